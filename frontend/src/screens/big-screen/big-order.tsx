import type { Order } from "../../api/meeting-types";
import { roughly } from "../../format/number";
import { windowOf } from "./window-of";

/** How many rows of 28 px stand on a screen of 1080. */
const rows = 19;

/** The order, the scored position beside it, and the line where the money runs out. */
export function BigOrder({ order, focus }: { order: Order; focus: string | null }) {
  const below = order.lines.find(({ ref }) => !order.above.includes(ref))?.ref;
  // Where a bid is confidential no total is shown: it would follow by subtraction.
  const money = order.lines.some(({ cumulative_grant }) => cumulative_grant !== null);
  return (
    <table className="big-order">
      <thead>
        <tr>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col">Scored</th>
          <th scope="col">Bid</th>
          {money && (
            <th scope="col" className="number">
              Grant so far
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {windowOf(order, focus, below ? rows - 1 : rows).map((shown) =>
          "line" in shown ? (
            <tr
              key={shown.line.ref}
              className={[
                shown.line.ref === focus && "row-focus",
                shown.line.ref === below && "big-line",
                !order.above.includes(shown.line.ref) && "row-below",
              ]
                .filter(Boolean)
                .join(" ")}
            >
              <td className="number">
                <b>{shown.line.position}</b>
              </td>
              <td>
                {shown.line.scored || "–"} {shown.line.moved && <b className="moved">{shown.line.moved}</b>}
              </td>
              <th scope="row">
                <b>{shown.line.ref}</b> {shown.line.title}
              </th>
              {money && (
                <td className="number">
                  {shown.line.cumulative_grant !== null && roughly(shown.line.cumulative_grant)}
                </td>
              )}
            </tr>
          ) : (
            <tr key={`after ${shown.after}`}>
              <td colSpan={4} className="hint">
                {shown.left} more
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
