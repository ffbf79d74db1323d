import type { Practice } from "../../api/places";
import type { Fault } from "../../edit/draft";
import type { PartLine } from "../../edit/parts";
import { keysOf } from "../../edit/path";

/** The parts of a practice, and what each still wants. */
export function partLines(practice: Practice, faults: readonly Fault[]): PartLine[] {
  const wrong = (...fields: string[]) => faults.some(({ path }) => fields.includes(String(keysOf(path)[1])));
  const wants: [boolean, string][] = [
    [!practice.name, "Enter its name"],
    [practice.list_size === undefined, "Enter its registered patients"],
  ];
  return [
    {
      part: "about",
      name: "The practice",
      wrong: wrong("code", "name", "locality", "list_size"),
      open: wants.filter(([open]) => open).map(([, text]) => text),
    },
    {
      part: "contract",
      name: "Contract",
      wrong: wrong("contract"),
      open: practice.contract?.type ? [] : ["Enter the type of its contract"],
    },
    { part: "where", name: "Where it is" },
  ];
}
