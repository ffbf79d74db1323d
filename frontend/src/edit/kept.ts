/** What was typed and could not be saved yet, kept in this browser until it is. */
export type Kept<T> = { base: T; doc: T; etag: string };

const prefix = "lintel-draft ";

export function readKept<T>(key: string): Kept<T> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? "null");
    if (found && typeof found === "object" && "doc" in found && "base" in found && "etag" in found) {
      return found as Kept<T>;
    }
  } catch {
    // What cannot be read is as good as not kept.
  }
  return null;
}

/** Keeps it; false when the browser has no room or does not let us. */
export function keep<T>(key: string, kept: Kept<T>): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept then.
  }
}
