import { Link } from "react-router";
import type { GridBid } from "../../api/scoring";
import { FacetMark } from "../../components/facet";
import { longDate } from "../../format/date";
import { ordinal } from "../../format/number";
import { place } from "../../format/place";
import { facets } from "../../format/words";

/** How the premises of a bid stand: their place by need, the six letters, and what ends when. */
export function Places({ id, places }: { id: string; places: GridBid["places"] }) {
  return (
    <>
      <h3>Premises</h3>
      <ul className="plain-list claims-places">
        {places.map((each) => (
          <li key={each.id}>
            <Link to={place(id, "estate", each.id)}>{each.name || each.id}</Link>
            {": "}
            {each.need_rank === null ? "need not known" : `${ordinal(each.need_rank)} by need`}
            {each.closing && `, closes ${longDate(each.closing)}`}
            {each.lease_end && `, lease ends ${longDate(each.lease_end)}`}
            {each.stale && each.survey_date && `, surveyed long ago (${longDate(each.survey_date)})`}
            <span className="claims-facets" title={each.reason}>
              {facets.map(([facet, name]) => (
                <span key={facet}>
                  <span className="hint">{name}</span> <FacetMark letter={each.facets[facet]} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
