import { expect, test } from "vitest";
import type { Standing } from "../../src/api/client";
import { asOrder, queryOf } from "../../src/screens/estate/asked";
import { whyNoBid } from "../../src/screens/estate/row";
import { change } from "../../src/screens/premises/compare";
import { blocksOf, rowsOf } from "../../src/screens/premises-edit/block-grid";

const reading = (address: string) => {
  const search = new URLSearchParams(address);
  return (name: string) => search.get(name) ?? "";
};

test("what stands in the address is asked of the server, a page at a time", () => {
  expect(queryOf(reading(""))).toEqual({ page: "1" });
  expect(queryOf(reading("show=gaps&find=mill&sort=space&page=3&letter=space:O"))).toEqual({
    page: "3",
    show: "gaps",
    find: "mill",
    sort: "space",
    facet: "space",
    letter: "O",
  });
});

test("what makes no sense in an address is not asked", () => {
  expect(queryOf(reading("sort=colour&page=-1&letter=space:A"))).toEqual({ page: "1" });
  expect(asOrder("quality")).toBe("quality");
});

test("a gap says its reason, who sees to it and what comes next", () => {
  const standing = (more: object) => ({ bids: [], gap: null, ...more }) as unknown as Standing;
  expect(whyNoBid(standing({ gap: { reason: "no land", owner: "Ann", next_step: "ask" } }))).toBe(
    "no land; Ann; next: ask",
  );
  expect(whyNoBid(standing({}))).toBe("Nobody has said");
  expect(whyNoBid(standing({ bids: ["E1"] }))).toBe("");
});

test("between two surveys a facet is better, worse or the same, and space is no ladder", () => {
  expect(change("condition", "C", "B(C)")).toBe("better");
  expect(change("condition", "B", "DX")).toBe("worse");
  expect(change("quality", "B", "B")).toBe("the same");
  expect(change("space", "U", "O")).toBe("another kind of use");
  expect(change("quality", undefined, "A")).toBe("surveyed for the first time");
  expect(change("quality", "A", undefined)).toBe("not surveyed again");
});

test("a block keeps its items and what a return stated of it while its name is typed", () => {
  const block = {
    name: "main",
    life_years: 12,
    items: [{ item: "roof", consequence: 2, likelihood: 3, cost: 30000 }],
    risk_adjusted: 5,
  };
  const rows = rowsOf([block]).map((row) => ({ ...row, name: "house" }));
  expect(blocksOf(rows).blocks).toEqual([{ ...block, name: "house" }]);
});
