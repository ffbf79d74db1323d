import { Link } from "react-router";
import type { BidSummary, NeedLine } from "../../api/client";
import { FacetCells, FacetHeads } from "../../components/facet";
import { ScrollRegion } from "../../components/scroll-region";
import { longDate } from "../../format/date";
import { ordinal, shortPounds } from "../../format/number";
import { place } from "../../format/place";
import { sentence } from "../../format/words";
import { whyNoBid } from "../estate/row";

/** The premises in most need as a table that a committee can read, each with its reason and its bids. */
export function Most({ id, lines }: { id: string; lines: NeedLine[] }) {
  return (
    <ScrollRegion label="Premises in most need, and their bids">
      <table className="table table-sticky table-need">
        <thead>
          <tr>
            <th scope="col">Premises</th>
            <th scope="col">Need</th>
            <FacetHeads />
            <th scope="col">Why</th>
            <th scope="col">What the bids do for them</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ standing, bids }) => (
            <tr key={standing.id}>
              <th scope="row">
                <Link to={place(id, "estate", standing.id)}>{standing.name || standing.id}</Link>
              </th>
              <td className="cell-need">{standing.need_rank}</td>
              <FacetCells letters={standing.facets} />
              <td className="cell-words">{standing.reason}</td>
              <td className="cell-words">
                {bids.length === 0 && !standing.closing && `No bid: ${uncapped(whyNoBid(standing))}.`}
                {standing.closing && <p>Due to close on {longDate(standing.closing)}.</p>}
                {bids.map((bid) => (
                  <p key={bid.ref}>
                    <Link to={place(id, "bids", bid.ref)}>{bid.ref}</Link> {does(bid)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** "1st: new build, £1.6m of grant". */
function does(bid: BidSummary): string {
  const stands = bid.rank === null ? "" : `${ordinal(bid.rank)}: `;
  return `${stands}${sentenceIf(stands === "", bid.scheme || bid.kind)}, ${shortPounds(bid.grant)} of grant`;
}

const sentenceIf = (first: boolean, text: string) => (first ? sentence(text) : text);

/** Our own words in the middle of a sentence; what a person wrote stays as it is. */
const uncapped = (text: string) =>
  /^(Nobody|No) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
