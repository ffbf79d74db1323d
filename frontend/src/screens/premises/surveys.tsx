import { Link } from "react-router";
import type { PremisesDetail } from "../../api/client";
import { FacetCells, FacetHeads, FacetKey } from "../../components/facet";
import { ScrollRegion } from "../../components/scroll-region";
import { longDate } from "../../format/date";
import { pounds } from "../../format/number";
import { Compare } from "./compare";

export type Survey = NonNullable<PremisesDetail["premises"]["surveys"]>[number];

type Props = {
  surveys: Survey[];
  /** Where they are edited, for those who may. */
  edit?: string;
};

/** Every survey, the latest first. */
export function Surveys({ surveys, edit }: Props) {
  const latestFirst = surveys.toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <section aria-labelledby="surveys">
      <h2 id="surveys">Surveys</h2>
      {surveys.length === 0 ? (
        <p>
          Nobody has surveyed these premises. Their need is not known, which is not the same as none.{" "}
          {edit && <Link to={`${edit}#surveys`}>Add a survey</Link>}
        </p>
      ) : (
        <>
          <ScrollRegion label="Surveys, the latest first">
            <table className="table table-rows table-sticky">
              <thead>
                <tr>
                  <th scope="col">Date</th>
                  <FacetHeads />
                  <th scope="col" className="number">
                    Cost to bring to B
                  </th>
                  <th scope="col">Surveyor</th>
                </tr>
              </thead>
              <tbody>
                {latestFirst.map((survey) => (
                  <tr key={survey.date + survey.surveyor}>
                    <th scope="row">{longDate(survey.date)}</th>
                    <FacetCells letters={{ ...survey.facets }} />
                    <td className="number">{cost(survey)}</td>
                    <td>{survey.surveyor ?? "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Compare surveys={latestFirst} />
          <FacetKey />
        </>
      )}
    </section>
  );
}

/** The total as the surveyor gave it, or the facets' amounts one by one. */
function cost({ cost_to_b: costs }: Survey): string {
  if (!costs) return "–";
  if (costs.total !== undefined) return pounds(costs.total);
  return Object.entries(costs)
    .map(([facet, amount]) => `${facet} ${pounds(amount)}`)
    .join(", ");
}
