import type { Act } from "../../api/meeting-types";

/** A question that one text answers: a reason, an outcome, a name. */
export type Say = {
  title: string;
  about?: string;
  /** What is asked for; without it only yes or no. */
  label?: string;
  required?: string;
  start?: string;
  /** The words of the button. */
  button: string;
  act: (text: string) => Act;
};

/** The questions that take no more than a text. */
export const says = {
  end: (item: string, title: string): Say => ({
    title: `End “${title}”`,
    label: "What came of it, for the minutes (leave it empty for what the minutes say already)",
    button: "End the item",
    act: (text) => ({ action: "end", item, ...(text && { text }) }),
  }),
  defer: (item: string, title: string): Say => ({
    title: `Defer “${title}”`,
    about: "It is taken off this meeting and stays on the list for another.",
    label: "Why it is deferred",
    required: "Enter why it is deferred",
    button: "Defer it",
    act: (reason) => ({ action: "defer", item, reason }),
  }),
  refer: (item: string, title: string): Say => ({
    title: `Refer “${title}” to the conflicts panel`,
    about: "The panel decides in the committee’s place. The item ends here.",
    label: "Why it is referred",
    required: "Enter why it is referred",
    button: "Refer it",
    act: (reason) => ({ action: "refer", item, reason }),
  }),
  chair: (member: string, name: string): Say => ({
    title: `${name} takes the chair`,
    label: "Why",
    required: "Enter why the chair changes",
    button: "Take the chair",
    act: (reason) => ({ action: "chair", member, reason }),
  }),
  propose: (start: string): Say => ({
    title: "Try another order",
    about: "It begins as the list stands now. The list itself stays until the trial is adopted.",
    label: "A name for it",
    required: "Enter a name",
    start,
    button: "Try it",
    act: (proposal) => ({ action: "propose", proposal }),
  }),
  drop: (proposal: string): Say => ({
    title: `Drop “${proposal}”`,
    about: "The trial goes. The list stays as it is, and the record keeps what was tried.",
    button: "Drop it",
    act: () => ({ action: "drop", proposal }),
  }),
  open: (): Say => ({
    title: "Open the meeting?",
    about: "The members as they are now are kept with it. Who is here is noted one by one.",
    button: "Open it",
    act: () => ({ action: "open" }),
  }),
  close: (left: number): Say => ({
    title: "Close the meeting?",
    about: `${left > 0 ? `${left === 1 ? "One item has" : `${left} items have`} not been taken. ` : ""}What was decided stays as it is. The minutes can still be corrected until they are confirmed.`,
    button: "Close it",
    act: () => ({ action: "close" }),
  }),
  confirm: (): Say => ({
    title: "Confirm the minutes as a true record?",
    about: "They can no longer be corrected then.",
    button: "Confirm them",
    act: () => ({ action: "confirm" }),
  }),
};
