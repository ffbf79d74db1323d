import { keysOf } from "../../edit/path";
import { sentence } from "../../format/words";

/** What the fields of a bid are called on the screen. */
export const names: { [field: string]: string } = {
  ref: "Ref",
  title: "Title",
  kind: "Kind",
  scheme: "Kind of works or system",
  premises: "Premises",
  practices: "Practices",
  population: "Population served",
  cohort: "Cohort it applies for",
  starts: "Work starts",
  completes: "Work completes",
  confidential: "Confidential",
  gates: "Gate",
  tests: "Test",
  alignment: "Strategy",
  capital: "Capital",
  funding: "Funding",
  revenue: "Revenue",
  requires: "Bids that it requires",
  excludes: "Bids that it excludes",
  alternative_to: "Bid that it is a reserve for",
  switch_by: "Date to switch by",
  other_route: "Another route to the money",
  accepted: "Accepted flags",
  reason: "Why the bid changes",
  amount: "amount",
  annual: "amount a year",
  before: "amount before",
  after: "amount after",
  item: "item",
  source: "source",
  year: "year",
  from: "first year",
  years: "number of years",
  payer: "payer",
  result: "result",
  note: "note",
  fit: "fit",
};

/** "Capital, line 2, amount" from bid.capital[1].amount. */
export function fieldName(path: string): string {
  const said = keysOf(path)
    .filter((key, i) => !(i === 0 && key === "bid"))
    .map((key) => (typeof key === "number" ? `line ${key + 1}` : (names[key] ?? key)));
  return sentence(said.join(", ")) || "The bid";
}
