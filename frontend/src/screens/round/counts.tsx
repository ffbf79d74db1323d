import { Link } from "react-router";
import type { RoundOverview } from "../../api/client";
import { plural } from "../../format/number";
import { place } from "../../format/place";

/** How big the round is and how far it has come. */
export function Counts(props: { id: string; counts: RoundOverview["counts"]; hidden: boolean }) {
  const { id, counts } = props;
  const unscored = counts.bids - counts.complete;
  const unsurveyed = counts.premises - counts.surveyed;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">In this round</h2>
      <ul className="counts">
        <li>
          <Link to={place(id, "bids")}>{plural(counts.bids, "bid")}</Link>
          <span>
            {counts.estates} estates, {counts.technology} technology
            {props.hidden
              ? ""
              : unscored === 0
                ? "; all have every score"
                : `; ${unscored} without every score`}
          </span>
        </li>
        <li>
          <Link to={place(id, "estate")}>{counts.premises} premises</Link>
          <span>
            {unsurveyed === 0 ? "all surveyed" : `${unsurveyed} never surveyed`};{" "}
            {plural(counts.practices, "practice")}
          </span>
        </li>
        <li>
          <a href="#flags">{plural(counts.stops + counts.warnings + counts.notes, "flag")}</a>
          <span>
            {plural(counts.stops, "stop")}, {plural(counts.warnings, "warning")},{" "}
            {plural(counts.notes, "note")} not yet accepted
          </span>
        </li>
      </ul>
    </section>
  );
}
