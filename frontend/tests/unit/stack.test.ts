import { expect, test } from "vitest";
import { extent, type Series, stack } from "../../src/screens/money/stack";

const series: Series[] = [
  { key: "committed", name: "Already committed", byYear: { "2016/17": 10 } },
  { key: "E1", name: "E1", byYear: { "2016/17": 5, "2017/18": 7 } },
  { key: "T1", name: "T1 saves", byYear: { "2016/17": -3 } },
];

test("commitments are the base of every bar, and bids pile on them in the list's order", () =>
  expect(stack(series, "2016/17").slice(0, 2)).toEqual([
    { series: 0, from: 0, to: 10 },
    { series: 1, from: 10, to: 15 },
  ]));

test("a saving hangs below the zero line", () =>
  expect(stack(series, "2016/17").at(-1)).toEqual({ series: 2, from: 0, to: -3 }));

test("a bid without an amount in a year has no mark there", () =>
  expect(stack(series, "2017/18")).toEqual([{ series: 1, from: 0, to: 7 }]));

test("the chart is tall enough for the limit as well", () =>
  expect(extent(series, ["2016/17", "2017/18"], { "2017/18": 40 })).toEqual([-3, 40]));
