import type { Conflict } from "../../api/meeting-types";
import { Do } from "./do";
import { mayOf, useHere } from "./here";
import { handlingWords, nameOf, subject } from "./words";

/** Who has an interest, in what, and what is done about it. */
export function Conflicts() {
  const { view, ask } = useHere();
  const rules = mayOf(view, "rule").ok;
  if (view.conflicts.length === 0 && !rules) return null;
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Interests and how they are handled</h2>
      {view.conflicts.length === 0 && <p>Nobody here has an interest in anything on the list.</p>}
      <ul className="plain-list conflicts">
        {view.conflicts.map((conflict) => (
          <Line key={conflict.person + conflict.bid} conflict={conflict} />
        ))}
      </ul>
      {rules && (
        <p>
          <Do action="rule" quiet ask={() => ask({ ask: "rule" })}>
            Rule on somebody else…
          </Do>
        </p>
      )}
    </section>
  );
}

function Line({ conflict }: { conflict: Conflict }) {
  const { view, ask } = useHere();
  const { person, name, member, bid, interests, ruled, chosen, effective } = conflict;
  const own = member !== null && member === view.you.member;
  return (
    <li>
      <p>
        <b>{name || person}</b> on {subject(bid)}: <b>{conflict.words || handlingWords(effective)}</b>
      </p>
      <p className="hint">
        {interests.map(({ type, description }) => `${type} interest: ${description}`).join("; ")}
        {interests.length > 0 && ". "}
        {ruled
          ? `Ruled${conflict.ruled_by ? ` by ${nameOf(view.seats, conflict.ruled_by)}` : ""}: ${handlingWords(ruled)}${conflict.reason ? `, because ${conflict.reason}` : ""}.`
          : `Nobody has ruled yet; by default: ${handlingWords(conflict.default)}.`}
        {chosen && ` They chose for themselves: ${handlingWords(chosen)}.`}
      </p>
      {!own && (
        <Do
          action="rule"
          quiet
          ask={() => ask({ ask: "rule", person, bid })}
          more={`on ${name} and ${subject(bid)}`}
          className="button-small"
        >
          Rule…
        </Do>
      )}
    </li>
  );
}
