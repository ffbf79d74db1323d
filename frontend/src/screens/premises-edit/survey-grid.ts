import { type Block, blank, turned } from "../../edit/block";
import { readMoney } from "../../edit/read";
import { facets } from "../../format/words";
import { type Facet, facetOf, lettersOf, readLetter, type Survey, wrongLetter } from "./letters";

/** The columns of a survey's grid: the six facets, and what they cost together. */
export const columns = [...facets.map(([facet]) => facet), "total"] as const;
export type Column = (typeof columns)[number];

/** A survey as it is typed: a letter for each facet, and what it costs to bring it to B. */
export type SurveyGrid = {
  letters: { [facet in Column]?: string };
  costs: { [column in Column]?: string };
};

export function gridOf(survey: Pick<Survey, "facets" | "cost_to_b"> | undefined): SurveyGrid {
  const costs = Object.entries(survey?.cost_to_b ?? {}).map(([column, cost]) => [column, asText(cost)]);
  return { letters: { ...survey?.facets }, costs: Object.fromEntries(costs) };
}

const asText = (cost: unknown) =>
  typeof cost === "number" ? cost.toLocaleString("en-GB") : String(cost ?? "");

/** What a grid says. What is no letter, or no amount, stays as it was typed. */
export function surveyOf(grid: SurveyGrid) {
  const said = (cells: { [column: string]: string | undefined }, read: (text: string) => unknown) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([column, text]) =>
        text?.trim() ? [[column, read(text) ?? text.trim()]] : [],
      ),
    );
  return {
    facets: said(grid.letters, readLetter) as Survey["facets"],
    cost_to_b: said(grid.costs, readMoney) as Survey["cost_to_b"],
  };
}

/** What is wrong with an amount; empty when nothing is. */
export function wrongCost(text: string | undefined): string {
  if (!text?.trim()) return "";
  const amount = readMoney(text);
  if (amount === null) return `“${text.trim()}” is not an amount in pounds`;
  return amount < 0 ? "Enter 0 or more" : "";
}

export type Pasted = { grid: SurveyGrid; letters: number; costs: number; wrong: number };

const unknown = (cell: string) => blank(cell) || /^(n\/?a|not (surveyed|known|applicable))$/i.test(cell);

/**
 * Puts a block into a survey, from a column on. It may lie along the facets or stand down them, with their names or
 * without; a line of amounts is the costs, any other is the letters.
 */
export function paste(grid: SurveyGrid, atColumn: number, block: Block): Pasted {
  const names = (cells: readonly string[]) => cells.filter((cell) => facetOf(cell)).length;
  const down = names(block.map((row) => row[0] ?? "")) > 1 || (names(block[0] ?? []) < 2 && block.length > 2);
  const lines = down ? turned(block) : block;
  const named = names(lines[0] ?? []) > 1;
  const heads = lines[0]?.map(facetOf) ?? [];
  const next: SurveyGrid = { letters: { ...grid.letters }, costs: { ...grid.costs } };
  const done: Pasted = { grid: next, letters: 0, costs: 0, wrong: 0 };
  for (const line of named ? lines.slice(1) : lines) {
    if (line.every(unknown)) continue;
    const titled = !named && isTitle(line[0] ?? "");
    const cells = titled ? line.slice(1) : line;
    const amounts = cells.filter((cell) => readMoney(cell) !== null).length;
    const costs = amounts > cells.filter((cell) => readLetter(cell) !== null).length;
    cells.forEach((cell, at) => {
      const column = named ? heads[at] : columns[atColumn + at];
      if (!column || (!costs && column === "total")) return;
      const text = unknown(cell) ? "" : cell;
      next[costs ? "costs" : "letters"][column] = costs ? text : (readLetter(text) ?? text);
      if (costs ? wrongCost(text) : wrongLetter(column as Facet, text)) done.wrong++;
      else if (text) done[costs ? "costs" : "letters"]++;
    });
  }
  return done;
}

/** A line's first cell that only says what the line is. */
const isTitle = (cell: string) =>
  cell.length > 2 && !unknown(cell) && readLetter(cell) === null && readMoney(cell) === null;

/** The letters that may be typed for a facet, for its hint. */
export const scaleOf = (facet: Facet) => lettersOf(facet).join(" ");
