import { Link } from "react-router";
import { type GridBid, type ScoreGrid, useScoring } from "../api/scoring";
import { place } from "../format/place";
import { due, progress } from "../screens/score/words";

type Props = {
  id: string;
  /** Why ranks and others' scores are not shown, in the server's words; nothing when all is shown. */
  why: string | undefined;
  /** What else is left out here. */
  also?: string;
};

/** For who still has to score: what waits, where to go on, and why the rest is not shown yet. */
export function ToScore({ id, why, also }: Props) {
  return why ? <Waiting id={id} why={why} also={also} /> : null;
}

const nothing = new Map<string, never>();

function Waiting({ id, why, also }: Props) {
  const grid = useScoring(id).data;
  return (
    <section className="hidden-note" aria-labelledby="to-score">
      <h2 id="to-score">{heading(grid)}</h2>
      <p className="to-score">
        {grid?.open && grid.next && (
          <Link className="button button-main" to={`${place(id, "score")}?${whereOf(grid.next)}`}>
            {grid.next.criterion ? "Score" : "Submit"} {titled(grid, grid.next.ref)}
          </Link>
        )}
        {grid?.phase === "preparing" && grid.bids[0] && (
          <Link className="button" to={place(id, "bids", grid.bids[0].ref)}>
            Read {titled(grid, grid.bids[0].ref)}
          </Link>
        )}
        {grid && !grid.open && grid.phase !== "preparing" && (
          <Link to={place(id, "score")}>See your scores</Link>
        )}
        {grid && grid.phase !== "preparing" && <span className="hint">{progress(grid, nothing)}</span>}
      </p>
      <p>
        <b>Not shown yet.</b> {why} {also}
      </p>
    </section>
  );
}

function heading(grid: ScoreGrid | undefined): string {
  if (!grid) return "Your scores";
  if (grid.phase === "preparing") return "Scoring has not begun: read the bids meanwhile";
  if (!grid.open) return "Scoring is closed, and not all of yours is submitted";
  const waits = (bid: GridBid) => !bid.recused && (!bid.submitted || due(grid, bid, nothing).left > 0);
  const waiting = grid.bids.filter(waits).length;
  if (!grid.next) return "You have scored everything";
  return waiting === 1 ? "1 bid waits for your scores" : `${waiting} bids wait for your scores`;
}

const whereOf = ({ ref, criterion }: NonNullable<ScoreGrid["next"]>) =>
  new URLSearchParams({ bid: ref, ...(criterion && { criterion }) });

/** "E3 Marram Bay Surgery": a title up to its first stop. */
function titled(grid: ScoreGrid, ref: string): string {
  const title = grid.bids.find((bid) => bid.ref === ref)?.title.split(":")[0] ?? "";
  return `${ref} ${title}`.trim();
}
