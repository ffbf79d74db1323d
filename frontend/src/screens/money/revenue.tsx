import { type Money, roundFile } from "../../api/client";
import { pounds, roughly } from "../../format/number";
import { Figure } from "./figure";
import type { Series } from "./stack";
import { Untested } from "./untested";

/** Revenue a year that the list would commit the commissioner to. */
export function Revenue({ id, money }: { id: string; money: Money }) {
  const series: Series[] = [
    { key: "committed", name: "Already committed", byYear: money.committed_by_year },
    ...money.lines.map((line) => ({
      key: line.ref,
      name: `${line.ref} ${line.title}`,
      byYear: line.liability.by_year,
    })),
  ];
  return (
    <Figure
      title="Revenue a year"
      finding={finding(money)}
      csv={roundFile(id, "money.csv")}
      years={money.years}
      series={series}
      totals={money.revenue_by_year}
      limits={money.revenue_limit}
      untested={money.untested_revenue}
      over={new Set(money.lines.flatMap((line) => line.breaks_revenue).concat(overBefore(money)))}
    >
      <Untested years={money.untested_revenue} all={money.years} of="revenue" />
    </Figure>
  );
}

/** The year in which what was committed before is over by itself. */
function overBefore({ affordability }: Money): string[] {
  return affordability.revenue?.breaks_at === "commitments" ? [affordability.revenue.year] : [];
}

function finding({ affordability, peak, peak_year }: Money): string {
  const broken = affordability.revenue;
  if (broken?.breaks_at === "commitments") {
    return `what is already committed is ${pounds(broken.over)} over the limit of ${broken.year}`;
  }
  if (broken) return `with ${broken.breaks_at} the limit of ${broken.year} is over by ${pounds(broken.over)}`;
  return peak === 0 ? "nothing is committed" : `at most ${roughly(peak)}, in ${peak_year}`;
}
