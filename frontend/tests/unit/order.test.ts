import { expect, test } from "vitest";
import type { Standing } from "../../src/api/client";
import { asOrder, chosen, inOrder } from "../../src/screens/estate/order";

const standing = (id: string, more: Partial<Standing>): Standing =>
  ({ id, name: `${id} Surgery`, bids: [], c_or_worse: 0, survey_date: "2015-01-01", ...more }) as Standing;
const premises = [
  standing("P1", { risk_adjusted_backlog: 10, space_gap_m2: -5, bids: ["E1"] }),
  standing("P10", { risk_adjusted_backlog: null, space_gap_m2: 9, c_or_worse: 2 }),
  standing("P2", { risk_adjusted_backlog: 30, space_gap_m2: null, survey_date: null }),
];
const ids = (rows: Standing[]) => rows.map((row) => row.id);

test("by need the order is the server's", () => expect(inOrder(premises, "need")).toBe(premises));
test("names sort as people count", () => expect(ids(inOrder(premises, "name"))).toEqual(["P1", "P2", "P10"]));
test("the greatest backlog comes first and the unknown last", () =>
  expect(ids(inOrder(premises, "backlog"))).toEqual(["P2", "P1", "P10"]));
test("the shortest of space comes first and the unknown last", () =>
  expect(ids(inOrder(premises, "space"))).toEqual(["P10", "P1", "P2"]));
test("an order that there is not is the order of need", () => expect(asOrder("colour")).toBe("need"));
test("those without a bid, those never surveyed, those of a name", () => {
  expect(ids(chosen(premises, "no-bids", ""))).toEqual(["P10", "P2"]);
  expect(ids(chosen(premises, "unsurveyed", ""))).toEqual(["P2"]);
  expect(ids(chosen(premises, "", " p10 "))).toEqual(["P10"]);
});
