import type { MeetingView } from "../../api/meeting-types";
import { nameOf, voted } from "../meeting/words";

/** The motion in words, and the votes as they come. */
export function BigMotion({ view }: { view: MeetingView }) {
  const motion = view.motion ?? view.motions.filter(({ item }) => item === view.current).at(-1);
  if (!motion) return null;
  const { text, method, votes, waiting, tally, objections, state, casting } = motion;
  return (
    <section aria-label="The motion" className="big-motion">
      <p className="big-text">{text}</p>
      {method === "vote" && (
        <>
          <p>
            <b>For {tally.for}</b>, <b>against {tally.against}</b>, <b>abstaining {tally.abstain}</b>
            {state === "open" && waiting.length > 0 && `; ${waiting.length} still to vote`}
          </p>
          <ul className="big-votes">
            {votes.map(({ member, name, choice }) => (
              <li key={member}>
                {name}: <b>{voted[choice]}</b>
              </li>
            ))}
          </ul>
          {casting && (
            <p>
              Casting vote: {casting.name} {voted[casting.choice]}
            </p>
          )}
        </>
      )}
      {objections.length > 0 && (
        <p>Against: {objections.map((member) => nameOf(view.seats, member)).join(", ")}</p>
      )}
      {motion.sentence && <p>{motion.sentence}</p>}
    </section>
  );
}
