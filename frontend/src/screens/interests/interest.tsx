import { useState } from "react";
import type { DeclaredInterest, Interests } from "../../api/interests";
import type { Acts } from "./interest-list";
import { ReasonForm } from "./reason-form";
import { cameAbout, effect, typeName } from "./words";

type Props = { interest: DeclaredInterest; rule: Interests["rule"]; acts: Acts };

const asked = {
  end: ["Why it no longer stands", "End the interest"],
  uphold: ["Why it is upheld", "Uphold it"],
  dismiss: ["Why it is dismissed", "Dismiss it"],
} as const;

/** One interest: whose, in what, how it came about, what follows from it, and what may be done to it. */
export function Interest({ interest, rule, acts }: Props) {
  const [doing, setDoing] = useState<keyof typeof asked | null>(null);
  const { n, person, name, bid, type, description, state, ended } = interest;
  const whose = name || person;
  const go = doing && acts[doing];
  const may = {
    uphold: interest.may_decide,
    dismiss: interest.may_decide,
    end: state === "declared" && !ended && acts.end !== undefined,
  };
  const words = { uphold: "Uphold", dismiss: "Dismiss", end: "It has ended" };
  return (
    <li>
      <p>
        <b>{whose}</b>: {typeName(type).toLowerCase()} interest in{" "}
        {bid === null ? "the list as a whole" : `bid ${bid}`}. {description}
      </p>
      <p className="hint">
        {cameAbout(interest)} {effect(interest, rule)}
      </p>
      {!doing && (
        <div className="interest-acts">
          {(["uphold", "dismiss", "end"] as const)
            .filter((act) => may[act])
            .map((act) => (
              <button key={act} type="button" className="link-button" onClick={() => setDoing(act)}>
                {words[act]}
                <span className="nhsuk-u-visually-hidden">: the interest of {whose}</span>
              </button>
            ))}
        </div>
      )}
      {doing && go && (
        <ReasonForm
          key={doing}
          label={asked[doing][0]}
          act={asked[doing][1]}
          give={(reason) => go(n, reason)}
          cancel={() => setDoing(null)}
        />
      )}
    </li>
  );
}
