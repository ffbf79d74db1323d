const long = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "30 June 2016" from "2016-06-30". */
export const longDate = (date: string) => long.format(new Date(`${date}T00:00:00Z`));

/** Today where the reader is, as 2016-06-30. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whole days from one date to another; below 0 when the second is earlier. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How far off the deadline is, said honestly. */
export function deadline(date: string, now: string): string {
  const days = daysBetween(now, date);
  if (days > 1) return `${days} days to the deadline, ${longDate(date)}`;
  if (days === 1) return `The deadline is tomorrow, ${longDate(date)}`;
  if (days === 0) return `The deadline is today, ${longDate(date)}`;
  return `The deadline was ${longDate(date)}`;
}

const clockTime = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "14:02" where the reader is, from "2016-06-30T13:02:00Z". */
export const clock = (moment: string) => clockTime.format(new Date(moment));

const longTimes = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "30 June 2016 at 14:02" where the reader is. */
export const longTime = (moment: string) => longTimes.format(new Date(moment));
