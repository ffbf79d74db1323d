import { roundFile } from "./client";
import { answer } from "./problem";

/** A thing in a file that cannot be taken in: where it stands, what was found, and why not. */
export type Refusal = {
  sheet?: string;
  cell?: string;
  row: number;
  column: string;
  found: string;
  why: string;
};

/** A bid, or a score, that an import changes, field by field. */
export type Change = {
  ref: string;
  criterion?: string;
  scorer?: string;
  new: boolean;
  fields: { field: string; before: string; after: string }[];
};

/** What an import changes, or would change. */
export type Report = {
  kind: string;
  added: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
  mapping: { [heading: string]: string };
  written: boolean;
  changes?: Change[];
  ignored?: string[];
  notes?: string[];
};

export type FileKind = "bids" | "scores" | "round";

/** Sends a file as it is, to see what it would change or to have it written. The round's id comes with the answer. */
export async function takeIn(kind: FileKind, round: string, file: File, write: boolean, reason: string) {
  const search = new URLSearchParams({ write: write ? "1" : "0" });
  if (kind !== "round") search.set("name", file.name);
  if (kind === "round" && round) search.set("round", round);
  if (kind === "bids" && reason.trim()) search.set("reason", reason.trim());
  const path = kind === "round" ? "/api/v1/rounds/import" : roundFile(round, `import/${kind}`);
  const headers = { "Content-Type": kind === "round" ? "application/json" : "application/octet-stream" };
  let id = round;
  const send = async () => {
    const response = await fetch(`${path}?${search}`, { method: "POST", headers, body: file });
    id = response.headers.get("Location")?.split("/").at(-1) ?? id;
    const body: unknown = await response.json().catch(() => undefined);
    return response.ok ? { data: body as Report, response } : { error: body, response };
  };
  const report = await answer<Report>(send());
  return { report, id: decodeURIComponent(id) };
}
