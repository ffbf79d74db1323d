import type { BidDetail } from "../../api/client";
import type { Fault } from "../../edit/draft";
import { keysOf } from "../../edit/path";

/** The parts of a bid in the order in which one fills them in, with the fields of each. */
export const parts = [
  ["about", "What it is", ["ref", "title", "kind", "scheme", "confidential"]],
  ["places", "Who and where it is for", ["premises", "practices", "population"]],
  ["dates", "When, and how ready", ["cohort", "starts", "completes", "gates"]],
  ["capital", "Capital and who pays for it", ["capital", "funding"]],
  ["revenue", "Revenue, year after year", ["revenue"]],
  ["fit", "Tests and strategies", ["tests", "alignment"]],
  [
    "others",
    "Other bids and other money",
    ["requires", "excludes", "alternative_to", "switch_by", "other_route"],
  ],
  ["accepted", "Flags we accept", ["accepted"]],
  ["evidence", "Evidence", []],
] as const;

/** The task list: each part, and what it still wants. */
export function Parts({ tasks, faults }: { tasks: BidDetail["tasks"]; faults: Fault[] }) {
  return (
    <nav className="parts" aria-label="Parts of the bid">
      <ol>
        {parts.map(([part, name, fields]) => {
          const open = tasks.filter((task) => task.part === part && !task.done);
          const some = tasks.some((task) => task.part === part);
          const wrong = faults.filter((fault) =>
            fields.some((field) => field === keysOf(fault.path)[1]),
          ).length;
          return (
            <li key={part}>
              <a href={`#${part}`}>{name}</a>
              {wrong > 0 ? (
                <b className="field-wrong">To put right</b>
              ) : (
                some && <b>{open.length > 0 ? "To do" : "Done"}</b>
              )}
              {open.map((task) => (
                <span key={task.text} className="hint">
                  {task.text}
                </span>
              ))}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
