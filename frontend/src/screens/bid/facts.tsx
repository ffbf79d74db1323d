import type { BidDetail } from "../../api/client";
import { ordinal, pounds, roughly } from "../../format/number";

/** The four figures that decide most arguments. */
export function Facts({ data }: { data: BidDetail }) {
  const { result, money } = data;
  return (
    <dl className="facts">
      <div>
        <dt>Place</dt>
        <dd>
          {result.rank !== null ? ordinal(result.rank) : data.hidden ? "Not shown yet" : "No rank yet"}
          <span>{points(result)}</span>
        </dd>
      </div>
      <div>
        <dt>Cost</dt>
        <dd>
          {roughly(money.cost)}
          <span>{pounds(money.cost)} of capital</span>
        </dd>
      </div>
      <div>
        <dt>Grant asked for</dt>
        <dd>
          {roughly(money.grant)}
          <span>{grantYears(money.grant_by_year)}</span>
        </dd>
      </div>
      <div>
        <dt>Revenue for the commissioner</dt>
        <dd>
          {money.peak === 0 ? "None" : roughly(money.peak)}
          <span>{money.peak === 0 ? "within the horizon" : `a year at most, in ${money.peak_year}`}</span>
        </dd>
      </div>
    </dl>
  );
}

function points({ interval, score, tied }: BidDetail["result"]): string {
  if (interval) return `between ${interval[0]} and ${interval[1]} points`;
  return score ? `${score} points${tied ? ", tied" : ""}` : "until you have submitted your scores";
}

function grantYears(byYear: { [year: string]: number }): string {
  const years = Object.entries(byYear).filter(([, amount]) => amount !== 0);
  return years.map(([year, amount]) => `${pounds(amount)} in ${year}`).join(", ") || "no grant";
}
