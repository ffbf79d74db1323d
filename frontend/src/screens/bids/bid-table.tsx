import { Link } from "react-router";
import type { BidSummary, Criterion } from "../../api/client";
import { FlagTags } from "../../components/flags";
import { ScrollRegion } from "../../components/scroll-region";
import { pounds } from "../../format/number";
import { place } from "../../format/place";
import { list, sentence } from "../../format/words";

/** Bids as rows: what each asks, what it costs, what is missing, what is flagged. */
export function BidTable({ id, bids, criteria }: { id: string; bids: BidSummary[]; criteria: Criterion[] }) {
  const name = (code: string) => criteria.find((criterion) => criterion.code === code)?.name ?? code;
  return (
    <ScrollRegion label="Bids">
      <table className="table table-rows table-sticky table-bids">
        <thead>
          <tr>
            <th scope="col">Bid</th>
            <th scope="col">Kind</th>
            <th scope="col" className="number">
              Score
            </th>
            <th scope="col" className="number">
              Cost
            </th>
            <th scope="col" className="number">
              Grant
            </th>
            <th scope="col" className="number">
              Revenue a year
            </th>
            <th scope="col">Flags</th>
          </tr>
        </thead>
        <tbody>
          {bids.map((bid) => (
            <tr key={bid.ref}>
              <th scope="row" className="cell-bid">
                <Link to={place(id, "bids", bid.ref)}>
                  <b>{bid.ref}</b> {bid.title}
                </Link>
              </th>
              <td>{sentence(bid.scheme || bid.kind)}</td>
              <td
                className="number"
                title={bid.missing.length > 0 ? `No score for ${list(bid.missing.map(name))}` : undefined}
              >
                {scored(bid)}
              </td>
              <td className="number">{pounds(bid.cost)}</td>
              <td className="number">{pounds(bid.grant)}</td>
              <td className="number">{pounds(bid.peak)}</td>
              <td className="cell-flags">
                <FlagTags flags={bid.flags} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The score, how many are missing, or that it is hidden from who still has to score the bid. */
function scored({ complete, score, missing }: BidSummary): string {
  if (complete) return score;
  return missing.length > 0 ? `${missing.length} missing` : "not yet";
}
