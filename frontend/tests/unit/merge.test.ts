import { expect, test } from "vitest";
import { merge } from "../../src/edit/merge";

const base = { title: "Hub", gates: { site: false }, revenue: [{ item: "rent", annual: 10, years: 5 }] };

test("changes of different fields are put together without asking", () => {
  const mine = { ...base, title: "North hub" };
  const theirs = { ...base, gates: { site: true, planning: true } };
  expect(merge(base, mine, theirs)).toEqual({
    doc: { ...base, title: "North hub", gates: { site: true, planning: true } },
    clashes: [],
  });
});

test("the same field changed by both is a choice, and mine stands until it is made", () => {
  const { doc, clashes } = merge(base, { ...base, title: "Mine" }, { ...base, title: "Theirs" });
  expect(doc.title).toBe("Mine");
  expect(clashes).toEqual([{ path: "title", base: "Hub", mine: "Mine", theirs: "Theirs" }]);
});

test("lines that are still the same lines are put together figure by figure", () => {
  const mine = { ...base, revenue: [{ item: "rent", annual: 12, years: 5 }] };
  const theirs = { ...base, revenue: [{ item: "rent", annual: 10, years: 7 }] };
  expect(merge(base, mine, theirs).doc.revenue).toEqual([{ item: "rent", annual: 12, years: 7 }]);
});

test("lists that both made longer are one choice", () => {
  const line = { item: "rates", annual: 1, years: 1 };
  const mine = { ...base, revenue: [...base.revenue, line] };
  const theirs = { ...base, revenue: [] };
  expect(merge(base, mine, theirs).clashes.map((clash) => clash.path)).toEqual(["revenue"]);
});

test("what one took out and nobody else touched is gone", () => {
  const { title: _, ...mine } = base;
  expect("title" in merge<object>(base, mine, base).doc).toBe(false);
});

test("the same change by both is no clash", () => {
  const both = { ...base, title: "North hub" };
  expect(merge(base, both, { ...both }).clashes).toEqual([]);
});
