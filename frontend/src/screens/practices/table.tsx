import { Link } from "react-router";
import type { EstatePractice, Premises } from "../../api/places";
import { ScrollRegion } from "../../components/scroll-region";
import { longDate } from "../../format/date";
import { count } from "../../format/number";
import { place } from "../../format/place";

type Props = {
  id: string;
  practices: EstatePractice[];
  premisesOf: (practice: EstatePractice) => Premises[];
};

/** Practices as rows: how many patients, under which contract, where, and whether the round has them. */
export function PracticeTable({ id, practices, premisesOf }: Props) {
  return (
    <ScrollRegion label="Practices">
      <table className="table table-rows table-sticky">
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col">Code</th>
            <th scope="col">Locality</th>
            <th scope="col" className="number">
              Patients
            </th>
            <th scope="col">Contract</th>
            <th scope="col">Premises</th>
            <th scope="col">In this round</th>
          </tr>
        </thead>
        <tbody>
          {practices.map((each) => {
            const { code, name, locality, list_size, contract } = each.practice;
            return (
              <tr key={code}>
                <th scope="row" className="cell-bid">
                  <Link to={`${place(id, "practices", code)}/edit`}>{name || code}</Link>
                </th>
                <td>{code}</td>
                <td>{locality || "–"}</td>
                <td className="number">{list_size === undefined ? "–" : count(list_size)}</td>
                <td>
                  {contract?.type || "–"}
                  {contract?.end && `, until ${longDate(contract.end)}`}
                </td>
                <td>
                  {premisesOf(each).map((premises, at) => (
                    <span key={premises.id}>
                      {at > 0 && ", "}
                      <Link to={`${place(id, "estate", premises.id)}/edit`}>
                        {premises.name || premises.id}
                      </Link>
                    </span>
                  ))}
                  {premisesOf(each).length === 0 && "None"}
                </td>
                <td>{each.rounds.includes(id) ? "Yes" : "No"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
