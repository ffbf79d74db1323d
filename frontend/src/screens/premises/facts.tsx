import type { PremisesDetail } from "../../api/client";
import { longDate } from "../../format/date";
import { count, ordinal, pounds } from "../../format/number";
import { list, sentence } from "../../format/words";
import { space } from "../estate/row";

/** What one asks first about premises. */
export function Facts({ data }: { data: PremisesDetail }) {
  const { standing, premises } = data;
  const surveyed = standing.need_rank !== null;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>Need</dt>
          <dd>
            {surveyed ? ordinal(standing.need_rank ?? 0) : "Not known"}
            <span>
              {surveyed ? `${standing.worst} for ${list(standing.worst_facets)}` : "never surveyed"}
            </span>
          </dd>
        </div>
        <div>
          <dt>Cost to bring to B</dt>
          <dd>
            {standing.cost_to_b === null ? "Not known" : pounds(standing.cost_to_b)}
            <span>
              {standing.cost_to_b_per_m2 === null ? " " : `${pounds(standing.cost_to_b_per_m2)} per m²`}
            </span>
          </dd>
        </div>
        <div>
          <dt>Space</dt>
          <dd>
            {standing.space_gap_m2 === null ? "Not known" : space(standing.space_gap_m2)}
            <span>
              {standing.list_size === null ? "list size not known" : `${count(standing.list_size)} patients`}
            </span>
          </dd>
        </div>
        <div>
          <dt>Tenure</dt>
          <dd>
            {sentence(standing.tenure || "Not known")}
            <span>{lease(premises)}</span>
          </dd>
        </div>
      </dl>
      <p className="lead">{where(data)}</p>
    </>
  );
}

function lease(premises: PremisesDetail["premises"]): string {
  const says: string[] = [];
  if (premises.lease_end) says.push(`lease ends ${longDate(premises.lease_end)}`);
  if (premises.rent !== undefined) says.push(`rent ${pounds(premises.rent)} a year`);
  return says.join(", ") || " ";
}

function where({ premises, standing }: PremisesDetail): string {
  const says = [[premises.locality, premises.postcode].filter(Boolean).join(", ")];
  if (premises.gia_m2 !== undefined) says.push(`${count(premises.gia_m2)} m² inside the outer walls (GIA)`);
  if (premises.nia_m2 !== undefined) says.push(`${count(premises.nia_m2)} m² to use (NIA)`);
  if (standing.energy_gj_per_100m3 !== null)
    says.push(`${count(standing.energy_gj_per_100m3)} GJ of energy per 100 m³ a year`);
  if (premises.closing) says.push(`due to close on ${longDate(premises.closing)}`);
  return `${says.filter(Boolean).join("; ")}.`;
}
