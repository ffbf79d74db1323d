import type { Motion } from "../../api/meeting-types";
import { sentence } from "../../format/words";
import { useHere, useMay } from "./here";

/** The casting vote on a tie: by whoever has it, or for them by who leads. */
export function Casting({ motion }: { motion: Motion }) {
  const { view, run } = useHere();
  const may = useMay("casting");
  const holder = view.seats.find(
    ({ member, name }) => member === motion.casting_by || name === motion.casting_by,
  );
  const mine = holder !== undefined && holder.member === view.you.member;
  const whose = holder?.name ?? motion.casting_by;
  return (
    <div className="casting">
      <p>
        <b>The vote is tied.</b> {mine ? "You have" : `${whose} has`} the casting vote.
      </p>
      {may.ok ? (
        <div className="ballot-buttons">
          {(["for", "against"] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              className="button ballot-button"
              onClick={() =>
                void run({ action: "casting", choice, ...(!mine && holder && { member: holder.member }) })
              }
            >
              {mine ? sentence(choice) : `${whose}: ${choice}`}
            </button>
          ))}
        </div>
      ) : (
        may.why && <p className="hint">{may.why}</p>
      )}
    </div>
  );
}
