import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { Problem } from "../../api/problem";
import { type FileKind, type Report, type Said, takeIn } from "../../api/transfer";
import { nothingSaid } from "./said";

/** What is going on with a file: how many bytes have gone, or that the server is at it. */
export type Doing = { what: "sending" | "reading" | "writing"; sent: number };

/** A file that is being taken in, from its choice to its summary. */
export type Taking = {
  file: File | null;
  /** What the file would change, or did. */
  seen: Report | null;
  /** When it was written. */
  at: string;
  wrong: string;
  doing: Doing | null;
  stop: AbortController | null;
  /** What is said of the file now, and what was said when it was last looked at. */
  said: Said;
  looked: Said;
  /** The round that it went into. */
  into: string;
};

const start = (into: string): Taking => ({
  file: null,
  seen: null,
  at: "",
  wrong: "",
  doing: null,
  stop: null,
  said: nothingSaid,
  looked: nothingSaid,
  into,
});

/**
 * The file of a kind that is being taken in. It outlasts the screen: one can leave while it is sent, read or
 * written, and comes back to what came of it. With the session it is forgotten.
 */
export function useTaking(kind: FileKind, id: string) {
  const cache = useQueryClient();
  const key = ["taking", kind, id];
  const { data: now = start(id) } = useQuery<Taking>({
    queryKey: key,
    queryFn: skipToken,
    initialData: () => start(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const set = (part: Partial<Taking>) =>
    cache.setQueryData<Taking>(key, (was) => (was ? { ...was, ...part } : undefined));

  const send = async (file: File, said: Said, write: boolean, reason = "") => {
    now.stop?.abort();
    const stop = new AbortController();
    const mine = () => cache.getQueryData<Taking>(key)?.stop === stop;
    set({ file, said, wrong: "", stop, doing: { what: "sending", sent: 0 } });
    const sent = (bytes: number) => {
      const then = write ? "writing" : "reading";
      if (mine()) set({ doing: { what: bytes < file.size ? "sending" : then, sent: bytes } });
    };
    try {
      const asked = { kind, round: id, file, write, reason, said };
      const { report, id: into } = await takeIn(asked, sent, stop.signal);
      if (!mine()) return;
      const at = report.written ? new Date().toISOString() : "";
      set({ seen: report, at, into, looked: said, doing: null, stop: null });
      if (report.written) await cache.invalidateQueries({ predicate: ({ queryKey }) => !kept(queryKey) });
    } catch (cause) {
      if (!mine()) return;
      set({ ...(await refusedBy(cause, kind, file)), doing: null, stop: null });
    }
  };
  const forget = () => {
    now.stop?.abort();
    set(start(id));
  };
  return { now, set, send, forget };
}

const kept = ([first]: readonly unknown[]) => first === "session" || first === "demo" || first === "taking";

/** What to say of a file that did not get through, with its faults where the server named them. */
async function refusedBy(cause: unknown, kind: FileKind, file: File): Promise<Partial<Taking>> {
  if (cause instanceof DOMException && cause.name === "AbortError") return {};
  if (!(cause instanceof Problem)) return { wrong: "The file could not be read. Choose it again." };
  if (cause.status === 0 && (await hasChanged(file))) {
    return { seen: null, wrong: `${file.name} has changed since you chose it. Choose it again.` };
  }
  if (cause.fields.length === 0) return { wrong: cause.message };
  const refused = cause.fields.map(({ path, found, expected }) => ({
    row: 0,
    column: path,
    found,
    why: expected,
  }));
  const nothing = { kind, added: 0, changed: 0, unchanged: 0, mapping: {}, written: false };
  return { wrong: cause.message, seen: { ...nothing, refused } };
}

/** A browser gives a file no more once it has been saved over. */
const hasChanged = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => false,
      () => true,
    );
