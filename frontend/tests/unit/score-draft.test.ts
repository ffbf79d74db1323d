import { expect, test } from "vitest";
import { asTyped, faultOf, readScore, saysTheSame } from "../../src/screens/score/draft";
import { cell, criterion } from "./scoring-fixture";

const access = criterion("access");
const typed = (text: string, reason = "", abstain = false) => ({ text, reason, abstain });

test("a score is read as people type it", () => {
  expect(["3", " 2.5", "2,5", ".5", "2.", "100"].map(readScore)).toEqual([3, 2.5, 2.5, 0.5, 2, 100]);
  expect(["", ".", "2.555", "three", "1e2", "--1"].map(readScore)).toEqual(Array(6).fill(null));
});

test("a score must stand on its scale, also where the best is below the worst", () => {
  expect(faultOf(typed("4.5", "x"), cell(), access, false)).toBe("score");
  const days = criterion("days", { scale: { worst: 30, best: 0 } });
  expect(faultOf(typed("12"), cell(), days, false)).toBe("");
  expect(faultOf(typed("31", "x"), cell(), days, false)).toBe("score");
});

test("both ends of the scale and abstaining need a reason; between them none is needed", () => {
  expect(faultOf(typed("0"), cell(), access, false)).toBe("end");
  expect(faultOf(typed("4", " "), cell(), access, false)).toBe("end");
  expect(faultOf(typed("4", "every day"), cell(), access, false)).toBe("");
  expect(faultOf(typed("3"), cell(), access, false)).toBe("");
  expect(faultOf(typed("", "", true), cell(), access, false)).toBe("abstain");
  expect(faultOf(typed("", "I live there", true), cell(), access, false)).toBe("");
});

test("after submission each change of a score needs a reason of its own", () => {
  const scored = cell(3, { state: "scored", reason: "evenings" });
  expect(faultOf(typed("2", "evenings"), scored, access, true)).toBe("change");
  expect(faultOf(typed("2", "the plan has changed"), scored, access, true)).toBe("");
  expect(faultOf(typed("", ""), scored, access, true)).toBe("kept");
});

test("a blank is not a zero: it clears a draft, and a reason alone waits for its score", () => {
  expect(faultOf(typed(""), cell(3), access, false)).toBe("");
  expect(faultOf(typed("", "as in E1"), cell(), access, false)).toBe("score-or-reason");
});

test("what says the same as the saved cell is not saved again", () => {
  const draft = cell(3, { reason: "evenings" });
  expect(saysTheSame(asTyped(draft), draft)).toBe(true);
  expect(saysTheSame(typed("3.0", " evenings "), draft)).toBe(true);
  expect(saysTheSame(typed("3", "mornings"), draft)).toBe(false);
  expect(saysTheSame(typed(""), cell(0))).toBe(false);
  expect(saysTheSame(typed("0"), cell())).toBe(false);
});
