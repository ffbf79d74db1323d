import { Link } from "react-router";
import type { Standing } from "../../api/client";
import { FacetCells } from "../../components/facet";
import { longDate } from "../../format/date";
import { count, pounds } from "../../format/number";
import { place } from "../../format/place";

const unknown = "–";

/** One premises as a row. */
export function Row({ id, standing, gaps }: { id: string; standing: Standing; gaps: boolean }) {
  return (
    <tr>
      <th scope="row" className="cell-bid">
        <Link
          to={place(id, "estate", standing.id)}
          title={`${standing.name || standing.id}. ${standing.reason}`}
        >
          {standing.name || standing.id}
        </Link>
      </th>
      <td className="cell-need">{standing.need_rank ?? unknown}</td>
      <FacetCells letters={standing.facets} />
      <td className="number">{standing.survey_date ? standing.c_or_worse : unknown}</td>
      <td className="number">{standing.cost_to_b === null ? unknown : pounds(standing.cost_to_b)}</td>
      <td className="number">
        {standing.risk_adjusted_backlog === null
          ? unknown
          : pounds(Math.round(standing.risk_adjusted_backlog))}
      </td>
      <td className="number">{space(standing.space_gap_m2)}</td>
      <td className={standing.stale ? "stale" : undefined}>
        {standing.survey_date ? longDate(standing.survey_date) : "Never"}
        {standing.stale && " (stale)"}
      </td>
      <td>
        {standing.bids.map((ref) => (
          <Link key={ref} to={place(id, "bids", ref)} className="ref">
            {ref}
          </Link>
        ))}
      </td>
      {gaps && <td className="cell-gap">{whyNoBid(standing)}</td>}
    </tr>
  );
}

/** Why premises in need have no bid, who sees to it and what comes next. */
export function whyNoBid({ gap, bids }: Standing): string {
  if (bids.length > 0) return "";
  if (!gap) return "Nobody has said";
  const says = [gap.reason || "No reason given"];
  if (gap.owner) says.push(gap.owner);
  if (gap.next_step) says.push(`next: ${gap.next_step}`);
  return says.join("; ");
}

/** Square metres that the rule of thumb finds missing, or to spare. */
export function space(gap: number | null): string {
  if (gap === null) return unknown;
  const size = `${count(Math.abs(Math.round(gap)))} m²`;
  return gap > 0 ? `${size} short` : `${size} spare`;
}
