import { expect, test } from "vitest";
import { readBlock } from "../../src/edit/block";
import { readDate, readMoney, readYear } from "../../src/edit/read";
import { type Grid, gridOf, linesOf, paste, wrongAmount } from "../../src/screens/bid-edit/grid";

const empty = (): Grid => gridOf([], "2016/17");

test("amounts are read as people write them", () => {
  expect(["£1,234.50", " 1 234 ", "(500)", "−20", ".5", "0"].map(readMoney)).toEqual([
    1234.5, 1234, -500, -20, 0.5, 0,
  ]);
  expect(["n/a", "1.234", "12k", "", "1e3"].map(readMoney)).toEqual([null, null, null, null, null]);
});

test("years and dates are read in the ways people write them", () => {
  expect(["2016/17", "2016-17", "2016/2017", "FY16/17", "2016/18"].map(readYear)).toEqual([
    "2016/17",
    "2016/17",
    "2016/17",
    "2016/17",
    null,
  ]);
  expect(["30 June 2016", "30/6/16", "2016-06-30", "31 6 2016", "soon"].map(readDate)).toEqual([
    "2016-06-30",
    "2016-06-30",
    "2016-06-30",
    null,
    null,
  ]);
});

test("lines become rows by item and columns by year, and lines again", () => {
  const lines = [
    { year: "2016/17", amount: 400000, item: "works" },
    { year: "2017/18", amount: 1.5, item: "works" },
    { year: "2016/17", amount: 9, item: "works" },
  ];
  const grid = gridOf(lines, "2016/17");
  expect(grid.rows.map((row) => row.item)).toEqual(["works", "works"]);
  expect(linesOf(grid).lines).toEqual(lines);
});

test("a block with a head of years and a column of items falls into its place", () => {
  const block = readBlock(
    "Item\t2017/18\t2016/17\r\nWorks\t£400,000\t-\r\nFees\t\t25,000\r\nTotal\t400000\t25000\r\n",
  );
  const done = paste(empty(), 0, -1, block);
  expect(done).toMatchObject({ rows: 2, years: 2, wrong: 0, leftOut: 1 });
  expect(linesOf(done.grid).lines).toEqual([
    { year: "2017/18", amount: 400000, item: "Works" },
    { year: "2016/17", amount: 25000, item: "Fees" },
  ]);
});

test("a block of figures alone fills from the cell on, and makes the rows and years it needs", () => {
  const done = paste(empty(), 0, 3, readBlock("1\t2\n3\t4"));
  expect(linesOf(done.grid).lines).toEqual([
    { year: "2019/20", amount: 1 },
    { year: "2020/21", amount: 2 },
    { year: "2019/20", amount: 3 },
    { year: "2020/21", amount: 4 },
  ]);
});

test("what is not an amount stays as pasted and says what is wrong with it", () => {
  const done = paste(empty(), 0, 0, readBlock("10\ttbc"));
  expect(done.wrong).toBe(1);
  expect(done.grid.rows[0]?.cells["2017/18"]).toBe("tbc");
  expect(wrongAmount("tbc")).toBe("“tbc” is not an amount in pounds");
  expect(wrongAmount("-5")).toBe("Enter 0 or more");
});

test("a cell that a spreadsheet put in quotes is one cell", () => {
  expect(readBlock('"Works,\nphase ""two"""\t1')).toEqual([['Works,\nphase "two"', "1"]]);
});
