import type { Report, Said } from "../../api/transfer";

export const nothingSaid: Said = { columns: {}, commissioners: [] };

/** A column of the file: its letter, and the heading where it has one. */
export type Place = { letter: string; heading: string };

/** The columns that the file has, in its order: those that lead to a field and those that are not read. */
export function columnsOf({ columns = [], ignored = [] }: Report): Place[] {
  const found = new Map<string, string>();
  for (const { column, heading } of columns) if (column) found.set(column, heading);
  for (const each of ignored) {
    const [, letter, heading] = /^([A-Z]+) “(.*)”$/s.exec(each) ?? [];
    if (letter) found.set(letter, heading ?? "");
  }
  return [...found]
    .map(([letter, heading]) => ({ letter, heading }))
    .sort((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1));
}

const plain = (text: string) => text.trim().toUpperCase();

/** How a column is named so that no other is meant: by its letter, unless some column is headed by just that. */
export function naming({ letter, heading }: Place, all: readonly Place[]): string {
  return all.some((other) => other.letter !== letter && plain(other.heading) === letter) ? heading : letter;
}

/** Says which column holds a field; null is none. What was said to be in that column before is no more. */
export function correct(said: Said, field: string, place: Place | null, all: readonly Place[]): Said {
  const name = place ? naming(place, all) : "";
  const others = Object.entries(said.columns).filter(([key, to]) => key !== field && (!name || to !== name));
  return { ...said, columns: { ...Object.fromEntries(others), [field]: name } };
}

/** The letter of the column in which a field is, by what is said and else by how the file was understood. */
export function letterOf(field: string, said: Said, report: Report, all: readonly Place[]): string {
  const told = said.columns[field];
  const named = (name: string) => all.find((place) => naming(place, all) === name)?.letter ?? "";
  if (told !== undefined) return named(told);
  const letter = report.columns?.find((column) => column.field === field)?.column ?? "";
  return Object.values(said.columns).some((name) => name && named(name) === letter) ? "" : letter;
}

/** Codes of commissioners as people type them: "16c, QHM". */
export const readCodes = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
];

/** Whether the same is said, in whatever order. */
export function sameSaid(a: Said, b: Said): boolean {
  const told = ({ columns, commissioners }: Said) =>
    JSON.stringify([Object.entries(columns).sort(), commissioners.toSorted()]);
  return told(a) === told(b);
}
