import { pageOf } from "../../components/pages";
import { facets } from "../../format/words";

/** What premises can be put in order by; a facet too, its worst letter first. */
const orders = ["need", "name", "locality", "list", "cost", "backlog", "space", "energy", "age"] as const;
export type Order = (typeof orders)[number] | (typeof facets)[number][0];

export const asOrder = (text: string): Order =>
  orders.find((order) => order === text) ?? facets.find(([facet]) => facet === text)?.[0] ?? "need";

export const shows = [
  ["", "All premises"],
  ["poor", "With a facet at C or worse"],
  ["gaps", "In need without a bid"],
  ["unsurveyed", "Never surveyed"],
  ["stale", "Surveyed too long ago"],
  ["bids", "With a bid"],
  ["no-bids", "Without a bid"],
] as const;

/** The letters that can be asked for: of one facet, as "space:O"; "-" is not surveyed. */
export const lettersOf = (facet: string): string[] =>
  facet === "space"
    ? ["O", "F", "U", "E", "-"]
    : [
        ...(facet === "condition"
          ? ["DX", "D", "CX", "C", "B(C)", "B", "A"]
          : ["DX", "D", "CX", "C", "B", "A"]),
        "-",
      ];

const asked = ["show", "find", "locality", "tenure"] as const;

/** What the server is asked for: what stands in the address, a page at a time. */
export function queryOf(read: (name: string) => string): { [name: string]: string } {
  const query: { [name: string]: string } = { page: String(pageOf(read)) };
  for (const name of asked) {
    if (read(name)) query[name] = read(name);
  }
  const [facet = "", letter = ""] = read("letter").split(":");
  if (lettersOf(facet).includes(letter) && facets.some(([name]) => name === facet)) {
    Object.assign(query, { facet, letter });
  }
  const order = asOrder(read("sort"));
  if (order !== "need") query.sort = order;
  return query;
}

/** Whether anything is left out of the list. */
export const narrowed = (read: (name: string) => string): boolean =>
  asked.some((name) => read(name) !== "") || read("letter") !== "";
