import type { Criterion, Result } from "../../api/client";
import { FlagList } from "../../components/flags";
import { costs } from "../../format/liability";
import { list } from "../../format/words";

/** What stands behind a row: the sum, what it costs for ever after, and the flags in full. */
export function Detail({ result, criteria }: { result: Result; criteria: Criterion[] }) {
  const missing = criteria.filter((criterion) => result.missing?.includes(criterion.code));
  return (
    <div className="detail">
      <div>
        <table className="table table-sum">
          <caption>How {result.ref} comes to its score</caption>
          <tbody>
            {criteria.map((criterion) => {
              const points = result.contributions[criterion.code];
              if (points === undefined) return null;
              return (
                <tr key={criterion.code}>
                  <th scope="row">{criterion.name}</th>
                  <td className="number">{points}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{result.complete ? "Score" : "Middle of what it could be"}</th>
              <td className="number">
                <b>{result.score}</b>
              </td>
            </tr>
          </tfoot>
        </table>
        {result.interval && (
          <p>
            No score yet for {list(missing.map((criterion) => criterion.name))}: the bid could come to
            anything from {result.interval[0]} to {result.interval[1]}, so it has no rank.
          </p>
        )}
        <p className="hint">Rounded for print; bids are compared exactly ({result.exact}).</p>
        <p>{costs(result.ref, result.liability)}</p>
      </div>
      <div>
        <h2 className="detail-title">Flags</h2>
        <FlagList flags={result.flags} none="Nothing about this bid is flagged." />
      </div>
    </div>
  );
}
