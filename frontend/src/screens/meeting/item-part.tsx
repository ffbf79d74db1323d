import type { MeetingItem } from "../../api/meeting-types";
import { severities } from "../../components/flags";
import { Do } from "./do";
import { useHere } from "./here";
import { says } from "./say";
import { interestOf, nameOf, outOf } from "./words";

/** The item that is taken now: may it be decided, who is out and why, what to know before somebody goes. */
export function ItemPart({ item }: { item: MeetingItem }) {
  const { view } = useHere();
  return (
    <section aria-label="The item now" className="item-now">
      {item.private && (
        <p className="private-note">
          <b>In private.</b> {item.resolution} {item.why}
        </p>
      )}
      {(item.withheld ?? view.withheld) && (
        <p className="hidden-note">
          <b>Not shown to you.</b> {item.withheld ?? view.withheld}
        </p>
      )}
      <p className={view.quorum.quorate ? "quorum" : "quorum quorum-not"}>
        <b>{view.quorum.sentence}</b> {view.majority.sentence}
      </p>
      <Warnings />
      <Out />
      <Floor />
      {view.you.lead && <ItemActs item={item} />}
    </section>
  );
}

/** What would be lost, said before it is. */
export function Warnings() {
  const { view } = useHere();
  if (view.warnings.length === 0) return null;
  return (
    <ul className="flag-list">
      {view.warnings.map(({ severity, text }) => (
        <li key={text} className={`flag-item flag-item-${severity}`}>
          <p>
            <b>{severities[severity]}:</b> {text}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Who does not decide on this, and why. */
export function Out() {
  const { view } = useHere();
  const out = outOf(view.seats);
  if (out.length === 0) return null;
  return (
    <div className="out">
      <h3>Not deciding on this</h3>
      <ul className="plain-list">
        {out.map(({ member, name, handling_words }) => (
          <li key={member}>
            <b>{name}</b> {handling_words}
            {interestOf(view, member) && `: ${interestOf(view, member)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who speaks, and who asks to. */
function Floor() {
  const { view } = useHere();
  const { floor, asked, seats } = view;
  if (!floor && asked.length === 0) return null;
  return (
    <p className="button-row">
      {floor && (
        <span>
          <b>{nameOf(seats, floor)}</b> has the floor{view.answering && ", to answer questions only"}.{" "}
          {view.you.lead && (
            <Do action="floor" quiet act={{ member: "" }} className="button-small">
              Free the floor
            </Do>
          )}
        </span>
      )}
      {asked.map((member) => (
        <span key={member}>
          {nameOf(seats, member)} asks to speak{" "}
          {view.you.lead && (
            <Do
              action="floor"
              quiet
              act={{ member }}
              more={`to ${nameOf(seats, member)}`}
              className="button-small"
            >
              Give the floor
            </Do>
          )}
        </span>
      ))}
    </p>
  );
}

function ItemActs({ item: { id, title } }: { item: MeetingItem }) {
  const { ask } = useHere();
  return (
    <p className="button-row">
      <Do action="end" ask={() => ask({ ask: "say", say: says.end(id, title) })}>
        End the item…
      </Do>
      <Do action="defer" quiet ask={() => ask({ ask: "say", say: says.defer(id, title) })}>
        Defer…
      </Do>
      <Do action="refer" quiet ask={() => ask({ ask: "say", say: says.refer(id, title) })}>
        Refer to the conflicts panel…
      </Do>
    </p>
  );
}
