import { pounds } from "../../format/number";
import type { ByYear, Series } from "./stack";

type Props = { years: string[]; series: Series[]; totals: ByYear; limits: ByYear; over: ReadonlySet<string> };

/** The figures of a chart: a row for each series, a column for each year, the limit below. */
export function YearTable({ years, series, totals, limits, over }: Props) {
  return (
    <table className="table table-rows table-sticky table-years">
      <thead>
        <tr>
          <th scope="col">£ a year</th>
          {years.map((year) => (
            <th key={year} scope="col" className="number">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <tr key={one.key}>
            <th scope="row">{one.name}</th>
            {years.map((year) => (
              <td key={year} className="number">
                {one.byYear[year] ? pounds(one.byYear[year]) : ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All together</th>
          {years.map((year) => (
            <td key={year} className={`number${over.has(year) ? " over" : ""}`}>
              {pounds(totals[year] ?? 0)}
              {over.has(year) && <span className="over-word"> over</span>}
            </td>
          ))}
        </tr>
        <LimitRow years={years} limits={limits} />
      </tfoot>
    </table>
  );
}

/** The limit of each year, or that there is none; `after` columns beyond them stay empty. */
export function LimitRow({ years, limits, after = 0 }: { years: string[]; limits: ByYear; after?: number }) {
  return (
    <tr className="row-limit">
      <th scope="row">Limit</th>
      {years.map((year) => {
        const limit = limits[year];
        return (
          <td key={year} className={`number${limit === undefined ? " untested" : ""}`}>
            {limit === undefined ? "no limit" : pounds(limit)}
          </td>
        );
      })}
      {after > 0 && <td colSpan={after} />}
    </tr>
  );
}
