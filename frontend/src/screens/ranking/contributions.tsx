import type { Criterion, Result, Weights } from "../../api/client";
import { sentence } from "../../format/words";

/** Segments narrower than this many points carry no figure of their own. */
const roomForFigure = 9;

/** What each criterion adds to a bid's score, end to end; what is not scored yet is left open. */
export function Contributions({ result, criteria }: { result: Result; criteria: Criterion[] }) {
  const parts = criteria.flatMap((criterion, at) => {
    const points = result.contributions[criterion.code];
    return points === undefined ? [] : [{ at, points, code: criterion.code, name: criterion.name }];
  });
  const said = parts.map((part) => `${part.name} ${part.points}`).join(", ");
  return (
    <div className="bar-stack" role="img" aria-label={said || "Nothing is scored yet"}>
      {parts.map((part) => (
        <span key={part.code} className={`bar-part tone-${part.at % 4}`} style={{ width: `${part.points}%` }}>
          {Number(part.points) >= roomForFigure && part.points}
        </span>
      ))}
      {result.interval && <Open interval={result.interval} />}
    </div>
  );
}

/** Between the worst and the best that an incomplete bid could still score. */
function Open({ interval }: { interval: string[] }) {
  const [worst = "0", best = "0"] = interval;
  return (
    <span className="bar-open" style={{ left: `${worst}%`, right: `calc(100% - ${best}%)` }}>
      {Number(best) - Number(worst) >= roomForFigure && "open"}
    </span>
  );
}

/** The head of the bars: what a perfect bid would get from each criterion, which names the marks below. */
export function ContributionsHead({ criteria, weights }: { criteria: Criterion[]; weights: Weights | null }) {
  return (
    <div className="bar-stack bar-stack-head">
      {criteria.map((criterion, at) => {
        const weight = weights?.[criterion.code] ?? criterion.weight;
        if (weight === 0) return null;
        return (
          <span
            key={criterion.code}
            className={`bar-part tone-${at % 4}`}
            style={{ flexGrow: weight }}
            title={`${criterion.name}, weight ${weight}`}
          >
            {sentence(criterion.code)} <span className="bar-weight">{weight}</span>
          </span>
        );
      })}
    </div>
  );
}
