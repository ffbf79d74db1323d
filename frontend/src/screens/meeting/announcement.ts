import type { Action, MeetingView, Order } from "../../api/meeting-types";
import { inWords, ordinal } from "../../format/number";
import { sentence } from "../../format/words";

/** Entries that change an order: what they did is said from the order itself. */
const orderActions: Action[] = ["move", "arrange", "adopt", "undo", "reserve", "unreserve", "pass", "unpass"];

const most = 3;

/** What happened from one view of a meeting to the next, short enough to be read aloud. */
export function announcement(before: MeetingView, after: MeetingView): string {
  const fresh = after.entries.filter(({ seq, withheld }) => seq > before.seq && !withheld);
  const moved = before.order && after.order ? reordered(before.order, after.order) : "";
  const told = fresh.filter(({ action }) => !(moved && orderActions.includes(action)));
  const says = told.slice(-most).map((entry) => entry.sentence);
  if (told.length > most) says.unshift(`${told.length - most} more before:`);
  if (moved) says.push(moved);
  return says.join(" ");
}

const refsOf = (order: Order) => order.lines.map(({ ref }) => ref);

/** "E3 now 1st. Four bids moved. The set above the line is unchanged." Nothing where all stand as they did. */
export function reordered(before: Order, after: Order): string {
  const [was, is] = [refsOf(before), refsOf(after)];
  const changed = is.filter((ref, at) => was[at] !== ref);
  if (changed.length === 0) return "";
  const ref = moverOf(was, is) ?? changed[0] ?? "";
  return [
    `${ref} now ${ordinal(is.indexOf(ref) + 1)}.`,
    `${sentence(inWords(changed.length))} ${changed.length === 1 ? "bid" : "bids"} moved.`,
    sameSet(before.above, after.above) ? "The set above the line is unchanged." : after.sentence,
  ].join(" ");
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each));

/** The one bid that was moved, when taking it out leaves the others as they were: of two that changed places, the one that rose. */
function moverOf(was: readonly string[], is: readonly string[]): string | undefined {
  const without = (refs: readonly string[], ref: string) => refs.filter((each) => each !== ref).join("\t");
  return is.find((ref) => without(was, ref) === without(is, ref));
}
