import type { Motion } from "../../api/meeting-types";
import { useHere, useMay } from "./here";
import { choices, nameOf, voted } from "./words";

/** A show of hands, taken down name by name; what people gave on their own devices stands there already. */
export function Hands({ motion }: { motion: Motion }) {
  const { view, run } = useHere();
  const may = useMay("record");
  const open = motion.state === "open";
  return (
    <table className="table hands">
      <caption>
        For {motion.tally.for}, against {motion.tally.against}, abstaining {motion.tally.abstain}
        {motion.waiting.length > 0 && `; ${motion.waiting.length} still to vote`}
      </caption>
      <tbody>
        {motion.eligible.map((member) => {
          const vote = motion.votes.find((each) => each.member === member);
          const name = nameOf(view.seats, member);
          return (
            <tr key={member}>
              <th scope="row">{name}</th>
              <td>
                {open && may.ok && (!vote || vote.recorded_by) ? (
                  <span className="button-row">
                    {choices.map(([choice, words]) => (
                      <button
                        key={choice}
                        type="button"
                        className="button"
                        aria-pressed={vote?.choice === choice}
                        onClick={() => void run({ action: "record", member, choice })}
                      >
                        <span className="nhsuk-u-visually-hidden">{name}: </span>
                        {words}
                      </button>
                    ))}
                  </span>
                ) : (
                  vote && voted[vote.choice]
                )}
              </td>
              <td className="hint">
                {vote ? (vote.recorded_by ? "by show of hands" : "on their own device") : "still to vote"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
