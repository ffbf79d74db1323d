import type { components } from "../../api/schema";
import { type Block, blank, isTotal } from "../../edit/block";
import { readMoney, readYear, yearOf, yearsFrom } from "../../edit/read";

export type CapitalLine = components["schemas"]["CapitalLine"];

/** Capital as it is typed: a row for each item, a column for each year, each cell as its text. */
export type Row = { item: string; cells: { [year: string]: string } };
export type Grid = { years: string[]; rows: Row[] };

/** The row whose cells say nothing. */
export const emptyRow = (): Row => ({ item: "", cells: {} });

/** A bid's capital lines as a grid that begins with the round's first year. */
export function gridOf(lines: readonly CapitalLine[], firstYear: string): Grid {
  const rows: Row[] = [];
  for (const line of lines) {
    const item = line.item ?? "";
    let row = rows.find((each) => each.item === item && !(line.year in each.cells));
    if (!row) {
      row = { item, cells: {} };
      rows.push(row);
    }
    row.cells[line.year] =
      typeof line.amount === "number" ? line.amount.toLocaleString("en-GB") : line.amount;
  }
  const years = new Set([...yearsFrom(firstYear, 4), ...lines.map((line) => line.year)]);
  return { years: [...years].sort(), rows: rows.length > 0 ? rows : [emptyRow()] };
}

/** The lines that a grid says, and where each stands. What is not an amount stays as it was typed. */
export function linesOf(grid: Grid): { lines: CapitalLine[]; places: [row: number, year: string][] } {
  const lines: CapitalLine[] = [];
  const places: [number, string][] = [];
  grid.rows.forEach((row, at) => {
    for (const year of grid.years) {
      const text = row.cells[year]?.trim() ?? "";
      if (text === "") continue;
      const amount = (readMoney(text) ?? text) as number;
      lines.push({ year, amount, ...(row.item.trim() && { item: row.item.trim() }) });
      places.push([at, year]);
    }
  });
  return { lines, places };
}

/** What is wrong with a cell's text; empty when nothing is. */
export function wrongAmount(text: string): string {
  if (text.trim() === "") return "";
  const amount = readMoney(text);
  if (amount === null) return `“${text.trim()}” is not an amount in pounds`;
  return amount < 0 ? "Enter 0 or more" : "";
}

export type Pasted = { grid: Grid; rows: number; years: number; wrong: number; leftOut: number };

/**
 * Puts a block into the grid, from a cell on: column −1 is the items'. A first row of years says which columns are
 * which; a first column of words is the items. Rows and columns of totals are left out, since totals are not lines.
 */
export function paste(grid: Grid, atRow: number, atColumn: number, block: Block): Pasted {
  const heads = block[0]?.map(readYear) ?? [];
  const headed = heads.some((year) => year !== null);
  const body = headed ? block.slice(1) : block;
  const titled = atColumn < 0 || body.some((row) => row[0] && readMoney(row[0]) === null && !blank(row[0]));
  const named = titled && (atColumn < 0 || body.every((row) => row.length > 1));
  const columns = headed ? heads : positions(grid, Math.max(atColumn, 0), block, named);
  const next: Grid = {
    years: [...grid.years],
    rows: grid.rows.map((row) => ({ ...row, cells: { ...row.cells } })),
  };
  const totals = body.filter((row) => named && isTotal(row[0]));
  const rows = body.filter((row) => !totals.includes(row) && row.some((cell) => cell !== ""));
  let wrong = 0;
  rows.forEach((cells, nth) => {
    while (next.rows.length <= atRow + nth) next.rows.push(emptyRow());
    const row = next.rows[atRow + nth] ?? emptyRow();
    if (named) row.item = cells[0] ?? "";
    cells.forEach((cell, at) => {
      const year = columns[at];
      if (!year) return;
      row.cells[year] = blank(cell) ? "" : cell;
      if (wrongAmount(row.cells[year] ?? "")) wrong++;
    });
  });
  const used = columns.filter((year) => year !== null);
  next.years = [...new Set([...next.years, ...used])].sort();
  return { grid: next, rows: rows.length, years: used.length, wrong, leftOut: totals.length };
}

/** The years of a block without a head: those from the cell on, and as many more as it needs. */
function positions(grid: Grid, from: number, block: Block, named: boolean): (string | null)[] {
  const wide = Math.max(...block.map((row) => row.length)) - (named ? 1 : 0);
  const years = [...grid.years];
  while (years.length < from + wide) years.push(yearOf(Number(years.at(-1)?.slice(0, 4)) + 1));
  const columns: (string | null)[] = years.slice(from, from + wide);
  return named ? [null, ...columns] : columns;
}
