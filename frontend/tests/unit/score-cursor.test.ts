import { expect, test } from "vitest";
import { first, leap, named, nextDue, onward, step } from "../../src/screens/score/cursor";
import { bid, cell, criterion, grid } from "./scoring-fixture";

const nothing = new Map();
const at = (row: number, column: number) => ({ row, column });

test("arrows step over a criterion that does not apply, and stop at the edges", () => {
  expect(step(grid(), at(1, 1), 1, 0)).toEqual(at(1, 1));
  expect(step(grid(), at(2, 0), 0, 1)).toEqual(at(2, 2));
  expect(step(grid(), at(0, 0), -1, 0)).toEqual(at(0, 0));
  expect(leap(grid(), at(0, 0), 1, 0)).toEqual(at(2, 0));
});

test("Enter goes down the bids, then to the first bid of the next criterion", () => {
  expect(onward(grid(), at(0, 0))).toEqual(at(1, 0));
  expect(onward(grid(), at(2, 0))).toEqual(at(0, 1));
  expect(onward(grid(), at(1, 1))).toEqual(at(1, 1));
});

test("the next that is due is found bid by bid and round the end", () => {
  expect(nextDue(grid(), at(0, 0), nothing)).toEqual(at(0, 1));
  expect(nextDue(grid(), at(2, 0), nothing)).toEqual(at(0, 1));
});

test("what is computed is not due, and what waits for a reason is", () => {
  const computed = grid({ criteria: [criterion("access"), criterion("training", { computed: true })] });
  expect(nextDue(computed, at(0, 0), nothing)).toEqual(at(1, 0));
  const held = new Map([
    [
      "E1\naccess",
      {
        ref: "E1",
        criterion: "access",
        draft: { text: "4", abstain: false, reason: "" },
        state: "held",
        why: "",
      } as const,
    ],
  ]);
  expect(nextDue(computed, at(2, 0), held)).toEqual(at(0, 0));
});

test("when every score is given the next is a bid to submit, then nothing", () => {
  const given = [bid("E1", { access: cell(3) }, { submitted: true }), bid("E2", { access: cell(2) })];
  expect(nextDue(grid({ bids: given }), at(0, 0), nothing)).toEqual(at(1, 2));
  const all = given.map((each) => ({ ...each, submitted: true }));
  expect(nextDue(grid({ bids: all }), at(0, 0), nothing)).toBeNull();
});

test("an address names a place; a wrong criterion leads to the bid, a wrong bid nowhere", () => {
  expect(named(grid(), "E2", "training")).toEqual(at(1, 1));
  expect(named(grid(), "T1", "training")).toEqual(at(2, 0));
  expect(named(grid(), "E9", "access")).toBeNull();
  expect(first(grid())).toEqual(at(0, 1));
});
