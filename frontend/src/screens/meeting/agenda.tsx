import { Link } from "react-router";
import type { MeetingItem } from "../../api/meeting-types";
import { Do } from "./do";
import { useHere } from "./here";
import { itemStates } from "./words";

type Props = {
  /** The item that is shown. */
  shown: string;
  /** The address of an item on this screen. */
  to: (item: string) => string;
};

/** What is to be taken, in its order, and how far it is. */
export function Agenda({ shown, to }: Props) {
  const { view } = useHere();
  const parts = [view.items.filter((item) => !item.private), view.items.filter((item) => item.private)];
  const [open = [], closed = []] = parts;
  const numbered = (items: MeetingItem[]) => (
    <ol className="agenda">
      {items.map((item) => (
        <Line
          key={item.id}
          item={item}
          nth={view.items.indexOf(item) + 1}
          shown={item.id === shown}
          to={to}
        />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">Agenda</h2>
      {view.items.length === 0 && <p>Nothing is on the agenda yet.</p>}
      {numbered(open)}
      {closed.length > 0 && (
        <>
          <h3>In private</h3>
          {numbered(closed)}
        </>
      )}
    </section>
  );
}

type LineProps = { item: MeetingItem; nth: number; shown: boolean; to: Props["to"] };

function Line({ item, nth, shown, to }: LineProps) {
  const { view } = useHere();
  const { id, title, state } = item;
  return (
    <li value={nth} className={state === "current" ? "agenda-now" : undefined}>
      <Link to={to(id)} aria-current={shown ? "true" : undefined} replace>
        {title || "A private item"}
      </Link>
      {view.phase !== "planned" && (
        <span className="hint">
          {" "}
          {view.phase === "closed" && state === "waiting" ? "not taken" : itemStates[state]}
        </span>
      )}
      {view.you.lead && view.phase === "open" && state !== "current" && state !== "done" && (
        <Do action="begin" quiet act={{ item: id }} more={`“${title}”`} className="button-small">
          Begin
        </Do>
      )}
    </li>
  );
}
