import type { GridBid, GridCriterion, ScoreGrid } from "../../api/scoring";
import { keyOf, type Unsaved } from "./saves";

/** A place in the grid, as one walks it: a row for each bid, a column for each criterion, and one to submit. */
export type Cursor = { row: number; column: number };

export const columns = ({ criteria }: ScoreGrid) => criteria.length + 1;

/** Whether one can stand there: a criterion that does not apply to the bid is stepped over. */
function there({ bids, criteria }: ScoreGrid, { row, column }: Cursor): boolean {
  const bid = bids[row];
  const criterion = criteria[column];
  return bid !== undefined && (column === criteria.length || bid.cells[criterion?.code ?? ""] !== undefined);
}

/** The next place in a direction; the same when there is none. */
export function step(grid: ScoreGrid, from: Cursor, down: number, right: number): Cursor {
  const to = { ...from };
  do {
    to.row += down;
    to.column += right;
    if (there(grid, to)) return to;
  } while (to.row >= 0 && to.row < grid.bids.length && to.column >= 0 && to.column < columns(grid));
  return from;
}

/** The farthest place in a direction. */
export function leap(grid: ScoreGrid, from: Cursor, down: number, right: number): Cursor {
  let last = from;
  for (let to = step(grid, last, down, right); to !== last; to = step(grid, last, down, right)) last = to;
  return last;
}

/** Where Enter leads: the next bid, and from the last one to the first of the next criterion. */
export function onward(grid: ScoreGrid, from: Cursor): Cursor {
  const below = step(grid, from, 1, 0);
  if (below !== from) return below;
  for (let column = from.column + 1; column < grid.criteria.length; column++) {
    const top = step(grid, { row: -1, column }, 1, 0);
    if (top.row >= 0) return top;
  }
  return from;
}

/** Whether somebody still has to give something here: what is computed may be scored, but need not be. */
export function isDue(
  bid: GridBid,
  criterion: GridCriterion,
  unsaved: ReadonlyMap<string, Unsaved>,
): boolean {
  const cell = bid.cells[criterion.code];
  if (!cell || bid.recused) return false;
  const typed = unsaved.get(keyOf({ ref: bid.ref, criterion: criterion.code }));
  if (typed) return typed.state === "held" || typed.state === "failed";
  return !criterion.computed && (cell.state === "not-started" || cell.state === "withdrawn");
}

/** The next place where something is due, bid by bid, round and round; else the next bid to submit; else null. */
export function nextDue(grid: ScoreGrid, from: Cursor, unsaved: ReadonlyMap<string, Unsaved>): Cursor | null {
  const wide = columns(grid);
  const all = grid.bids.length * wide;
  const start = from.row * wide + from.column;
  const walk = Array.from({ length: all }, (_, nth) => {
    const place = (start + 1 + nth) % all;
    return { row: Math.floor(place / wide), column: place % wide };
  });
  const due = walk.find(({ row, column }) => {
    const [bid, criterion] = [grid.bids[row], grid.criteria[column]];
    return bid && criterion && isDue(bid, criterion, unsaved);
  });
  return due ?? walk.find(({ row, column }) => column === wide - 1 && toSubmit(grid.bids[row])) ?? null;
}

const toSubmit = (bid: GridBid | undefined) => bid !== undefined && !bid.submitted && !bid.recused;

/** The place that an address names; null when there is none. */
export function named(grid: ScoreGrid, ref: string | null, criterion: string | null): Cursor | null {
  const row = grid.bids.findIndex((bid) => bid.ref === ref);
  if (row < 0) return null;
  const column = grid.criteria.findIndex(({ code }) => code === criterion);
  const place = { row, column };
  return column >= 0 && there(grid, place) ? place : step(grid, { row, column: -1 }, 0, 1);
}

/** Where one begins: what the address names, else what is due first, else the first cell. */
export const first = (grid: ScoreGrid) =>
  named(grid, grid.next?.ref ?? null, grid.next?.criterion ?? null) ??
  step(grid, { row: 0, column: -1 }, 0, 1);
