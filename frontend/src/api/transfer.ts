import { roundFile } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** A thing in a file that cannot be taken in: where it stands, what was found, and why not. */
export type Refusal = Schemas["Refusal"];
/** A bid, a score, a practice or premises that an import changes, field by field. */
export type Change = Schemas["ImportChange"];
/** A column that leads to a field, and why it is taken for that. */
export type Column = Schemas["Mapped"];
/** What an import changes, or would change. */
export type Report = Omit<Schemas["Import"], "format">;

/** What belongs to the workspace, whatever rounds it has. */
export const placeKinds = ["practices", "list-sizes", "surveys"] as const;
export type PlaceKind = (typeof placeKinds)[number];
export type FileKind = "bids" | "scores" | "round" | PlaceKind;

export const ofPlaces = (kind: string): kind is PlaceKind => placeKinds.some((each) => each === kind);

/** What is said of a file beside it: which column holds a field ("" for none), whose practices are wanted. */
export type Said = { columns: { [field: string]: string }; commissioners: string[] };

type Asked = { kind: FileKind; round: string; file: File; write: boolean; reason: string; said: Said };

/** Where a table of practices, list sizes or surveys is downloaded from. */
export const placeFile = (kind: PlaceKind, format: string) => `/api/v1/export/${kind}.${format}`;

/** Where a file goes, and what is said with it. */
export function addressOf({ kind, round, file, write, reason, said }: Asked): string {
  const search = new URLSearchParams({ write: write ? "1" : "0" });
  if (kind !== "round") search.set("name", file.name);
  if (kind === "round" && round) search.set("round", round);
  if (kind === "bids" && reason.trim()) search.set("reason", reason.trim());
  if (kind === "practices") for (const code of said.commissioners) search.append("commissioner", code);
  if (kind === "surveys") {
    for (const [field, column] of Object.entries(said.columns)) search.append("map", `${field}=${column}`);
  }
  if (ofPlaces(kind)) return `/api/v1/import/${kind}?${search}`;
  return `${kind === "round" ? "/api/v1/rounds/import" : roundFile(round, `import/${kind}`)}?${search}`;
}

/**
 * Sends a file as it is, to see what it would change or to have it written. Says how many bytes have gone. The
 * round's id comes with the answer.
 */
export async function takeIn(asked: Asked, sent: (bytes: number) => void, signal: AbortSignal) {
  const type = asked.kind === "round" ? "application/json" : "application/octet-stream";
  let id = asked.round;
  const send = async () => {
    const { status, location, text } = await post(addressOf(asked), asked.file, type, sent, signal);
    id = decodeURIComponent(location?.split("/").at(-1) ?? id);
    const response = new Response(null, { status });
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      body = undefined;
    }
    return response.ok ? { data: body as Report, response } : { error: body, response };
  };
  const report = await answer<Report>(send());
  return { report, id };
}

type Posted = { status: number; location: string | null; text: string };

/** What fetch cannot: it says how much of a body has gone. */
function post(address: string, file: File, type: string, sent: (bytes: number) => void, signal: AbortSignal) {
  return new Promise<Posted>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", type);
    request.upload.addEventListener("progress", ({ loaded }) => sent(loaded));
    request.upload.addEventListener("load", () => sent(file.size));
    request.addEventListener("load", () =>
      resolve({
        status: request.status,
        location: request.getResponseHeader("Location"),
        text: request.responseText,
      }),
    );
    request.addEventListener("error", () => reject(new TypeError("not reached")));
    request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
