import type { Standing } from "../../api/client";

export type Order = "need" | "name" | "backlog" | "space";

/** Those without a figure stand last, in the order they came. */
function most(figure: (standing: Standing) => number | null) {
  return (a: Standing, b: Standing) =>
    (figure(b) ?? Number.NEGATIVE_INFINITY) - (figure(a) ?? Number.NEGATIVE_INFINITY) || 0;
}

const orders: { [order in Order]: ((a: Standing, b: Standing) => number) | null } = {
  need: null,
  name: (a, b) => (a.name || a.id).localeCompare(b.name || b.id, "en-GB", { numeric: true }),
  backlog: most((standing) => standing.risk_adjusted_backlog),
  space: most((standing) => standing.space_gap_m2),
};

export const asOrder = (text: string): Order => (text in orders ? (text as Order) : "need");

/** The premises in the order that was asked for; by need they stay as the server gave them. */
export function inOrder(premises: Standing[], order: Order): Standing[] {
  const compare = orders[order];
  return compare ? premises.toSorted(compare) : premises;
}

export const shows = [
  ["", "All premises"],
  ["poor", "With a facet at C or worse"],
  ["unsurveyed", "Never surveyed"],
  ["bids", "With a bid"],
  ["no-bids", "Without a bid"],
] as const;

const kept: { [show: string]: (standing: Standing) => boolean } = {
  poor: (standing) => standing.c_or_worse > 0,
  unsurveyed: (standing) => standing.survey_date === null,
  bids: (standing) => standing.bids.length > 0,
  "no-bids": (standing) => standing.bids.length === 0,
};

/** The premises that fit the filter. */
export function chosen(premises: Standing[], show: string, find: string): Standing[] {
  const text = find.trim().toLowerCase();
  const keep = kept[show];
  return premises.filter(
    (standing) =>
      (!keep || keep(standing)) &&
      (!text ||
        `${standing.id} ${standing.name} ${standing.locality} ${standing.postcode}`
          .toLowerCase()
          .includes(text)),
  );
}
