import { nextName } from "../../edit/next-name";

/** The next free ref of a kind: E5 after E4, T1 when there is none. */
export const nextRef = (taken: readonly string[], kind: string) =>
  nextName(taken, kind === "technology" ? "T" : "E");
