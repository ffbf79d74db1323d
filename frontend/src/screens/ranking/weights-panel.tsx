import type { Criterion, Weights } from "../../api/client";
import type { Problem } from "../../api/problem";
import { WeightField } from "./weight-field";

type Props = {
  criteria: Criterion[];
  weights: Weights | null;
  problem: Problem | null;
  elsewhere: number;
  change: (code: string, weight: number) => void;
  reset: () => void;
};

/** The weights on trial, and one way back. */
export function WeightsPanel({ criteria, weights, problem, elsewhere, change, reset }: Props) {
  const faultOf = (code: string) => {
    const fault = problem?.fields.find((each) => each.path.split(/[./[\]]/).includes(code));
    return fault && `Enter ${fault.expected}`;
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
            key={criterion.code}
            criterion={criterion}
            weight={weights?.[criterion.code] ?? criterion.weight}
            fault={faultOf(criterion.code)}
            elsewhere={elsewhere}
            change={change}
          />
        ))}
        <button type="button" className="button button-trial" onClick={reset}>
          Reset to the agreed weights
        </button>
      </div>
      {problem && (
        <p className="weight-error" role="alert">
          {said(problem)} The order below is the last one that could be made.
        </p>
      )}
    </fieldset>
  );
}

/** What is wrong with the weights as a whole. */
function said(problem: Problem): string {
  const whole = problem.fields.find((each) => each.path === "weights");
  return whole ? `Enter ${whole.expected}.` : problem.message;
}
