import type {
  Entry,
  MeetingItem,
  MeetingView,
  Motion,
  Order,
  OrderLine,
  Seat,
} from "../../src/api/meeting-types";

const titles: { [ref: string]: string } = {
  E1: "Marram Bay Surgery: a new wing",
  E3: "Quayside: two rooms",
  T1: "Online consultations",
  T2: "Wi-fi in every practice",
};

/** The bids from the top as named, the first so many above the line. */
export function orderOf(refs: string[], above: number, scored = ["T1", "E1", "E3", "T2"]): Order {
  const lines = refs.map((ref, at): OrderLine => {
    const was = scored.indexOf(ref) + 1;
    const by = was - (at + 1);
    return {
      position: at + 1,
      ref,
      title: titles[ref] ?? ref,
      kind: ref.startsWith("E") ? "estates" : "technology",
      confidential: false,
      rank: was,
      scored: was,
      moved: by === 0 ? "" : by > 0 ? `up ${by}` : `down ${-by}`,
      reserve: null,
      reason: "",
      words: "",
      suggested_by: "",
      moved_by: "",
      revenue_year: null,
      grant: 100000,
      cumulative_grant: 100000 * (at + 1),
      revenue: 17500,
      cumulative_revenue: 17500 * (at + 1),
      breaks: at >= above ? ["capital"] : [],
      stops: [],
    };
  });
  const set = refs.slice(0, above);
  return {
    lines,
    capital: {
      breaks_at: refs[above] ?? null,
      sentence: `The limit of £250,000 breaks at ${refs[above]}.`,
    },
    revenue: { breaks_at: null, sentence: "The list stays within the revenue limit." },
    sentence: `The set above the line is ${set.join(", ")}.`,
    above: set,
    left: 0,
  };
}

const seat = (member: string, name: string, role: string, more: Partial<Seat> = {}): Seat => ({
  member,
  name,
  role,
  deputy_for: null,
  stays: [],
  deputy_name: "",
  category: "lay",
  voting: true,
  present: true,
  arrived: "14:00",
  departed: null,
  in_chair: false,
  handling: "decide",
  handling_words: "noted, may discuss and decide",
  why: "",
  speaks: "may speak",
  votes: true,
  counts: true,
  room: "in the room",
  ...more,
});

const item = (id: string, title: string, more: Partial<MeetingItem> = {}): MeetingItem => ({
  id,
  title,
  kind: "business",
  private: false,
  why: "",
  resolution: "",
  bids: [],
  of: null,
  state: "waiting",
  outcome: "",
  withheld: null,
  minute: { draft: [], text: null, by: "" },
  ...more,
});

export const aMotion = (more: Partial<Motion> = {}): Motion => ({
  entry: 20,
  item: "list",
  kind: "order",
  text: "That the order of the list be agreed as it stands.",
  method: "vote",
  moved_by: "harriet",
  state: "open",
  eligible: ["harriet", "ling", "omar"],
  votes: [],
  waiting: ["harriet", "ling", "omar"],
  objections: [],
  tally: { for: 0, against: 0, abstain: 0 },
  casting: null,
  quorum: "",
  casting_by: "harriet",
  sentence: "3 are still to vote.",
  ...more,
});

const yes = { ok: true, why: "" };
export const leads = Object.fromEntries(
  [
    "agenda begin end defer refer arrive depart chair focus rule floor propose drop adopt move arrange reserve",
    "unreserve pass unpass undo motion withdraw record resolve minute close",
  ]
    .join(" ")
    .split(" ")
    .map((action) => [action, yes]),
);

/** An entry of the log; without more, one that nobody is shown. */
export const anEntry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  seq,
  meeting: 1,
  at: "",
  clock: "14:05",
  who: "",
  name: "",
  action: "ask",
  item: "",
  sentence: "",
  withheld: false,
  ...more,
});

/** A meeting at its second item, the order of four bids, as its secretary sees it. */
export function aMeeting(more: Partial<MeetingView> = {}): MeetingView {
  return {
    round: "r",
    n: 1,
    seq: 12,
    kind: "committee",
    phase: "open",
    title: "Meeting of the committee",
    date: "2016-07-12",
    time: "14:00",
    place: "Council chamber",
    level: "delegated",
    committee: "Primary care commissioning committee",
    room: false,
    words: { lay: "lay" },
    you: {
      member: null,
      name: "Sam Secretary",
      lead: true,
      chair: false,
      vote: null,
      may: leads,
      handling: [],
    },
    items: [
      item("welcome", "Welcome and declarations", {
        state: "done",
        minute: { draft: ["Harriet Lay took the chair."], text: null, by: "" },
      }),
      item("list", "The ranked list", { kind: "order", state: "current" }),
      item("private", "Confidential business", {
        private: true,
        why: "Terms of landlords",
        withheld: "It is taken in private.",
      }),
    ],
    current: "list",
    focus: null,
    private: false,
    withheld: null,
    chair: "harriet",
    quorum: { quorate: true, sentence: "Quorate: 3 may decide.", missing: [] },
    majority: { holds: true, sentence: "Lay and executive members are in the majority." },
    warnings: [],
    floor: null,
    answering: false,
    asked: [],
    seats: [
      seat("harriet", "Harriet Lay", "lay member", { in_chair: true }),
      seat("ling", "Ling Finance", "chief finance officer"),
      seat("omar", "Omar Nurse", "nurse"),
      seat("reid", "Dr Reid", "GP", {
        handling: "leave",
        handling_words: "leaves",
        speaks: "may not speak",
        votes: false,
        counts: false,
      }),
      seat("wendy", "Wendy Watch", "Healthwatch", { voting: false, votes: false, counts: false }),
    ],
    conflicts: [
      {
        person: "reid@example.nhs.uk",
        member: "reid",
        name: "Dr Reid",
        bid: "",
        interests: [{ n: 1, type: "financial", description: "partner of Harbour Practice, which is in E3" }],
        default: "discuss",
        ruled: "leave",
        ruled_by: "",
        reason: "",
        chosen: null,
        effective: "leave",
        words: "leaves",
      },
    ],
    order: orderOf(["T1", "E1", "E3", "T2"], 2),
    proposals: [],
    hidden: "",
    move_reasons: ["condition of the premises"],
    can_undo: null,
    motion: null,
    motions: [],
    decision: null,
    confirmed: "",
    entries: [],
    ...more,
  };
}
