import { Link } from "react-router";
import type { OrderLine } from "../../api/meeting-types";
import { longDate } from "../../format/date";
import { ordinal } from "../../format/number";
import { place } from "../../format/place";
import { Do } from "./do";
import { useHere } from "./here";
import { whyOf } from "./order-line";

type Props = { line: OrderLine; last: number; proposal: string; shift: (ref: string, by: number) => void };

/** The bid that is chosen in the order, and what can be done with it. */
export function ChosenBid({ line, last, proposal, shift }: Props) {
  const { id, view, ask } = useHere();
  const { ref, position } = line;
  const focused = view.focus === ref;
  const passedHere = view.entries.some(({ action }) => action === "pass");
  const stops = line.stops.filter(({ passed }) => !passed);
  return (
    <section className="chosen-bid" aria-labelledby="chosen-bid">
      <h3 id="chosen-bid">
        <Link to={place(id, "bids", ref)}>{ref}</Link> {line.title}: {ordinal(position)}
        {line.scored > 0 && `, scored ${ordinal(line.scored)}`}
      </h3>
      <p className="button-row">
        {position > 1 && (
          <Do action="move" quiet ask={() => shift(ref, -1)} more={ref}>
            Move up
          </Do>
        )}
        {position < last && (
          <Do action="move" quiet ask={() => shift(ref, 1)} more={ref}>
            Move down
          </Do>
        )}
        <Do
          action="move"
          ask={() => ask({ ask: "move", bid: ref, to: position, proposal })}
          more={`for ${ref}`}
        >
          Move to position…
        </Do>
        <Do action="focus" quiet act={{ bid: focused ? "" : ref }} more={focused ? `of ${ref}` : ref}>
          {focused ? "End the discussion" : "Discuss"}
        </Do>
        {line.reserve ? (
          <Do action="unreserve" quiet act={{ ref, ...(proposal && { proposal }) }} more={`: ${ref}`}>
            No longer a reserve
          </Do>
        ) : (
          <Do
            action="reserve"
            quiet
            ask={() => ask({ ask: "reserve", bid: ref, proposal })}
            more={`: ${ref}`}
          >
            Make it a reserve…
          </Do>
        )}
        {stops.length > 0 && !proposal && (
          <Do action="pass" quiet ask={() => ask({ ask: "pass", bid: ref })} more={`on ${ref}`}>
            Go on in spite of {stops.length === 1 ? "the stop flag" : `${stops.length} stop flags`}…
          </Do>
        )}
      </p>
      <ul className="plain-list chosen-about">
        {whyOf(line) && <li>{whyOf(line)}</li>}
        {line.reserve && (
          <li>
            A reserve for {line.reserve.for}
            {line.reserve.switch_by && `, switched on ${longDate(line.reserve.switch_by)}`}.
          </li>
        )}
        {line.stops.map(({ flag, text, passed, reason }) => (
          <li key={flag}>
            <b>Stop:</b> {text} {passed && <i>Going on in spite of it: {reason}</i>}
            {passed && !proposal && passedHere && (
              <Do action="unpass" quiet act={{ flags: [{ ref, flag }], ref }} className="button-small">
                Take that back
              </Do>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
