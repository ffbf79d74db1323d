import { useState } from "react";
import type { Criterion, Weights } from "../../api/client";
import type { Problem } from "../../api/problem";
import { WeightField } from "./weight-field";

type Props = {
  criteria: Criterion[];
  weights: Weights | null;
  problem: Problem | null;
  change: (code: string, weight: number) => void;
  reset: () => void;
};

/** The weights on trial, and one way back. */
export function WeightsPanel({ criteria, weights, problem, change, reset }: Props) {
  const [round, setRound] = useState(0);
  const faultOf = (code: string) => {
    const fault = problem?.fields.find((each) => each.path.split(/[./[\]]/).includes(code));
    return fault && `Enter ${fault.expected}`;
  };
  const back = () => {
    setRound(round + 1);
    reset();
  };
  return (
    <fieldset className="weights">
      <legend>
        {weights
          ? "This is a trial: these are not the agreed weights, and nothing is kept"
          : "Change a weight to begin a trial; nothing is kept"}
      </legend>
      <div className="weights-fields">
        {criteria.map((criterion) => (
          <WeightField
            key={`${criterion.code}-${round}`}
            criterion={criterion}
            weight={weights?.[criterion.code] ?? criterion.weight}
            fault={faultOf(criterion.code)}
            change={change}
          />
        ))}
      </div>
      <div className="weights-foot">
        <button type="button" className="button button-trial" onClick={back}>
          Reset to the agreed weights
        </button>
        {problem && (
          <p className="weight-error" role="alert">
            {problem.message} The order below is the last one that could be made.
          </p>
        )}
      </div>
    </fieldset>
  );
}
