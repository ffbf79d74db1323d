import type { Draft } from "./draft";

type At = { ref: string; criterion: string };
/** Typing over what was saved at a moment; null over nothing. */
type Kept = { draft: Draft; over: string | null };

const isKept = (each: unknown): each is Kept => {
  if (typeof each !== "object" || each === null) return false;
  const { draft, over } = each as Partial<Kept>;
  return (
    typeof draft?.text === "string" &&
    typeof draft.reason === "string" &&
    typeof draft.abstain === "boolean" &&
    (over === null || typeof over === "string")
  );
};

const keyOf = (name: string, { ref, criterion }: At) => [name, ref, criterion].join("\t");

/** Keeps what was typed for a cell in this browser, under the person's name, where a closed tab does not lose it. */
export function remember(name: string, at: At, kept: Kept | null) {
  try {
    if (kept) localStorage.setItem(keyOf(name, at), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(name, at));
  } catch {
    // A browser that keeps nothing still saves to the server.
  }
}

export function recall(name: string): (At & Kept)[] {
  const found: (At & Kept)[] = [];
  try {
    for (const key of Object.keys(localStorage)) {
      const [of, ref = "", criterion = ""] = key.split("\t");
      if (of !== name) continue;
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (isKept(kept)) found.push({ ref, criterion, ...kept });
    }
  } catch {
    // What cannot be read is as good as not kept.
  }
  return found;
}
