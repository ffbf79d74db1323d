import { Link } from "react-router";
import type { Money } from "../../api/client";
import { pounds } from "../../format/number";
import { place } from "../../format/place";

/** The years in which an abatement ends and the whole increase falls due; those after the horizon are said so. */
export function StepUps({ id, money }: { id: string; money: Money }) {
  if (money.step_ups.length === 0) return null;
  const beyond = money.step_ups.some((step) => step.beyond);
  return (
    <section aria-labelledby="step-ups">
      <h2 id="step-ups">What steps up later{beyond && ", some of it beyond this chart"}</h2>
      <table className="table table-rows table-narrow">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Bid</th>
            <th scope="col">What</th>
            <th scope="col" className="number">
              More a year
            </th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {money.step_ups.map((step) => (
            <tr key={step.ref + step.year + step.item}>
              <th scope="row">{step.year}</th>
              <td>
                <Link to={place(id, "bids", step.ref)}>{step.ref}</Link>
              </td>
              <td>{step.item || "revenue"}: the abatement ends</td>
              <td className="number">{pounds(step.annual)}</td>
              <td>{step.beyond ? "Beyond the horizon" : "Within the horizon"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
