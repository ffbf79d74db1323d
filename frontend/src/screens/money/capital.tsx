import { type Money, roundFile } from "../../api/client";
import { pounds, roughly } from "../../format/number";
import { Figure } from "./figure";
import type { Series } from "./stack";
import { Untested } from "./untested";

/** Grant by year that the list asks for. */
export function Capital({ id, money }: { id: string; money: Money }) {
  if (money.capital_years.length === 0) return null;
  const series: Series[] = [
    { key: "committed", name: "Already committed", byYear: {} },
    ...money.lines.map((line) => ({
      key: line.ref,
      name: `${line.ref} ${line.title}`,
      byYear: line.grant_by_year,
    })),
  ];
  const broken = money.affordability.capital;
  return (
    <Figure
      title="Grant by year"
      finding={
        broken
          ? `with ${broken.breaks_at} the limit of ${broken.year} is over by ${pounds(broken.over)}`
          : `${roughly(money.grant)} asked for in all`
      }
      csv={roundFile(id, "money.csv")}
      years={money.capital_years}
      series={series}
      totals={money.grant_by_year}
      limits={money.capital_limit}
      untested={money.untested_capital}
      over={new Set(money.lines.flatMap((line) => line.breaks_capital))}
    >
      <Untested years={money.untested_capital} all={money.capital_years} of="capital" />
    </Figure>
  );
}
