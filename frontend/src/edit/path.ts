type Key = string | number;

/** The path of a key as the server writes it: dotted for a plain word, in brackets and quotes for any other. */
export const keyed = (path: string, key: Key): string => {
  if (typeof key === "number") return `${path}[${key}]`;
  if (/^\w{1,60}$/.test(key)) return path ? `${path}.${key}` : key;
  return `${path}[${JSON.stringify(key)}]`;
};

const step = /\.?([^.[\]]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** The keys along a path: bid.gates["site secured"] is bid, gates, site secured. */
export function keysOf(path: string): Key[] {
  const keys: Key[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < path.length) {
    const found = step.exec(path);
    if (!found) break;
    if (found[2] !== undefined) keys.push(Number(found[2]));
    else keys.push(found[3] !== undefined ? JSON.parse(`"${found[3]}"`) : (found[1] ?? ""));
  }
  return keys;
}

type Tree = { [key: Key]: unknown };

/** What stands at a path; undefined when nothing does. */
export function at(doc: unknown, path: string): unknown {
  let here = doc;
  for (const key of keysOf(path)) {
    if (here === null || typeof here !== "object") return undefined;
    here = (here as Tree)[key];
  }
  return here;
}

/** The document with another value at a path; the rest is shared with the one before. Undefined takes it out. */
export function put<T>(doc: T, path: string, value: unknown): T {
  return putAt(doc, keysOf(path), value) as T;
}

function putAt(here: unknown, [key, ...rest]: Key[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list = Array.isArray(here) ? [...here] : [];
    list[key] = putAt(list[key], rest, value);
    return list;
  }
  const tree: Tree = { ...(here as Tree | undefined) };
  const next = putAt(tree[key], rest, value);
  if (next === undefined) delete tree[key];
  else tree[key] = next;
  return tree;
}

/** Whether a path is another, or lies within it. */
export const within = (path: string, outer: string) =>
  path === outer || (path.startsWith(outer) && /[.[]/.test(path.charAt(outer.length)));
