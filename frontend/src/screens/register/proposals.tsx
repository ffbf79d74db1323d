import { useState } from "react";
import type { Proposal } from "../../api/register";
import { plural } from "../../format/number";
import { sentence } from "../../format/words";

type Props = {
  proposals: Proposal[];
  /** Whether the person declares for others too. */
  keeps: boolean;
  me: string;
  declare: (some: Proposal[]) => Promise<void>;
};

/** In which bids of the round the register says that people have an interest which is not declared yet. */
export function Proposals({ proposals, keeps, me, declare }: Props) {
  const [busy, setBusy] = useState(false);
  if (proposals.length === 0) return null;
  const may = (each: Proposal) => keeps || each.person === me;
  const all = proposals.filter((each) => may(each) && !each.suggestion);
  const go = async (some: Proposal[]) => {
    setBusy(true);
    await declare(some);
    setBusy(false);
  };
  return (
    <section className="proposed screen-only" aria-labelledby="proposed">
      <h2 id="proposed">
        {plural(proposals.length, "interest", "interests")} in bids of this round, not declared yet
      </h2>
      <p className="hint">
        Read from the register. Once declared, a financial interest withdraws the scores that its holder gave
        where it recuses them.
      </p>
      <ul className="interests plain-list">
        {proposals.map((each) => (
          <li key={`${each.register} ${each.bid}`}>
            <p>
              <b>{each.bid}</b> {each.name}: {each.type} interest. {sentence(each.why)}.
              {each.suggestion && <b> May be one: look first.</b>}
            </p>
            {may(each) && (
              <button type="button" className="link-button" disabled={busy} onClick={() => void go([each])}>
                Declare it
                <span className="nhsuk-u-visually-hidden">
                  : {each.name} in {each.bid}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <p className="form-buttons">
          <button type="button" className="button" disabled={busy} onClick={() => void go(all)}>
            Declare all {all.length}
            {all.length < proposals.filter(may).length && " that are sure"}
          </button>
        </p>
      )}
    </section>
  );
}
