import { describe, expect, test } from "vitest";
import { deadline, longDate, today } from "../../src/format/date";
import {
  axisPounds,
  count,
  inWords,
  ordinal,
  plural,
  pounds,
  roughly,
  shortPounds,
} from "../../src/format/number";
import { place, safePlace } from "../../src/format/place";
import { list, yearRanges } from "../../src/format/words";

describe("money", () => {
  test("in a table it is whole pounds with commas, and pence only when there are any", () => {
    expect(pounds(1234500)).toBe("£1,234,500");
    expect(pounds(1234.5)).toBe("£1,234.50");
    expect(pounds(0)).toBe("£0");
  });
  test("a saving has a real minus before the pound", () => expect(pounds(-9000)).toBe("−£9,000"));
  test("in a headline millions are short and the rest is whole", () => {
    expect(roughly(1234500)).toBe("£1.2m");
    expect(roughly(2000000)).toBe("£2m");
    expect(roughly(264000)).toBe("£264,000");
    expect(roughly(999_960)).toBe("£1m");
  });
  test("on a mark of a chart three figures are enough", () => {
    expect(shortPounds(282760)).toBe("£283k");
    expect(shortPounds(1027800)).toBe("£1.03m");
    expect(shortPounds(999_600)).toBe("£1m");
    expect(shortPounds(950)).toBe("£950");
  });
  test("on an axis the figure is exact", () => expect(axisPounds(-1_250_000)).toBe("−£1.25m"));
});

describe("numbers in sentences", () => {
  test("small ones are words, large ones figures", () => {
    expect(inWords(4)).toBe("four");
    expect(inWords(12)).toBe("12");
    expect(count(-1234.5)).toBe("−1,234.5");
  });
  test("one bid, twelve bids", () => {
    expect(plural(1, "bid")).toBe("1 bid");
    expect(plural(12, "bid")).toBe("12 bids");
  });
  test("places are said as people say them", () =>
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "102nd",
      "111th",
    ]));
});

describe("the deadline is said honestly", () => {
  test("when it lies ahead, in days", () =>
    expect(deadline("2016-06-30", "2016-06-18")).toBe("12 days to the deadline, 30 June 2016"));
  test("tomorrow and today", () => {
    expect(deadline("2016-06-30", "2016-06-29")).toBe("The deadline is tomorrow, 30 June 2016");
    expect(deadline("2016-06-30", "2016-06-30")).toBe("The deadline is today, 30 June 2016");
  });
  test("when it is over, without counting", () =>
    expect(deadline("2016-06-30", "2026-01-01")).toBe("The deadline was 30 June 2016"));
  test("days are counted over a change of clocks", () =>
    expect(deadline("2016-04-02", "2016-03-26")).toBe("7 days to the deadline, 2 April 2016"));
  test("today is the reader's own day, not that of Greenwich", () =>
    expect(today(new Date(2016, 5, 30, 0, 30))).toBe("2016-06-30"));
  test("a date is written in full", () => expect(longDate("2019-03-31")).toBe("31 March 2019"));
});

test("years that follow each other are a range", () =>
  expect(yearRanges(["2021/22", "2016/17", "2018/19", "2017/18"])).toBe("2016/17 to 2018/19 and 2021/22"));

test("a list ends with and", () =>
  expect([list([]), list(["a"]), list(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]));

test("a path keeps what people write in references", () =>
  expect(place("ettf", "bids", "E 1/2")).toBe("/rounds/ettf/bids/E%201%2F2"));

test("after signing in one only goes to a place in this app", () => {
  expect(safePlace("/rounds/x/money?show=a")).toBe("/rounds/x/money?show=a");
  expect([safePlace("//elsewhere.example"), safePlace("https://elsewhere.example"), safePlace(null)]).toEqual(
    ["/", "/", "/"],
  );
});
