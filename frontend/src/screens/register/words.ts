import type { Register, RegisterLine } from "../../api/register";
import { longDate } from "../../format/date";

/** Which entries a list shows. */
export const shows = [
  ["", "Standing"],
  ["mine", "My own"],
  ["due", "Due to be confirmed"],
  ["late", "Declared late"],
  ["ended", "Ended"],
  ["all", "All"],
] as const;

/** Whether an entry is among those that are asked for and holds the text to find, in small letters. */
export function fits(entry: RegisterLine, register: Register, show: string, text: string): boolean {
  const standing = entry.ended === null;
  const asked =
    {
      "": standing,
      mine: entry.mine && standing,
      due: register.due.includes(entry.n),
      late: entry.late && standing,
      ended: !standing,
    }[show] ?? true;
  if (!asked || !text) return asked;
  const { person, name, role, description, organisation } = entry;
  const words = [person, name, role, description, organisation, inWhat(entry, register)];
  return words.join(" ").toLowerCase().includes(text);
}

/** What an interest is in: "partner of Harbour Practice (A81001) and Quayside Health Centre (P1)". */
export function inWhat(entry: RegisterLine, { relations, places }: Register): string {
  const relation = relations.find((each) => each.relation === entry.relation)?.words ?? entry.relation;
  const named = (list: Register["places"]["practices"], code: string) => {
    const name = list.find((each) => each.code === code)?.name;
    return name ? `${name} (${code})` : code;
  };
  const names = [
    ...entry.practices.map((code) => named(places.practices, code)),
    ...entry.premises.map((code) => named(places.premises, code)),
    ...(entry.organisation ? [entry.organisation] : []),
  ];
  return names.length > 0 ? `${relation} ${names.join("; ")}` : relation;
}

/** From when to when an interest is held. */
export function held({ from, to }: RegisterLine): string {
  if (from && to) return `${longDate(from)} to ${longDate(to)}`;
  if (from) return `from ${longDate(from)}`;
  return to ? `until ${longDate(to)}` : "–";
}

/** How it stands with an entry: when it was declared, whether late, when it is to be confirmed, when it ended. */
export function standing(entry: RegisterLine, due: boolean): string[] {
  const { declared, confirmed, ended, ended_why } = entry;
  return [
    `Declared ${longDate(declared)}${entry.late ? ", late" : ""}`,
    ...(confirmed && confirmed !== declared ? [`confirmed ${longDate(confirmed)}`] : []),
    ...(ended ? [`ended ${longDate(ended)}: ${ended_why}`] : []),
    ...(entry.due
      ? [`${due ? "due to be confirmed since" : "to be confirmed by"} ${longDate(entry.due)}`]
      : []),
  ];
}
