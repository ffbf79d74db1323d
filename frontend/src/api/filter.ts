import type { paths } from "./schema";

/** Which bids a list shows and a file takes away: the server knows what fits. */
export type BidFilter = NonNullable<paths["/api/v1/rounds/{id}/bids"]["get"]["parameters"]["query"]>;

/** What one can choose to see of the bids, beside a text to find. */
const shows = [
  ["", "All bids"],
  ["estates", "Estates"],
  ["technology", "Technology"],
  ["incomplete", "Without every score"],
  ["stops", "With a stop"],
] as const;

/** The choices with one for each cohort of the round. */
export const showsWith = (cohorts: { number: number }[]): readonly (readonly [string, string])[] => [
  ...shows,
  ...cohorts.map(({ number }) => [`cohort-${number}`, `For cohort ${number}`] as const),
];

/** The filter that the choices in an address make; undefined where they leave nothing out. */
export function bidFilter(show: string, find: string): BidFilter | undefined {
  const filter: BidFilter = {};
  if (show === "estates" || show === "technology") filter.kind = show;
  if (show === "incomplete") filter.complete = "0";
  if (show === "stops") filter.stops = "1";
  if (/^cohort-\d+$/.test(show)) filter.cohort = show.slice(7);
  if (find.trim()) filter.find = find.trim();
  return Object.keys(filter).length > 0 ? filter : undefined;
}
