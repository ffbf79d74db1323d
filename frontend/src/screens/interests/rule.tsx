import { useState } from "react";
import type { Interests } from "../../api/interests";
import { ReasonForm } from "./reason-form";
import { ruleInWords } from "./words";

type Props = {
  rule: Interests["rule"];
  choose: ((rule: Interests["rule"], reason: string) => Promise<boolean>) | undefined;
};

/** What a financial interest keeps a scorer from; who keeps the register may choose the other rule. */
export function Rule({ rule, choose }: Props) {
  const [changing, setChanging] = useState(false);
  const other = rule === "bid" ? "list" : "bid";
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">The rule of this round</h2>
      <p>{ruleInWords[rule]}</p>
      {choose && !changing && (
        <button type="button" className="link-button" onClick={() => setChanging(true)}>
          Choose the other rule
        </button>
      )}
      {choose && changing && (
        <>
          <p>Instead: {ruleInWords[other]} Scores that it touches are withdrawn and kept in the record.</p>
          <ReasonForm
            label="Why this rule"
            act="Choose this rule"
            give={(reason) => choose(other, reason)}
            cancel={() => setChanging(false)}
          />
        </>
      )}
    </section>
  );
}
