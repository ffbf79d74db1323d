import { createContext, useContext } from "react";
import type { Fault } from "./draft";
import { at, within } from "./path";

export type Editing = {
  doc: unknown;
  faults: Fault[];
  set: (path: string, value: unknown) => void;
  /** Grows when the document changed elsewhere than in the fields: they show it then. */
  elsewhere: number;
  locked: boolean;
};

const nowhere: Editing = { doc: {}, faults: [], set: () => {}, elsewhere: 0, locked: false };

export const EditingContext = createContext<Editing>(nowhere);

/** The value at a path of the document being edited, and the way to change it. */
export function useField<T>(path: string) {
  const { doc, faults, set, elsewhere, locked } = useContext(EditingContext);
  return {
    value: at(doc, path) as T | undefined,
    set: (value: T | undefined) => set(path, value),
    /** What is wrong with exactly this field, as a sentence. */
    fault: faults.find((fault) => fault.path === path),
    /** What is wrong with it or with anything inside it. */
    faults: faults.filter((fault) => within(fault.path, path)),
    elsewhere,
    locked,
  };
}

/** What to do about a fault. The server says what it found and what it expects. */
export function advice(fault: Fault): string {
  const found = fault.found && fault.found !== "nothing" ? ` Found ${fault.found}.` : "";
  return `Enter ${fault.expected}.${found}`;
}
