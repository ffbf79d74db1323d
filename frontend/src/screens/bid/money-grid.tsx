import type { BidDetail } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { pounds } from "../../format/number";
import { sentence } from "../../format/words";

type ByYear = { [year: string]: number };
type Line = { name: string; byYear: ByYear; strong?: boolean };

/** The bid's money by financial year: what it costs to build, and to keep. */
export function MoneyGrid({ data }: { data: BidDetail }) {
  const { bid, money } = data;
  const capital: Line[] = (bid.capital ?? []).map((line) => ({
    name: sentence(line.item || "capital"),
    byYear: { [line.year]: line.amount },
  }));
  const lines: Line[] = [
    ...merged(capital),
    { name: "Grant asked for", byYear: money.grant_by_year, strong: true },
    { name: "Revenue, commissioner", byYear: money.liability.by_year, strong: true },
  ];
  const years = [...new Set(lines.flatMap((line) => Object.keys(line.byYear)))].sort();
  return (
    <section aria-labelledby="money">
      <h2 id="money">Money</h2>
      {years.length === 0 ? (
        <p>No capital and no revenue are written down for this bid yet.</p>
      ) : (
        <ScrollRegion label={`Money of ${bid.ref} by year`}>
          <table className="table table-rows table-sticky table-years">
            <thead>
              <tr>
                <th scope="col">£</th>
                {years.map((year) => (
                  <th key={year} scope="col" className="number">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.name} className={line.strong ? "row-strong" : undefined}>
                  <th scope="row">{line.name}</th>
                  {years.map((year) => (
                    <td key={year} className="number">
                      {line.byYear[year] ? pounds(line.byYear[year]) : ""}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <Funding funding={bid.funding ?? []} />
    </section>
  );
}

/** Lines of one name as one row. Two amounts in one year stay two rows, so that nothing is added up here. */
function merged(lines: Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const years = Object.keys(line.byYear);
    const row = rows.find((each) => each.name === line.name && !years.some((year) => year in each.byYear));
    if (row) Object.assign(row.byYear, line.byYear);
    else
      rows.push({
        ...line,
        name: rows.some((each) => each.name === line.name) ? `${line.name} (more)` : line.name,
      });
  }
  return rows;
}

function Funding({ funding }: { funding: NonNullable<BidDetail["bid"]["funding"]> }) {
  if (funding.length === 0) return <p>Nobody is named yet who would pay for the capital.</p>;
  return <p>Paid for by: {funding.map((line) => `${line.source} ${pounds(line.amount)}`).join(", ")}.</p>;
}
