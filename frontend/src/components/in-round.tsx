import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { listInRound } from "../api/places";
import { Problem } from "../api/problem";
import { useSetup } from "../api/queries";

type Props = {
  id: string;
  /** The practice or the premises, and what they are called in a sentence: "this practice", "these premises". */
  places: { practices?: string[]; premises?: string[] };
  what: string;
  /** The rounds that have them. */
  rounds: readonly string[];
};

/** Offers to list a place of the workspace in the round, when the round does not have it. */
export function InRound({ id, places, what, rounds }: Props) {
  const cache = useQueryClient();
  const setup = useSetup(id).data;
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  if (!setup) return null;
  if (rounds.includes(id)) return <div role="status">{said}</div>;
  const list = async () => {
    setBusy(true);
    setSaid("");
    try {
      await listInRound(cache, id, places);
      setSaid(`${setup.terms.name} has ${what} now.`);
    } catch (cause) {
      setSaid(cause instanceof Problem ? cause.message : "That did not work. Try again.");
    }
    setBusy(false);
  };
  return (
    <div className="warning">
      <p>
        {setup.terms.name} does not have {what} yet: its bids cannot be for them, and its Estate does not show
        them.
      </p>
      {setup.locks.places ? (
        <p>{setup.locks.why.places}</p>
      ) : (
        <button type="button" className="button" disabled={busy} onClick={() => void list()}>
          List {what} in the round
        </button>
      )}
      <div role="status">{said}</div>
    </div>
  );
}
