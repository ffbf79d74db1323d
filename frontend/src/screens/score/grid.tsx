import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useRef,
} from "react";
import { Link } from "react-router";
import type { GridBid, GridCriterion, ScoreGrid } from "../../api/scoring";
import { ScrollRegion } from "../../components/scroll-region";
import { place } from "../../format/place";
import { Cell, placeId } from "./cell";
import { type Cursor, columns, leap, onward, step } from "./cursor";
import { keyOf, type Unsaved } from "./saves";
import { SubmitCell } from "./submit-cell";

type Props = {
  id: string;
  grid: ScoreGrid;
  unsaved: ReadonlyMap<string, Unsaved>;
  cursor: Cursor;
  moved: (to: Cursor) => void;
  type: (bid: GridBid, criterion: GridCriterion, text: string) => void;
  submit: (ref: string) => void;
  /** What a key does that is a command: `a` abstain, `n` next, `r` reason, Delete clear, Escape put back. */
  command: (key: string, at: Cursor) => void;
};

/** A table whose cells are edited and walked by arrows. */
const asGrid = { role: "grid" };

const commands = ["a", "n", "r", "Delete", "Escape"];

/** Puts the focus on a place of the grid. */
export function goTo({ row, column }: Cursor) {
  const target = document.getElementById(placeId(row, column));
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
}

function toward(grid: ScoreGrid, at: Cursor, event: KeyboardEvent): Cursor | null {
  const far = event.ctrlKey || event.metaKey ? leap : step;
  switch (event.key) {
    case "ArrowUp":
      return far(grid, at, -1, 0);
    case "ArrowDown":
      return far(grid, at, 1, 0);
    case "ArrowLeft":
      return far(grid, at, 0, -1);
    case "ArrowRight":
      return far(grid, at, 0, 1);
    case "Home":
      return leap(grid, at, 0, -1);
    case "End":
      return leap(grid, at, 0, 1);
    case "Enter":
      return event.shiftKey ? step(grid, at, -1, 0) : onward(grid, at);
    default:
      return null;
  }
}

function placeOf(target: EventTarget): Cursor | null {
  const { row, column } = target instanceof HTMLElement ? target.dataset : {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Bids × criteria. One place has the focus; arrows move it, digits score. */
export function Grid({ id, grid, unsaved, cursor, moved, type, submit, command }: Props) {
  const changes = useRef(new Map<string, (text: string) => void>());
  const latest = useRef({ grid, type });
  latest.current = { grid, type };
  const changeOf = useCallback((ref: string, code: string) => {
    const key = keyOf({ ref, criterion: code });
    const known = changes.current.get(key);
    if (known) return known;
    const change = (text: string) => {
      const bid = latest.current.grid.bids.find((each) => each.ref === ref);
      const criterion = latest.current.grid.criteria.find((each) => each.code === code);
      if (bid && criterion) latest.current.type(bid, criterion, text);
    };
    changes.current.set(key, change);
    return change;
  }, []);

  const press = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at || event.altKey) return;
    const onSubmit = at.column === columns(grid) - 1;
    if (onSubmit && (event.key === "Enter" || event.key === " ")) return;
    const to = toward(grid, at, event);
    if (to) {
      event.preventDefault();
      goTo(to);
    } else if (!event.ctrlKey && !event.metaKey) {
      if (commands.includes(event.key)) {
        event.preventDefault();
        command(event.key, at);
      } else if (event.key.length === 1 && !/[\d.,−-]/.test(event.key)) event.preventDefault();
    }
  };
  const focus = (event: FocusEvent) => {
    const at = placeOf(event.target);
    if (at) moved(at);
  };
  const click = ({ target }: MouseEvent) => {
    if (target instanceof HTMLInputElement) target.select();
  };

  return (
    <ScrollRegion label="Your scores">
      <table
        className="table table-rows table-sticky table-scores"
        style={{ "--criteria": grid.criteria.length } as CSSProperties}
        {...asGrid}
        aria-label="Your scores, bids by criteria"
        onKeyDown={press}
        onFocus={focus}
        onClick={click}
      >
        <colgroup>
          <col className="column-bid" />
          <col className="column-score" span={Math.max(1, grid.criteria.length)} />
          <col className="column-submit" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Bid</th>
            {grid.criteria.map((criterion) => (
              <th key={criterion.code} scope="col" title={criterion.name}>
                <span className="score-head">{criterion.name}</span>
              </th>
            ))}
            <th scope="col">Submit</th>
          </tr>
        </thead>
        <tbody>
          {grid.bids.map((bid, row) => (
            <tr key={bid.ref} className={row === cursor.row ? "row-current" : undefined}>
              <th scope="row" className="cell-bid" title={bid.title}>
                <Link to={place(id, "bids", bid.ref)} tabIndex={-1}>
                  <b>{bid.ref}</b> {bid.title}
                </Link>
              </th>
              {grid.criteria.map((criterion, column) => {
                const cell = bid.cells[criterion.code];
                return cell ? (
                  <Cell
                    key={criterion.code}
                    bid={bid}
                    criterion={criterion}
                    cell={cell}
                    typed={unsaved.get(keyOf({ ref: bid.ref, criterion: criterion.code }))}
                    row={row}
                    column={column}
                    current={cursor.row === row && cursor.column === column}
                    readOnly={!grid.open}
                    change={changeOf(bid.ref, criterion.code)}
                  />
                ) : (
                  <td key={criterion.code} className="score-cell score-none">
                    does not apply
                  </td>
                );
              })}
              <SubmitCell
                grid={grid}
                bid={bid}
                unsaved={unsaved}
                row={row}
                current={cursor.row === row && cursor.column === grid.criteria.length}
                submit={submit}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
