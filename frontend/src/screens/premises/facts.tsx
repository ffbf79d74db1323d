import type { PremisesDetail } from "../../api/client";
import { longDate } from "../../format/date";
import { count, ordinal, plural, pounds } from "../../format/number";
import { list, sentence } from "../../format/words";
import { space, whyNoBid } from "../estate/row";

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
      <p className="lead">{standing.reason}</p>
      {premises.gap && standing.bids.length === 0 && (
        <p className="lead">Why there is no bid: {whyNoBid(standing)}.</p>
      )}
      {standing.notes.length > 0 && (
        <ul className="lead-notes">
          {standing.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function lease(premises: PremisesDetail["premises"]): string {
  const says: string[] = [];
  if (premises.lease_end) says.push(`lease ends ${longDate(premises.lease_end)}`);
  if (premises.lease_break) says.push(`can be ended from ${longDate(premises.lease_break)}`);
  if (premises.head_lessee) says.push(`held by ${premises.head_lessee}`);
  if (premises.rent !== undefined) says.push(`rent ${pounds(premises.rent)} a year`);
  return says.join(", ") || " ";
}

/** "52 GJ of energy per 100 m³ a year, above the 46 that it should stay under". */
function energy(used: number, target: number | null): string {
  const says = `${count(used)} GJ of energy per 100 m³ a year`;
  if (target === null) return says;
  return used < target
    ? `${says}, under its target of ${count(target)}`
    : `${says}, not under its target of ${count(target)}`;
}

function where({ premises, standing }: PremisesDetail): string {
  const says = [[premises.locality, premises.postcode].filter(Boolean).join(", ")];
  if (premises.gia_m2 !== undefined) says.push(`${count(premises.gia_m2)} m² inside the outer walls (GIA)`);
  if (premises.nia_m2 !== undefined) says.push(`${count(premises.nia_m2)} m² to use (NIA)`);
  if (premises.void_m2) says.push(`${count(premises.void_m2)} m² of it empty and paid for`);
  if (premises.rooms !== undefined)
    says.push(plural(premises.rooms, "room to see patients in", "rooms to see patients in"));
  if (standing.energy_gj_per_100m3 !== null)
    says.push(energy(standing.energy_gj_per_100m3, standing.energy_target));
  if (premises.classification) says.push(`classed as ${premises.classification}`);
  if (premises.closing) says.push(`due to close on ${longDate(premises.closing)}`);
  return `${says.filter(Boolean).join("; ")}.`;
}
