import type { BidDetail } from "../../api/client";
import type { Fault } from "../../edit/draft";
import { PartsNav } from "../../edit/parts";
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
  const lines = parts.map(([part, name, fields]) => {
    const its = tasks.filter((task) => task.part === part);
    const open = its.filter((task) => !task.done).map((task) => task.text);
    const wrong = faults.some((fault) => fields.some((field) => field === keysOf(fault.path)[1]));
    return { part, name, wrong, open: its.length > 0 ? open : undefined };
  });
  return <PartsNav label="Parts of the bid" lines={lines} />;
}
