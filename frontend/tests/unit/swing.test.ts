import { expect, test } from "vitest";
import { shareOf, swingOf, weightOf } from "../../src/screens/setup/swing";

test("the swing that matters most is 100, the others are set against it", () => {
  expect([25, 20, 0].map((weight) => swingOf(weight, 25))).toEqual([100, 80, 0]);
  expect(weightOf(80, 25)).toBe(20);
  expect(weightOf(33.33, 30)).toBe(10);
});

test("a weight's share of all is said as a person would say it", () => {
  expect(shareOf(25, [25, 75])).toBe("25% of the whole");
  expect(shareOf(0.1, [0.1, 99.9])).toBe("under 1% of the whole");
  expect(shareOf(0, [0, 0])).toBe("–");
});
