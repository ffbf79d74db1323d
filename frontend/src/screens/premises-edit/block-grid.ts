import type { Premises } from "../../api/places";
import { blank, isTotal, type Block as Pasteboard } from "../../edit/block";
import { readMoney } from "../../edit/read";

export type Block = NonNullable<Premises["blocks"]>[number];

/** The columns of the blocks' grid, and what they are called. */
export const columns = [
  ["name", "Block"],
  ["life", "Life left, years"],
  ["high", "High, £"],
  ["significant", "Significant, £"],
  ["moderate", "Moderate, £"],
  ["low", "Low, £"],
] as const;
export type Column = (typeof columns)[number][0];
export const risks = ["high", "significant", "moderate", "low"] as const;

/** A block as it is typed, each cell as its text, and what the grid has no cell for. */
export type Row = { [column in Column]: string } & { kept?: Pick<Block, "items" | "risk_adjusted"> };
const saysAny = (row: Row) => row.kept !== undefined || columns.some(([column]) => row[column].trim());
export const emptyRow = (): Row => ({ name: "", life: "", high: "", significant: "", moderate: "", low: "" });

const asText = (value: unknown) =>
  typeof value === "number" ? value.toLocaleString("en-GB") : String(value ?? "");

export function rowsOf(blocks: readonly Block[]): Row[] {
  const rows = blocks.map(({ name = "", life_years, backlog, items, risk_adjusted }) => {
    const costs = Object.fromEntries(risks.map((risk) => [risk, asText(backlog?.[risk])]));
    const kept = { ...(items && { items }), ...(risk_adjusted !== undefined && { risk_adjusted }) };
    const row = { ...emptyRow(), ...costs, name, life: asText(life_years) };
    return Object.keys(kept).length > 0 ? { ...row, kept } : row;
  });
  return rows.length > 0 ? rows : [emptyRow()];
}

/**
 * The blocks that the rows say, and the row of each. A block for which any backlog is written down has none where a
 * cell is empty; one without any has a backlog that is not known. What is no number stays as it was typed.
 */
export function blocksOf(rows: readonly Row[]): { blocks: Block[]; places: number[] } {
  const read = (text: string) => (readMoney(text) ?? text.trim()) as number;
  const said = rows.flatMap((row, at) => (saysAny(row) ? [at] : []));
  const blocks = said.map((at) => {
    const row = rows[at] ?? emptyRow();
    const block: Block = {};
    if (row.name.trim()) block.name = row.name.trim();
    if (row.life.trim()) block.life_years = read(row.life);
    if (risks.some((risk) => row[risk].trim())) {
      const costs = risks.map((risk) => [risk, row[risk].trim() ? read(row[risk]) : 0]);
      block.backlog = Object.fromEntries(costs) as Block["backlog"];
    }
    return { ...block, ...row.kept };
  });
  return { blocks, places: said };
}

/** What is wrong with a cell's text; empty when nothing is. */
export function wrongCell(column: Column, text: string): string {
  if (column === "name" || text.trim() === "") return "";
  const number = readMoney(text);
  if (number === null)
    return `“${text.trim()}” is not ${column === "life" ? "a number of years" : "an amount in pounds"}`;
  if (number < 0) return "Enter 0 or more";
  return column === "life" && !Number.isInteger(number) ? "Enter whole years" : "";
}

/** The column that a heading of a spreadsheet means. */
function columnOf(heading: string): Column | null {
  const text = heading.toLowerCase();
  const roots = [
    ["life", /life/],
    ["high", /high/],
    ["significant", /signif/],
    ["moderate", /moderate|medium/],
    ["low", /\blow/],
    ["name", /block|part|name|area/],
  ] as const;
  return roots.find(([, root]) => root.test(text))?.[0] ?? null;
}

export type Pasted = { rows: Row[]; blocks: number; wrong: number; leftOut: number };

/** Puts a block of cells into the grid, from a cell on. A first row of headings says which columns are which. */
export function paste(rows: readonly Row[], atRow: number, atColumn: number, block: Pasteboard): Pasted {
  const found = block[0]?.map(columnOf) ?? [];
  const headed = found.filter((column) => column).length > 1;
  const heads = headed ? found : columns.slice(atColumn).map(([column]) => column);
  const body = headed ? block.slice(1) : block;
  const totals = body.filter((line) => isTotal(line[0]));
  const lines = body.filter((line) => !totals.includes(line) && line.some((cell) => cell !== ""));
  const next = rows.map((row) => ({ ...row }));
  let wrong = 0;
  lines.forEach((line, nth) => {
    while (next.length <= atRow + nth) next.push(emptyRow());
    const row = next[atRow + nth] ?? emptyRow();
    line.forEach((cell, at) => {
      const column = heads[at];
      if (!column) return;
      row[column] = column !== "name" && blank(cell) ? "" : cell;
      if (wrongCell(column, row[column])) wrong++;
    });
  });
  return { rows: next, blocks: lines.length, wrong, leftOut: totals.length };
}
