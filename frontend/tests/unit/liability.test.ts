import { expect, test } from "vitest";
import { costs } from "../../src/format/liability";

const nothing = { by_year: {}, total: 0, present_value: 0, whole_life: 0, step_ups: [], exposure: 0 };

test("a rent that steps up after the horizon is said with the year and the amount", () =>
  expect(
    costs("E3", {
      ...nothing,
      by_year: { "2018/19": 17500, "2016/17": 0, "2017/18": 0, "2019/20": 17500 },
      step_ups: [{ year: "2033/34", annual: 16500, item: "notional rent" }],
    }),
  ).toBe(
    "Bid E3 costs the commissioner £17,500 a year from 2018/19. From 2033/34, when the abatement of notional rent ends, it is £16,500 a year more.",
  ));

test("a step within the horizon is told once, by the years", () =>
  expect(
    costs("E1", {
      ...nothing,
      by_year: { "2016/17": 4800, "2017/18": 9600 },
      step_ups: [{ year: "2017/18", annual: 4800, item: "rent" }],
    }),
  ).toBe("Bid E1 costs the commissioner £4,800 a year from 2016/17, then £9,600 a year from 2017/18."));

test("a cost that ends is said to end", () =>
  expect(costs("T1", { ...nothing, by_year: { "2016/17": 500, "2017/18": 0 } })).toBe(
    "Bid T1 costs the commissioner £500 a year from 2016/17, then nothing from 2017/18.",
  ));

test("what is disputed is named beside a bid that costs nothing", () =>
  expect(costs("E4", { ...nothing, by_year: { "2016/17": 0 }, exposure: 234000 })).toBe(
    "Bid E4 costs the commissioner nothing a year within the horizon. A further £234,000 is disputed and not counted.",
  ));
