import type { DeclaredInterest, Interests } from "../../api/interests";
import { Empty } from "../../components/loaded";
import { Interest } from "./interest";

/** What may be done to an interest; each undefined where the person may not. Says whether it could be done. */
export type Acts = {
  end: ((n: number, reason: string) => Promise<boolean>) | undefined;
  uphold: (n: number, reason: string) => Promise<boolean>;
  dismiss: (n: number, reason: string) => Promise<boolean>;
};
type Props = { interests: DeclaredInterest[]; rule: Interests["rule"]; acts: Acts };

/** The interests in the bids of the round: those that wait for a decision first, then who declared what. */
export function InterestList({ interests, rule, acts }: Props) {
  if (interests.length === 0) {
    return (
      <Empty title="Nobody has declared an interest">
        <p>
          Who has one says so before the scores are given. Anyone may raise what another has not declared.
        </p>
      </Empty>
    );
  }
  const raised = interests.filter(({ state }) => state === "raised");
  const others = interests.filter(({ state }) => state !== "raised");
  const lines = (some: DeclaredInterest[]) => (
    <ul className="interests plain-list">
      {some.map((interest) => (
        <Interest key={interest.n} interest={interest} rule={rule} acts={acts} />
      ))}
    </ul>
  );
  if (raised.length === 0) return lines(others);
  return (
    <>
      <section aria-labelledby="raised">
        <h2 id="raised">Raised, to be decided</h2>
        {lines(raised)}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="declared">
          <h2 id="declared">Declared</h2>
          {lines(others)}
        </section>
      )}
    </>
  );
}
