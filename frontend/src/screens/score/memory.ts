import type { Draft } from "./draft";

type Kept = { ref: string; criterion: string; draft: Draft };

const isKept = (each: unknown): each is Kept => {
  if (typeof each !== "object" || each === null) return false;
  const { ref, criterion, draft } = each as Partial<Kept>;
  return (
    typeof ref === "string" &&
    typeof criterion === "string" &&
    typeof draft?.text === "string" &&
    typeof draft.reason === "string" &&
    typeof draft.abstain === "boolean"
  );
};

/** Keeps unsaved typing in this tab, where a reload does not lose it and no other person finds it. */
export function remember(name: string, cells: Kept[]) {
  try {
    if (cells.length === 0) return sessionStorage.removeItem(name);
    const kept = cells.map(({ ref, criterion, draft }) => ({ ref, criterion, draft }));
    sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still saves to the server.
  }
}

export function recall(name: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}
