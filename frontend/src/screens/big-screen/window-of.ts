import type { Order, OrderLine } from "../../api/meeting-types";

/** A line of the order, or how many are left out between two. */
export type Shown = { line: OrderLine } | { left: number; after: string };

/**
 * The lines that fit on the screen: the head of the list, the bid under discussion, what moved, and those by the
 * line, each before others; what is left out between them is counted.
 */
export function windowOf({ lines, above }: Order, focus: string | null, room: number): Shown[] {
  if (lines.length <= room) return lines.map((line) => ({ line }));
  const cut = lines.findIndex(({ ref }) => !above.includes(ref));
  const wanted = new Set<number>();
  const want = (at: number) => at >= 0 && at < lines.length && wanted.size < room - 3 && wanted.add(at);
  const focused = lines.findIndex(({ ref }) => ref === focus);
  for (const by of [0, -1, 1]) if (focused >= 0) want(focused + by);
  for (const by of [0, -1, 1, -2]) if (cut >= 0) want(cut + by);
  for (let at = 0; at < lines.length; at++) want(at);
  const shown: Shown[] = [];
  let last = -1;
  for (const at of [...wanted].sort((a, b) => a - b)) {
    const line = lines[at];
    if (!line) continue;
    if (at > last + 1) shown.push({ left: at - last - 1, after: lines[last]?.ref ?? "" });
    shown.push({ line });
    last = at;
  }
  if (last < lines.length - 1) shown.push({ left: lines.length - 1 - last, after: lines[last]?.ref ?? "" });
  return shown;
}
