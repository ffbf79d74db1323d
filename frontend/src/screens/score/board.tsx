import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import {
  forgetRound,
  type GridBid,
  type GridCriterion,
  type ScoreGrid,
  submitAll,
  submitBid,
} from "../../api/scoring";
import { Page } from "../../components/page";
import { useSettled } from "../../components/use-settled";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { type Cursor, first, named, nextDue, onward } from "./cursor";
import { asTyped, type Draft } from "./draft";
import { Grid, goTo } from "./grid";
import { Panel } from "./panel";
import { reasonField } from "./reason";
import { keyOf } from "./saves";
import { Saving } from "./saving";
import { useSaves } from "./use-saves";
import { canSubmit, progress } from "./words";

type Props = { id: string; email: string; grid: ScoreGrid; of: string | undefined };

/** The grid, what stands beside the cell, and what is saved. */
export function Board({ id, email, grid, of }: Props) {
  const cache = useQueryClient();
  const { saves, unsaved } = useSaves(id, email);
  const [cursor, setCursor] = useCursor(grid);
  const [said, say] = useState("");
  const bid = grid.bids[cursor.row] ?? grid.bids[0];
  const criterion = grid.criteria[cursor.column];
  const ready = grid.bids.filter((each) => canSubmit(grid, each, unsaved)).length;

  const put = useCallback(
    (to: GridBid, on: GridCriterion, draft: Draft, wait?: number) =>
      saves.put({ ref: to.ref, criterion: on.code }, draft, wait),
    [saves],
  );
  const typedIn = (to: GridBid, on: GridCriterion): Draft => {
    const cell = to.cells[on.code];
    const typed = unsaved.get(keyOf({ ref: to.ref, criterion: on.code }));
    return typed?.draft ?? (cell ? asTyped(cell) : { text: "", abstain: false, reason: "" });
  };
  const type = (to: GridBid, on: GridCriterion, text: string) => {
    const before = typedIn(to, on);
    put(to, on, { text, abstain: false, reason: before.abstain ? "" : before.reason });
  };
  const next = (from: Cursor) => {
    const due = nextDue(grid, from, saves.unsaved());
    if (due) goTo(due);
    else say("Every score is given, and every bid submitted.");
  };
  const command = (key: string, at: Cursor) => {
    const [to, on] = [grid.bids[at.row], grid.criteria[at.column]];
    const cell = to?.cells[on?.code ?? ""];
    if (key === "n") return next(at);
    if (!to || !on || !cell || !grid.open || to.recused) return;
    if (key === "a") put(to, on, { text: "", abstain: true, reason: "" });
    if (key === "Delete") put(to, on, { text: "", abstain: false, reason: "" });
    if (key === "Escape") put(to, on, asTyped(cell));
    if (key === "a" || key === "r") document.getElementById(reasonField)?.focus();
  };
  const submit = async (ref?: string) => {
    try {
      if (ref) await submitBid(id, ref);
      const all = ref ? null : await submitAll(id);
      say(all ? `${plural(all.submitted, "bid")} submitted.` : `${ref} submitted.`);
    } catch (cause) {
      say(cause instanceof Error ? cause.message : "It could not be submitted. Try again.");
    }
    await forgetRound(cache, id);
  };
  const moved = (to: Cursor) => {
    if (to.row !== cursor.row || to.column !== cursor.column) {
      saves.flush();
      setCursor(to);
      say("");
    }
  };
  const leave = (on: boolean) => {
    saves.flush();
    goTo(on ? onward(grid, cursor) : cursor);
  };

  return (
    <Page
      title="Score"
      of={of}
      error={[...unsaved.values()].some((cell) => cell.state === "failed")}
      caption={progress(grid, unsaved)}
      actions={
        <>
          <Saving grid={grid} unsaved={unsaved} tryAgain={saves.tryAgain} />
          {ready > 1 && (
            <button type="button" className="button" onClick={() => void submit()}>
              Submit {ready} complete bids
            </button>
          )}
          <button type="button" className="button" onClick={() => next({ row: 0, column: -1 })}>
            Next to score
          </button>
          <Link to={place(id, "interests")}>Declare an interest</Link>
        </>
      }
    >
      {!grid.open && <p className="warning">{grid.why}</p>}
      <p className={said ? "score-said" : "nhsuk-u-visually-hidden"} role="status">
        {said}
      </p>
      <div className="score-board">
        <Grid
          id={id}
          grid={grid}
          unsaved={unsaved}
          cursor={cursor}
          moved={moved}
          type={type}
          submit={(ref) => void submit(ref)}
          command={command}
        />
        {bid && (
          <Panel
            id={id}
            grid={grid}
            bid={bid}
            criterion={criterion}
            unsaved={unsaved}
            put={put}
            flush={saves.flush}
            leave={leave}
          />
        )}
      </div>
    </Page>
  );
}

/** Where one stands, which the address follows; an address that names a place puts the focus there. */
function useCursor(grid: ScoreGrid): [Cursor, (to: Cursor) => void] {
  const [search, setSearch] = useSearchParams();
  const [asked] = useState(() => named(grid, search.get("bid"), search.get("criterion")));
  const [cursor, setCursor] = useState(() => asked ?? first(grid));
  const [walked, setWalked] = useState(false);
  const began = useRef(false);
  useEffect(() => {
    if (asked && !began.current) goTo(asked);
    began.current = true;
  }, [asked]);

  const settled = useSettled(cursor);
  const ref = grid.bids[settled.row]?.ref ?? "";
  const criterion = grid.criteria[settled.column]?.code ?? "";
  useEffect(() => {
    if (!walked) return;
    const address = new URLSearchParams({ bid: ref, ...(criterion && { criterion }) });
    setSearch(address, { replace: true, preventScrollReset: true });
  }, [walked, ref, criterion, setSearch]);

  const move = useCallback((to: Cursor) => {
    setWalked(true);
    setCursor(to);
  }, []);
  return [cursor, move];
}
