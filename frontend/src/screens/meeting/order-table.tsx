import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Order } from "../../api/meeting-types";
import { ScrollRegion } from "../../components/scroll-region";
import { as } from "../ranking/roles";
import { OrderLine } from "./order-line";

type Props = {
  id: string;
  order: Order;
  label: string;
  /** The bid under discussion. */
  focus: string | null;
  /** The bid that is chosen, and how another is; without it the order is only read. */
  chosen?: string;
  choose?: (ref: string) => void;
  /** Moves a bid by so many places. */
  shift?: (ref: string, by: number) => void;
  /** Other keys, pressed on a bid. Says whether it knew the key. */
  press?: (key: string, ref: string) => boolean;
};

const heads: [name: string, number?: boolean][] = [
  ["Now", true],
  ["Scored"],
  ["Bid"],
  ["Grant", true],
  ["Grant so far", true],
  ["Revenue a year", true],
  ["Revenue so far", true],
  ["Why it stands here"],
];

/** The order as it is argued, the scored position always beside it, with the line where the money runs out. */
export function OrderTable({ id, order, label, focus, chosen, choose, shift, press }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const wentG = useRef(false);
  const refs = order.lines.map(({ ref }) => ref);
  const at = Math.max(0, refs.indexOf(chosen ?? ""));
  const focused = useRef("");
  const rowOf = (ref: string | undefined) =>
    [...(body.current?.rows ?? [])].find((row) => row.dataset.ref === ref);
  // A row that changes its place loses the focus on the way, when the browser has to take it out and put it in again.
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body) rowOf(focused.current)?.focus();
  });
  const goTo = (to: number) => {
    const ref = refs[Math.min(Math.max(to, 0), refs.length - 1)];
    if (ref === undefined) return;
    choose?.(ref);
    rowOf(ref)?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    const afterG = wentG.current;
    wentG.current = event.key === "g";
    const row = event.target instanceof HTMLElement ? event.target.dataset.ref : undefined;
    if (row === undefined || afterG || event.ctrlKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const end = { Home: 0, End: refs.length - 1 }[event.key];
    if (by && event.altKey) shift?.(row, by);
    else if (by) goTo(refs.indexOf(row) + by);
    else if (end !== undefined && !event.altKey) goTo(end);
    else if (event.altKey || !press?.(event.key, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const grid = choose !== undefined;
  return (
    <ScrollRegion label={label}>
      <table
        className="table table-rows table-order"
        role={grid ? "grid" : as.table.role}
        aria-label={label}
        aria-rowcount={grid ? refs.length + 1 : undefined}
        onKeyDown={grid ? pressed : undefined}
        onFocus={({ target }) => {
          focused.current = target.dataset.ref ?? "";
        }}
        onBlur={() => {
          focused.current = "";
        }}
      >
        <thead {...as.group}>
          <tr {...as.row}>
            {heads.map(([name, number]) => (
              <th key={name} {...as.columnHead} scope="col" className={number ? "number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.group} ref={body}>
          {order.lines.map((line, nth) => (
            <OrderLine
              key={line.ref}
              id={id}
              line={line}
              breaks={breaksAt(order, line.ref)}
              above={order.above.includes(line.ref)}
              focused={line.ref === focus}
              chosen={grid && nth === at}
              choose={choose}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What is over from a bid on, in the server's words. */
function breaksAt({ capital, revenue }: Order, ref: string): string {
  return [capital, revenue]
    .filter(({ breaks_at }) => breaks_at === ref)
    .map(({ sentence }) => sentence)
    .join(" ");
}
