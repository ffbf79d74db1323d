import { Link, useLocation } from "react-router";
import type { MeetingItem } from "../../api/meeting-types";
import { Agenda } from "./agenda";
import { AgendaEdit } from "./agenda-edit";
import { Conflicts } from "./conflicts";
import { Decision } from "./decision";
import { Do } from "./do";
import { Entries } from "./entries";
import { currentOf, useHere } from "./here";
import { ItemPart } from "./item-part";
import { Mine } from "./mine";
import { Minute } from "./minute";
import { Minutes } from "./minutes";
import { MotionPart } from "./motion-part";
import { OrderPart } from "./order-part";
import { Papers } from "./papers";
import { says } from "./say";
import { Seats } from "./seats";
import { itemStates } from "./words";

/** The meeting on one screen: the agenda and who is here, the item now, and the minutes. */
export function Console({ shown }: { shown: MeetingItem | undefined }) {
  const { id, view } = useHere();
  const { pathname } = useLocation();
  const current = currentOf(view);
  return (
    <div className="meeting">
      <div className="meeting-side">
        <Agenda shown={shown?.id ?? ""} to={(item) => `${pathname}?item=${encodeURIComponent(item)}`} />
        <Lead />
        <Seats />
      </div>
      <div className="meeting-main">
        {view.phase === "planned" && <Planned />}
        {shown && shown !== current && <Elsewhere item={shown} current={current} back={pathname} />}
        {current && (shown === current || !shown) && (
          <>
            <ItemPart item={current} />
            {view.motion && <MotionPart />}
            <Mine />
            {isOnList(current) && <OrderPart />}
            {!view.motion && <MotionPart />}
          </>
        )}
        {!current && view.phase === "open" && (
          <>
            <Between />
            <Mine />
          </>
        )}
        {view.decision && (view.phase === "closed" || (shown && isOnList(shown))) && (
          <Decision decision={view.decision} />
        )}
        <Conflicts />
      </div>
      <div className="meeting-paper">
        <Minutes shown={shown?.id ?? ""} />
        <Papers id={id} n={view.n} closed={view.phase === "closed"} />
        <Entries />
      </div>
    </div>
  );
}

const isOnList = ({ kind }: MeetingItem) => kind === "order" || kind === "ratify";

/** Before the meeting: the agenda can still be set, and it waits to be opened. */
function Planned() {
  const { view } = useHere();
  return (
    <>
      <p>The meeting has not been opened yet.</p>
      <Mine />
      {view.you.lead && <AgendaEdit />}
    </>
  );
}

function Between() {
  const { view } = useHere();
  const next = view.items.find(({ state }) => state === "waiting");
  return (
    <section aria-label="Between items">
      <p>
        {next
          ? `No item is being taken. Next: ${next.title || "a private item"}.`
          : "Every item has been taken."}
      </p>
      {next && view.you.lead && (
        <p>
          <Do action="begin" main act={{ item: next.id }}>
            Begin “{next.title}”
          </Do>
        </p>
      )}
      {view.you.lead && <AgendaEdit />}
    </section>
  );
}

type ElsewhereProps = { item: MeetingItem; current: MeetingItem | undefined; back: string };

/** An item that is not the one being taken: what came of it, or what it is to be. */
function Elsewhere({ item, current, back }: ElsewhereProps) {
  return (
    <section aria-label={item.title}>
      <p>
        This item: {itemStates[item.state]}. {item.outcome}
        {current && (
          <>
            {" "}
            <Link to={back} replace>
              Back to the item now: {current.title || "a private item"}
            </Link>
          </>
        )}
      </p>
      {item.withheld ? (
        <p className="hidden-note">
          <b>Not shown to you.</b> {item.withheld}
        </p>
      ) : (
        <>
          {item.private && (
            <p className="private-note">
              In private. {item.resolution} {item.why}
            </p>
          )}
          {item.bids.length > 0 && <p>Bids: {item.bids.join(", ")}</p>}
          {item.state !== "waiting" && <Minute item={item} />}
        </>
      )}
    </section>
  );
}

/** Opens, closes and confirms the meeting. */
function Lead() {
  const { view, ask } = useHere();
  const left = view.items.filter(({ state }) => state === "waiting" || state === "current").length;
  return (
    <div className="button-row meeting-lead">
      {view.you.lead && view.phase === "planned" && (
        <Do action="open" main ask={() => ask({ ask: "say", say: says.open() })}>
          Open the meeting…
        </Do>
      )}
      {view.you.lead && view.phase === "open" && (
        <Do action="close" ask={() => ask({ ask: "say", say: says.close(left) })}>
          Close the meeting…
        </Do>
      )}
      {view.phase === "closed" && (
        <Do action="confirm" quiet ask={() => ask({ ask: "say", say: says.confirm() })}>
          Confirm the minutes…
        </Do>
      )}
    </div>
  );
}
