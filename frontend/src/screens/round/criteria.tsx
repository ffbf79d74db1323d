import { Link } from "react-router";
import type { Criterion } from "../../api/client";
import { count } from "../../format/number";
import { place } from "../../format/place";

/** What bids are scored on, and how much each criterion weighs. */
export function Criteria({ id, criteria }: { id: string; criteria: Criterion[] }) {
  if (criteria.length === 0) {
    return (
      <section aria-labelledby="criteria">
        <h2 id="criteria">Criteria and weights</h2>
        <p>This round has no criteria yet, so that no bid can be scored. They come in with the round file.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">Criteria and weights</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="number">
              Weight
            </th>
            <th scope="col" className="number">
              Scale
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.code}>
              <th scope="row">
                {criterion.name}
                <span className="hint">{about(criterion)}</span>
              </th>
              <td className="number">{count(criterion.weight)}</td>
              <td className="number">
                {count(criterion.scale.worst)} to {count(criterion.scale.best)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link to={place(id, "ranking")}>See the order under these weights, or try others</Link>
      </p>
    </section>
  );
}

function about(criterion: Criterion): string {
  const words: string[] = [];
  if (criterion.core) words.push("core");
  if (criterion.computed) words.push("computed from the cohort and the gates");
  if (criterion.kinds?.length) words.push(`${criterion.kinds.join(" and ")} bids only`);
  return words.join("; ");
}
