import { useEffect } from "react";
import { useParams } from "react-router";
import type { MeetingView, Order } from "../../api/meeting-types";
import { useMeeting } from "../../api/meetings";
import { Failure } from "../../components/loaded";
import { ordinal } from "../../format/number";
import { liveWords, useLive } from "../meeting/use-live";
import { useSaid } from "../meeting/use-said";
import { nameOf, outOf, whenAndWhere } from "../meeting/words";
import { BigMotion } from "./big-motion";
import { BigOrder } from "./big-order";

/** What everybody in the room sees: no controls, large, and live. */
export default function BigScreen() {
  const { id = "", n: number = "" } = useParams();
  const n = Number(number);
  const meeting = useMeeting(id, n, true);
  const standing = useLive(id, n, meeting.data, true);
  const view = meeting.data;
  const item = view?.items.find((each) => each.id === view.current);
  const title = item ? item.title || "A private item" : (view?.title ?? "Meeting");
  useEffect(() => {
    document.title = [title, view?.title, "Big screen – Lintel"].filter(Boolean).join(" – ");
  }, [title, view?.title]);
  return (
    <main className="big">
      <header className="big-head">
        <h1>{title}</h1>
        <p>
          {view && `${view.committee}, ${whenAndWhere(view)}`} {view && view.phase !== "closed" && "· "}
          {view?.phase !== "closed" && (
            <span className={standing.live ? "" : "live-not"}>{liveWords(standing)}</span>
          )}
        </p>
      </header>
      {view ? (
        <Room view={view} />
      ) : meeting.error ? (
        <Failure cause={meeting.error} what="the meeting" retry={() => meeting.refetch()} />
      ) : (
        <p role="status">Loading the meeting</p>
      )}
    </main>
  );
}

function Room({ view }: { view: MeetingView }) {
  const said = useSaid(view);
  const item = view.items.find(({ id }) => id === view.current);
  const wide = view.order !== null;
  return (
    <div className={wide ? "big-columns" : undefined}>
      <div className="big-said">
        {item?.private && (
          <p>
            <b>In private.</b> {item.resolution}
          </p>
        )}
        {!item && <Between view={view} />}
        {item && (
          <>
            <p className={view.quorum.quorate ? "" : "quorum-not"}>
              <b>{view.quorum.sentence}</b>
            </p>
            <Out view={view} />
            {view.floor && (
              <p>
                <b>{nameOf(view.seats, view.floor)}</b> has the floor
              </p>
            )}
          </>
        )}
        <Focus view={view} />
        <BigMotion view={view} />
        {view.decision && !view.motion && <p>{view.decision.text}</p>}
        {view.order ? <Line order={view.order} /> : view.hidden && <p>{view.hidden}</p>}
        <p role="status">{said !== view.motions.at(-1)?.sentence && said}</p>
      </div>
      {view.order && <BigOrder order={view.order} focus={view.focus} />}
    </div>
  );
}

/** The bid under discussion, and where it stands. */
function Focus({ view: { focus, order } }: { view: MeetingView }) {
  const line = order?.lines.find(({ ref }) => ref === focus);
  if (!line) return null;
  return (
    <p>
      Under discussion: <b>{line.ref}</b> {line.title}, {ordinal(line.position)}
      {line.scored > 0 && `, scored ${ordinal(line.scored)}`}
    </p>
  );
}

/** Where the money runs out, and what is above that. */
function Line({ order: { capital, revenue, sentence, lines, above } }: { order: Order }) {
  const first = lines.find(({ ref }) => !above.includes(ref))?.ref;
  return (
    <>
      <p className="big-set">{sentence}</p>
      {[capital, revenue].map(
        (limit) => limit.breaks_at === first && <p key={limit.sentence}>{limit.sentence}</p>,
      )}
    </>
  );
}

function Between({ view }: { view: MeetingView }) {
  if (view.phase === "closed") return <p>The meeting is closed.</p>;
  const next = view.items.find(({ state }) => state === "waiting");
  return (
    <>
      <p>{view.phase === "planned" ? "The meeting has not begun." : "Between items."}</p>
      {next && <p>Next: {next.title || "a private item"}</p>}
    </>
  );
}

/** Who is out of this, in a line each; the room hears no more than what is done about it. */
function Out({ view }: { view: MeetingView }) {
  const out = outOf(view.seats);
  if (out.length === 0) return null;
  return (
    <ul className="plain-list">
      {out.slice(0, 5).map(({ member, name, handling_words }) => (
        <li key={member}>
          <b>{name}</b> {handling_words}
        </li>
      ))}
      {out.length > 5 && <li>{out.length - 5} others do not decide on this</li>}
    </ul>
  );
}
