import type { Motion } from "../../api/meeting-types";
import { useSingleKeys } from "../../components/single-keys";
import { Ballot, goToBallot } from "./ballot";
import { Casting } from "./casting";
import { Do } from "./do";
import { Hands } from "./hands";
import { mayOf, useHere } from "./here";
import { nameOf, voted } from "./words";

/** The motion in words, who is for and against it, and what can be done about it. */
export function MotionPart() {
  const { view, ask } = useHere();
  const { motion, motions } = view;
  useSingleKeys({ v: goToBallot });
  const before = motions.filter(({ entry, item }) => entry !== motion?.entry && item === view.current);
  const mayPut = view.you.lead && view.phase === "open";
  if (!motion && before.length === 0 && !mayPut) return null;
  return (
    <section aria-labelledby="motion" className="motion" id="motion-part" tabIndex={-1}>
      <h2 id="motion">The motion</h2>
      {motion ? (
        <Open motion={motion} />
      ) : (
        <>
          {before.length === 0 && <p>No motion has been put on this item.</p>}
          <Do action="motion" quiet={!view.you.lead} ask={() => ask({ ask: "motion" })}>
            Put a motion…
          </Do>
        </>
      )}
      {before.map((each) => (
        <div key={each.entry} className="motion-done">
          <p>
            <b>{each.text}</b> {each.sentence}
          </p>
          <Names motion={each} />
        </div>
      ))}
    </section>
  );
}

function Open({ motion }: { motion: Motion }) {
  const { view } = useHere();
  const leads = view.you.lead;
  return (
    <>
      <p className="motion-text">{motion.text}</p>
      <p>
        {motion.moved_by && `Moved by ${nameOf(view.seats, motion.moved_by)}. `}
        {motion.method === "consensus"
          ? "By consensus: it is carried when nobody who may decide is against."
          : "By vote, by name."}{" "}
        {motion.sentence || waiting(motion)}
      </p>
      <Ballot motion={motion} />
      {motion.state === "tied" && <Casting motion={motion} />}
      {motion.method === "vote" && (leads ? <Hands motion={motion} /> : <Names motion={motion} />)}
      {motion.objections.length > 0 && (
        <p>
          <b>Against consensus:</b> {motion.objections.map((each) => nameOf(view.seats, each)).join(", ")}.
        </p>
      )}
      {(leads || mayOf(view, "resolve").ok) && (
        <p className="button-row">
          <Do action="resolve" main={mayOf(view, "resolve").ok}>
            {closing(motion)}
          </Do>
          <Do action="withdraw" quiet>
            Withdraw the motion
          </Do>
        </p>
      )}
    </>
  );
}

/** The words of the button that closes a motion. */
function closing({ method, state }: Motion): string {
  if (state === "tied") return "Count again";
  return method === "vote" ? "Close the vote" : "Nobody else is against: close the motion";
}

const waiting = ({ method, waiting }: Motion) => {
  if (method === "consensus") return "";
  return waiting.length === 0 ? "Everybody has voted." : `${waiting.length} still to vote.`;
};

/** Who voted how, and who is still to vote, by name. */
export function Names({ motion }: { motion: Motion }) {
  const { view } = useHere();
  const { votes, waiting, tally, casting } = motion;
  if (motion.method === "consensus") return null;
  return (
    <ul className="plain-list vote-names">
      {(["for", "against", "abstain"] as const).map((choice) => (
        <li key={choice}>
          <b>
            {choice === "abstain" ? "Abstaining" : choice === "for" ? "For" : "Against"}: {tally[choice]}
          </b>{" "}
          {votes
            .filter((vote) => vote.choice === choice)
            .map(({ name }) => name)
            .join(", ")}
        </li>
      ))}
      {casting && (
        <li>
          <b>Casting vote:</b> {casting.name} {voted[casting.choice]}
        </li>
      )}
      {motion.state === "open" && waiting.length > 0 && (
        <li>
          <b>Still to vote: {waiting.length}</b> {waiting.map((each) => nameOf(view.seats, each)).join(", ")}
        </li>
      )}
    </ul>
  );
}
