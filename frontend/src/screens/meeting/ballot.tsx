import { type KeyboardEvent, useId } from "react";
import type { Choice, Motion } from "../../api/meeting-types";
import { useHere, useMay } from "./here";
import { choices, voted } from "./words";

const ballotId = "ballot";

/** Goes to where one votes; to the motion where one does not. */
export function goToBallot() {
  const target = document.getElementById(ballotId) ?? document.getElementById("motion-part");
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

/** One's own vote: three large buttons, and three keys while one is here. When one has none, why. */
export function Ballot({ motion }: { motion: Motion }) {
  const { view, run } = useHere();
  const vote = useMay("vote");
  const object = useMay("object");
  const why = useId();
  if (motion.state !== "open" || view.you.member === null) return null;
  const byVote = motion.method === "vote";
  const may = byVote ? vote : object;
  const objected = motion.objections.includes(view.you.member);
  if (!may.ok) {
    const says = view.you.vote
      ? `You voted ${voted[view.you.vote]}.`
      : objected
        ? "You are against."
        : may.why;
    return says ? (
      <p id={ballotId} tabIndex={-1} className="ballot-why">
        {says}
      </p>
    ) : null;
  }
  const give = (choice: Choice) => void run({ action: "vote", choice });
  const press = (event: KeyboardEvent) => {
    const found = choices.find(([, , key]) => key === event.key);
    if (!byVote || !found || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    give(found[0]);
  };
  return (
    <fieldset className="ballot" id={ballotId} tabIndex={-1} aria-describedby={why} onKeyDown={press}>
      <legend>{byVote ? "Your vote" : "Are you against?"}</legend>
      <div className="ballot-buttons">
        {byVote ? (
          choices.map(([choice, words, key]) => (
            <button
              key={choice}
              type="button"
              className="button ballot-button"
              aria-pressed={view.you.vote === choice}
              aria-keyshortcuts={key}
              onClick={() => give(choice)}
            >
              {words}
            </button>
          ))
        ) : (
          <button
            type="button"
            className="button ballot-button"
            onClick={() => void run({ action: "object" })}
          >
            I am against
          </button>
        )}
      </div>
      <p id={why} className="hint">
        {byVote
          ? view.you.vote
            ? `You voted ${voted[view.you.vote]}. You may change it until the vote is closed.`
            : "You have not voted yet. Keys here: f for, a against, b abstain."
          : "Who says nothing agrees."}
      </p>
    </fieldset>
  );
}
