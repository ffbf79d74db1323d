import { expect, test } from "vitest";
import { readBlock } from "../../src/edit/block";
import { blocksOf, emptyRow, paste, rowsOf, wrongCell } from "../../src/screens/premises-edit/block-grid";

const pasted = (text: string, row = 0, column = 0) => paste(rowsOf([]), row, column, readBlock(text));

test("blocks become lines of a grid, and the same blocks again", () => {
  const blocks = [
    { name: "main", life_years: 20, backlog: { high: 0, significant: 42000, moderate: 8000, low: 1000.5 } },
    { name: "annexe", life_years: 0 },
  ];
  expect(rowsOf(blocks)[0]).toEqual({
    name: "main",
    life: "20",
    high: "0",
    significant: "42,000",
    moderate: "8,000",
    low: "1,000.5",
  });
  expect(blocksOf(rowsOf(blocks)).blocks).toEqual(blocks);
});

test("beside another cost an empty cell is none; a line without any cost has a backlog that is not known", () => {
  const [row] = [{ ...emptyRow(), name: "main", low: "5" }];
  expect(blocksOf([row, { ...emptyRow(), name: "annexe" }, emptyRow()])).toEqual({
    blocks: [{ name: "main", backlog: { high: 0, significant: 0, moderate: 0, low: 5 } }, { name: "annexe" }],
    places: [0, 1],
  });
});

test("a block with headings falls into its columns, whatever their order, and totals are left out", () => {
  const done = pasted(
    "Block name\tLow risk\tHigh risk\tRemaining life (years)\tTotal\nMain\t£1,000\t-\t12\t1000\n1984 wing\t\t2,500\t9\t2500\nTotal\t1000\t2500\t\t3500\n",
  );
  expect(done).toMatchObject({ blocks: 2, wrong: 0, leftOut: 1 });
  expect(blocksOf(done.rows).blocks).toEqual([
    { name: "Main", life_years: 12, backlog: { high: 0, significant: 0, moderate: 0, low: 1000 } },
    { name: "1984 wing", life_years: 9, backlog: { high: 2500, significant: 0, moderate: 0, low: 0 } },
  ]);
});

test("figures alone fill from the cell on, and what is no number stays and counts as wrong", () => {
  const done = pasted("1\t2\nfew\t4", 0, 1);
  expect(done.rows.map(({ life, high }) => [life, high])).toEqual([
    ["1", "2"],
    ["few", "4"],
  ]);
  expect(done.wrong).toBe(1);
});

test("a cell says what is wrong with it", () => {
  expect(wrongCell("life", "1.5")).toBe("Enter whole years");
  expect(wrongCell("life", "few")).toBe("“few” is not a number of years");
  expect(wrongCell("high", "-1")).toBe("Enter 0 or more");
  expect(wrongCell("name", "-1")).toBe("");
});
