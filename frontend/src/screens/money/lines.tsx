import { Link } from "react-router";
import type { Money, MoneyLine } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { pounds } from "../../format/number";
import { place } from "../../format/place";
import { LimitRow } from "./year-table";

/** Down the list, bid by bid: what each asks, and what a year costs in all if one stops there. */
export function Lines({ id, money }: { id: string; money: Money }) {
  if (money.lines.length === 0) return null;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">If we stop here: revenue a year with each bid and all above it</h2>
      <ScrollRegion label="Running total of revenue down the list">
        <table className="table table-rows table-sticky table-years">
          <thead>
            <tr>
              <th scope="col">Bid</th>
              {money.years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
              <th scope="col" className="number">
                Its whole life
              </th>
              <th scope="col" className="number">
                Disputed
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Already committed</th>
              {money.years.map((year) => (
                <td key={year} className="number">
                  {pounds(money.committed_by_year[year] ?? 0)}
                </td>
              ))}
              <td />
              <td />
            </tr>
            {money.lines.map((line) => (
              <Line key={line.ref} id={id} line={line} years={money.years} />
            ))}
          </tbody>
          <tfoot>
            <LimitRow years={money.years} limits={money.revenue_limit} after={2} />
            <tr>
              <th scope="row">The whole list</th>
              {money.years.map((year) => (
                <td key={year} className="number">
                  {pounds(money.revenue_by_year[year] ?? 0)}
                </td>
              ))}
              <td className="number">{pounds(money.whole_life)}</td>
              <td className="number">{pounds(money.exposure)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Line({ id, line, years }: { id: string; line: MoneyLine; years: string[] }) {
  return (
    <tr>
      <th scope="row" className="cell-bid">
        <Link to={place(id, "bids", line.ref)} title={line.title}>
          <b>{line.ref}</b> {line.title}
        </Link>
      </th>
      {years.map((year) => {
        const over = line.breaks_revenue.includes(year);
        return (
          <td key={year} className={`number${over ? " over" : ""}`}>
            {pounds(line.cumulative_revenue[year] ?? 0)}
            {over && <span className="over-word"> over</span>}
          </td>
        );
      })}
      <td className="number">{pounds(line.liability.whole_life)}</td>
      <td className="number">{line.liability.exposure === 0 ? "" : pounds(line.liability.exposure)}</td>
    </tr>
  );
}
