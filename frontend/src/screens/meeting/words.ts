import type {
  Choice,
  Handling,
  InterestType,
  ItemKind,
  MeetingItem,
  MeetingKind,
  MeetingLine,
  MeetingView,
  Seat,
} from "../../api/meeting-types";
import { longDate } from "../../format/date";

/** What is done about a conflict, from least to most. */
export const handlings: [handling: Handling, words: string][] = [
  ["decide", "noted, may discuss and decide"],
  ["discuss", "may discuss, not decide"],
  ["answer", "may stay and answer questions only"],
  ["stay", "may stay, not discuss"],
  ["public-seats", "moves to the public seats"],
  ["leave", "leaves"],
];

export const handlingWords = (handling: Handling) =>
  handlings.find(([each]) => each === handling)?.[1] ?? handling;

/** Those that are stricter than one. */
export const stricterThan = (handling: Handling) =>
  handlings.slice(handlings.findIndex(([each]) => each === handling) + 1);

export const choices: [choice: Choice, words: string, key: string][] = [
  ["for", "For", "f"],
  ["against", "Against", "a"],
  ["abstain", "Abstain", "b"],
];

export const voted: { [choice in Choice]: string } = { for: "for", against: "against", abstain: "abstains" };

export const itemKinds: [kind: ItemKind, words: string][] = [
  ["business", "Business"],
  ["order", "The order of the list"],
  ["bid", "A bid"],
  ["ratify", "Ratify what a sub-group or the chair decided"],
  ["report", "A report"],
];

export const itemStates: { [state in MeetingItem["state"]]: string } = {
  waiting: "to come",
  current: "now",
  done: "done",
  deferred: "deferred",
  referred: "referred to the conflicts panel",
};

export const meetingKinds: { [kind in MeetingKind]: string } = {
  committee: "Committee",
  subgroup: "Sub-group",
  chair: "Chair’s action between meetings",
};

export const interestTypes: [type: InterestType, words: string, about: string][] = [
  ["financial", "Financial", "you, or who you live with, would gain or lose money"],
  ["non-financial professional", "Non-financial professional", "your standing or your post would gain"],
  [
    "non-financial personal",
    "Non-financial personal",
    "you would gain in another way, for instance as a patient",
  ],
  ["indirect", "Indirect", "somebody close to you has such an interest"],
];

export const phaseWords: { [phase in MeetingLine["phase"]]: string } = {
  planned: "Planned",
  open: "Open now",
  closed: "Closed",
};

/** 14:02, 1402 and 9.05 as 14:02 and 09:05; null for what is no time. */
export function readTime(text: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(text.trim()) ?? [];
  if (!minutes || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** "12 July 2016 at 14:00, Council chamber". */
export const whenAndWhere = ({ date, time, place }: { date: string; time: string; place: string }) =>
  [[longDate(date), time].filter(Boolean).join(" at "), place].filter(Boolean).join(", ");

/** Those who are here and may not decide on what is being discussed, and those who sit out altogether. */
export const outOf = (seats: readonly Seat[]) =>
  seats.filter(({ present, handling }) => present && handling !== "decide");

/** What somebody's interest is that keeps them from deciding now: in the list, in the bid that is discussed, or in those of the item. */
export function interestOf({ conflicts, focus, items, current }: MeetingView, member: string): string {
  const now = items.find(({ id }) => id === current);
  const onList = now?.kind === "order" || now?.kind === "ratify";
  const touches = (bid: string) => (bid ? bid === focus || (now?.bids.includes(bid) ?? false) : onList);
  const said = conflicts
    .filter((each) => each.member === member && each.effective !== "decide" && touches(each.bid))
    .flatMap(({ interests }) => interests.map(({ description }) => description));
  return [...new Set(said)].join("; ");
}

/** "E3, a bid", "the list as a whole". */
export const subject = (bid: string) => (bid ? `bid ${bid}` : "the list as a whole");

export const nameOf = (seats: readonly Seat[], member: string | null | undefined) =>
  seats.find((seat) => seat.member === member)?.name ?? member ?? "";
