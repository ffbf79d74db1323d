import { memo } from "react";
import { Link } from "react-router";
import type { OrderLine as Line, Note } from "../../api/meeting-types";
import { pounds } from "../../format/number";
import { place } from "../../format/place";
import { as } from "../ranking/roles";

type Props = {
  id: string;
  line: Line;
  /** Words for the limit that is first over with this bid; empty otherwise. */
  breaks: string;
  above: boolean;
  focused: boolean;
  chosen: boolean;
  choose: ((ref: string) => void) | undefined;
};

/** One bid in the order that is argued. */
export const OrderLine = memo(function OrderLine(props: Props) {
  const { id, line, breaks, above, focused, chosen, choose } = props;
  const cell = choose ? { role: "gridcell" } : as.cell;
  const look = [chosen && "row-chosen", focused && "row-focus", !above && "row-below"]
    .filter(Boolean)
    .join(" ");
  return (
    <>
      {breaks && (
        <tr {...as.row} className="row-note row-breaks">
          <td {...cell} colSpan={8}>
            {breaks}
          </td>
        </tr>
      )}
      <tr
        {...as.row}
        className={look || undefined}
        data-ref={line.ref}
        tabIndex={choose ? (chosen ? 0 : -1) : undefined}
        aria-selected={choose ? chosen : undefined}
        onClick={choose && (() => choose(line.ref))}
        onFocus={choose && (({ target, currentTarget }) => target === currentTarget && choose(line.ref))}
      >
        <td {...cell} className="number order-now">
          <b>{line.position}</b>
        </td>
        <td {...cell} className="order-scored">
          <span className="order-word">scored </span>
          <span className="order-was">{line.scored || "–"}</span>
          {line.moved && <b className="moved"> {line.moved}</b>}
        </td>
        <th {...as.rowHead} scope="row" className="cell-bid">
          <Link to={place(id, "bids", line.ref)} title={line.title} tabIndex={choose ? -1 : undefined}>
            <b>{line.ref}</b> {line.title}
          </Link>
          {focused && <span className="order-tag">under discussion</span>}
        </th>
        <Figure cell={cell} word="grant" amount={line.grant} />
        <Figure
          cell={cell}
          word="so far"
          amount={line.cumulative_grant}
          over={line.breaks.includes("capital")}
        />
        <Figure cell={cell} word="a year" amount={line.revenue} />
        <Figure
          cell={cell}
          word="so far"
          amount={line.cumulative_revenue}
          over={line.breaks.includes("revenue")}
        />
        <td {...cell} className="order-why" title={whyOf(line) || undefined}>
          <Stops line={line} />
          {line.reserve && <span className="order-tag">reserve for {line.reserve.for}</span>}
          {whyOf(line)}
        </td>
      </tr>
    </>
  );
});

type Figures = { cell: { role: string }; word: string; amount: number | null; over?: boolean };

function Figure({ cell, word, amount, over }: Figures) {
  return (
    <td {...cell} className={`number order-money${over ? " over" : ""}`}>
      <span className="order-word">{word} </span>
      {amount === null ? "withheld" : pounds(Math.round(amount))}
      {over && <span className="over-word"> over</span>}
    </td>
  );
}

function Stops({ line }: { line: Line }) {
  const open = line.stops.filter(({ passed }) => !passed).length;
  const passed = line.stops.length - open;
  return (
    <>
      {open > 0 && (
        <span className="flag flag-stop" title={line.stops.map(({ text }) => text).join(" ")}>
          <b>Stop</b>
          {open > 1 && ` ×${open}`}
        </span>
      )}
      {passed > 0 && <span className="flag">stop passed</span>}
    </>
  );
}

/** "condition of the premises: the roof leaks (Healthwatch; moved by Dr Reid)". */
export function whyOf({ reason, words, suggested_by, moved_by }: Partial<Note>) {
  const why = [reason, words].filter(Boolean).join(": ");
  const who = [
    suggested_by && suggested_by !== moved_by && `suggested by ${suggested_by}`,
    moved_by && `moved by ${moved_by}`,
  ].filter(Boolean);
  return who.length > 0 && why ? `${why} (${who.join(", ")})` : why;
}
