import { useState } from "react";
import type { DeclaredInterest, Interests } from "../../api/interests";
import { Empty } from "../../components/loaded";
import { longDate } from "../../format/date";
import { ReasonForm } from "./reason-form";
import { typeName } from "./words";

type End = ((n: number, reason: string) => Promise<boolean>) | undefined;
type Props = { interests: DeclaredInterest[]; rule: Interests["rule"]; end: End };

/** The register of the round: who declared what, and whether it keeps them from scoring. */
export function InterestList({ interests, rule, end }: Props) {
  if (interests.length === 0) {
    return (
      <Empty title="Nobody has declared an interest">
        <p>
          Who has one says so before the scores are given. Anyone may raise what another has not declared.
        </p>
      </Empty>
    );
  }
  return (
    <ul className="interests plain-list">
      {interests.map((interest) => (
        <Interest key={interest.n} interest={interest} rule={rule} end={end} />
      ))}
    </ul>
  );
}

function Interest({
  interest,
  rule,
  end,
}: {
  interest: DeclaredInterest;
  rule: Interests["rule"];
  end: End;
}) {
  const [ending, setEnding] = useState(false);
  const { n, person, name, bid, type, description, declared, declared_by, ended, ended_why } = interest;
  const whole = bid === null || rule === "list";
  return (
    <li>
      <p>
        <b>{name || person}</b>: {typeName(type).toLowerCase()} interest in{" "}
        {bid === null ? "the list as a whole" : `bid ${bid}`}. {description}
      </p>
      <p className="hint">
        Declared {longDate(declared.slice(0, 10))}
        {declared_by !== person && ` by ${declared_by}`}.{" "}
        {ended
          ? `Ended ${longDate(ended.slice(0, 10))}: ${ended_why}`
          : interest.recuses
            ? `Recused: gives no score ${whole ? "to any bid" : `to ${bid}`}.`
            : "Noted; may score."}
      </p>
      {end && !ended && !ending && (
        <button type="button" className="link-button" onClick={() => setEnding(true)}>
          It has ended<span className="nhsuk-u-visually-hidden">: the interest of {name || person}</span>
        </button>
      )}
      {end && ending && (
        <ReasonForm
          label="Why it no longer stands"
          act="End the interest"
          give={(reason) => end(n, reason)}
          cancel={() => setEnding(false)}
        />
      )}
    </li>
  );
}
