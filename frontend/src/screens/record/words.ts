import type { RecordEntry } from "../../api/record";

const day = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** "Thursday 30 June 2016", where the reader is. */
export const dayOf = (moment: string) => day.format(new Date(moment)).replace(",", "");

export type Day = { day: string; entries: RecordEntry[] };

/** The entries by day, in the order in which they come. */
export function byDay(entries: RecordEntry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const of = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === of) last.entries.push(entry);
    else days.push({ day: of, entries: [entry] });
  }
  return days;
}

/** Who did it, by name where there is one. */
export const nameOf = ({ name, who }: RecordEntry) => name || who;

/** The screens by which the record can be seen in part. */
export const screens = [
  ["", "All screens"],
  ["score", "Score and interests"],
  ["moderate", "Moderate"],
  ["bids", "Bids"],
  ["committee", "Committee"],
  ["estate", "Estate"],
  ["round", "Round"],
  ["people", "People"],
] as const;

/** Those who did something, each once, by name. */
export function doers(entries: RecordEntry[]): { who: string; name: string }[] {
  const all = new Map(entries.map((entry) => [entry.who, { who: entry.who, name: nameOf(entry) }]));
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
}
