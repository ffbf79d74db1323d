import type { GridBid, GridCriterion, ScoreCell, ScoreGrid } from "../../api/scoring";
import { clock } from "../../format/date";
import { plural } from "../../format/number";
import { isDue } from "./cursor";
import { faultOf, reasonIsDue } from "./draft";
import { keyOf, type Unsaved } from "./saves";

const states: { [state in ScoreCell["state"]]: string } = {
  "not-started": "not started",
  draft: "draft",
  scored: "scored",
  abstained: "abstained",
  recused: "recused",
  withdrawn: "withdrawn",
};

/** How a cell stands, in a word or two. */
export function stateWord(
  bid: GridBid,
  cell: ScoreCell,
  criterion: GridCriterion,
  typed: Unsaved | undefined,
): string {
  if (!typed) return cell.state === "not-started" && criterion.computed ? "computed" : states[cell.state];
  if (typed.state === "failed") return "not saved";
  if (typed.state !== "held") return "saving";
  const fault = faultOf(typed.draft, cell, criterion, bid.submitted);
  return reasonIsDue(fault) ? "reason?" : "not saved";
}

/** How a cell stands, in a sentence, with the time. */
export function standing(cell: ScoreCell, word: string): string {
  const said = word.charAt(0).toUpperCase() + word.slice(1);
  return cell.saved && word === states[cell.state] ? `${said}. Saved ${clock(cell.saved)}` : said;
}

type Typed = ReadonlyMap<string, Unsaved>;

/** What is still due on a bid: how many cells, of how many. */
export function due(grid: ScoreGrid, bid: GridBid, unsaved: Typed): { left: number; of: number } {
  const asked = grid.criteria.filter(({ code, computed }) => bid.cells[code] && !computed);
  return { left: asked.filter((each) => isDue(bid, each, unsaved)).length, of: asked.length };
}

/** How far one is: "12 of 46 given, 2 of 10 bids submitted". */
export function progress(grid: ScoreGrid, unsaved: Typed): string {
  const mine = grid.bids.filter((bid) => !bid.recused);
  const each = mine.map((bid) => due(grid, bid, unsaved));
  const of = each.reduce((sum, bid) => sum + bid.of, 0);
  const left = each.reduce((sum, bid) => sum + bid.left, 0);
  const submitted = mine.filter((bid) => bid.submitted).length;
  return `${of - left} of ${plural(of, "score")} given, ${submitted} of ${plural(mine.length, "bid")} submitted`;
}

/** Whether something of the bid is typed but not saved. */
export const isUnsaved = (bid: GridBid, unsaved: Typed) =>
  Object.keys(bid.cells).some((criterion) => unsaved.has(keyOf({ ref: bid.ref, criterion })));

/** Whether everything of the bid is given and saved, and it waits to be submitted. */
export const canSubmit = (grid: ScoreGrid, bid: GridBid, unsaved: Typed) =>
  grid.open &&
  !bid.submitted &&
  !bid.recused &&
  due(grid, bid, unsaved).left === 0 &&
  !isUnsaved(bid, unsaved);

/** When the last of one's cells was saved: "Saved 14:02". */
export function lastSaved(grid: ScoreGrid): string {
  const moments = grid.bids.flatMap((bid) => Object.values(bid.cells).map((cell) => cell.saved ?? ""));
  const last = moments.sort().at(-1);
  return last ? `Saved ${clock(last)}` : "";
}
