import { Link } from "react-router";
import type { BidDetail } from "../../api/client";
import { FacetCells, FacetHeads, FacetKey } from "../../components/facet";
import { ScrollRegion } from "../../components/scroll-region";
import { longDate } from "../../format/date";
import { ordinal } from "../../format/number";
import { place } from "../../format/place";

/** The premises that the bid is for, with their latest survey. */
export function BidPremises({ id, data }: { id: string; data: BidDetail }) {
  return (
    <section aria-labelledby="premises">
      <h2 id="premises">Premises</h2>
      {data.premises.length === 0 ? (
        <p>This bid names no premises.</p>
      ) : (
        <>
          <ScrollRegion label="Premises of this bid">
            <table className="table table-rows table-sticky">
              <thead>
                <tr>
                  <th scope="col">Premises</th>
                  <th scope="col">Need</th>
                  <FacetHeads />
                  <th scope="col">Surveyed</th>
                  <th scope="col">Lease ends</th>
                </tr>
              </thead>
              <tbody>
                {data.premises.map((standing) => (
                  <tr key={standing.id}>
                    <th scope="row" className="cell-bid">
                      <Link to={place(id, "estate", standing.id)}>{standing.name || standing.id}</Link>
                    </th>
                    <td>{standing.need_rank === null ? "Not known" : ordinal(standing.need_rank)}</td>
                    <FacetCells letters={standing.facets} />
                    <td>{standing.survey_date ? longDate(standing.survey_date) : "Never"}</td>
                    <td>{standing.lease_end ? longDate(standing.lease_end) : "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <FacetKey />
        </>
      )}
    </section>
  );
}
