import { describe, expect, test } from "vitest";
import type { Ranking } from "../../src/api/client";
import { announcement } from "../../src/screens/ranking/announcement";
import { readWeight, weightsIn } from "../../src/screens/ranking/trial";

const criterion = (code: string, weight: number) => ({
  code,
  name: code,
  weight,
  scale: { worst: 0, best: 4 },
});
const criteria = [criterion("access", 25), criterion("training", 15)];

describe("the weights in an address", () => {
  test("are the trial", () =>
    expect(weightsIn(new URLSearchParams("access=30&show=x"), criteria)).toEqual({ access: 30 }));
  test("are no trial when they are the agreed ones", () =>
    expect(weightsIn(new URLSearchParams("access=25"), criteria)).toBeNull());
  test("that are not weights are left out", () =>
    expect(weightsIn(new URLSearchParams("access=-1&training=much&other=3"), criteria)).toBeNull());
  test("may be 0", () =>
    expect(weightsIn(new URLSearchParams("training=0"), criteria)).toEqual({ training: 0 }));
});

test("a weight is a number from 0 with at most two decimals", () =>
  expect(["12", " 7.25 ", "0", "-1", "", "1e3", "2.345", "ten"].map(readWeight)).toEqual([
    12,
    7.25,
    0,
    null,
    null,
    null,
    null,
    null,
  ]));

describe("what is said aloud after a trial", () => {
  const result = (ref: string, rank: number, was: number, moved: string) => ({ ref, rank, was, moved });
  const ranking = (results: unknown[], breaksAt?: string) =>
    ({
      results,
      affordability: { capital: null, revenue: breaksAt ? { breaks_at: breaksAt } : null },
    }) as Ranking;
  const agreed = ranking([], "T1");

  test("who is first now, and how many moved", () =>
    expect(
      announcement(ranking([result("E3", 1, 2, "up 1"), result("E1", 2, 1, "down 1")], "T1"), agreed),
    ).toBe("E3 now 1st. Two bids moved. The revenue limit still breaks at T1."));
  test("that nothing moved", () =>
    expect(announcement(ranking([result("E1", 1, 1, "no change")]), agreed)).toBe(
      "E1 still 1st. No bids moved. The revenue limit is no longer broken.",
    ));
});
