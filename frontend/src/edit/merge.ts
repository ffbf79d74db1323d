import { keyed } from "./path";
import { plain, same } from "./tidy";

/** A field that two people changed, each in another way. */
export type Clash = { path: string; base: unknown; mine: unknown; theirs: unknown };

export type Merged<T> = { doc: T; clashes: Clash[] };

/**
 * Puts two people's changes of one document together, field by field. Where only one of them changed a field, that
 * change stands; where both did, it is a clash, and mine stands until somebody chooses.
 */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const clashes: Clash[] = [];
  const doc = both(base, mine, theirs, "", clashes);
  return { doc: doc as T, clashes };
}

function both(base: unknown, mine: unknown, theirs: unknown, path: string, clashes: Clash[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (plain(mine) && plain(theirs)) {
    const was = plain(base) ? base : {};
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return Object.fromEntries(
      [...keys]
        .map((key) => [key, both(was[key], mine[key], theirs[key], keyed(path, key), clashes)] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  if (lines(base) && lines(mine) && lines(theirs) && sameLines(base, mine) && sameLines(base, theirs)) {
    return mine.map((line, i) => both(base[i], line, theirs[i], keyed(path, i), clashes));
  }
  clashes.push({ path, base, mine, theirs });
  return mine;
}

type Line = { [key: string]: unknown };

const lines = (list: unknown): list is Line[] => Array.isArray(list) && list.every(plain);

/** Lists whose lines are still the same lines, so that they can be put together one by one. */
const sameLines = (before: Line[], now: Line[]) =>
  before.length === now.length && before.every((line, i) => nameOf(line) === nameOf(now[i] ?? {}));

/** What tells a line of a list from its neighbours: its id alone where it has one, since its name may be changed. */
const nameOf = (line: Line) =>
  typeof line.id === "string"
    ? line.id
    : JSON.stringify(
        ["item", "source", "flag", "name", "code", "number", "score", "year"].map((key) => line[key] ?? null),
      );
