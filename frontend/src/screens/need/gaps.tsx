import { Link } from "react-router";
import type { Standing } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { ScrollRegion } from "../../components/scroll-region";
import { place } from "../../format/place";

/** Premises in need for which nobody bids: why, who sees to it, and what comes next. */
export function Gaps({ id, gaps }: { id: string; gaps: Standing[] }) {
  const may = useMayPrepare();
  if (gaps.length === 0) return <p>Every premises with a facet at C or worse has a bid.</p>;
  return (
    <ScrollRegion label="Premises in need without a bid">
      <table className="table table-rows table-sticky">
        <thead>
          <tr>
            <th scope="col">Premises</th>
            <th scope="col">Need</th>
            <th scope="col">Worst</th>
            <th scope="col">Why there is no bid</th>
            <th scope="col">Who sees to it</th>
            <th scope="col">What comes next</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((standing) => (
            <tr key={standing.id}>
              <th scope="row">
                <Link to={place(id, "estate", standing.id)}>{standing.name || standing.id}</Link>
              </th>
              <td className="cell-need">{standing.need_rank}</td>
              <td>{standing.worst}</td>
              <td className="cell-words">
                {standing.gap?.reason ||
                  (may ? (
                    <Link to={`${place(id, "estate", standing.id)}/edit#gap`}>
                      Say why<span className="nhsuk-u-visually-hidden"> {standing.name} has no bid</span>
                    </Link>
                  ) : (
                    "Nobody has said"
                  ))}
              </td>
              <td className="cell-words">{standing.gap?.owner || "–"}</td>
              <td className="cell-words">{standing.gap?.next_step || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
