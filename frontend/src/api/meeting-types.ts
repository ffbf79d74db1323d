/** Severity of what the committee is told before it goes on. */
export type Severity = "stop" | "warn" | "note";
export type Handling = "decide" | "discuss" | "answer" | "stay" | "public-seats" | "leave";
export type InterestType = "financial" | "non-financial professional" | "non-financial personal" | "indirect";
export type Choice = "for" | "against" | "abstain";
export type ItemKind = "business" | "order" | "bid" | "ratify" | "report";
export type MeetingKind = "committee" | "subgroup" | "chair";

export type ItemInput = {
  id?: string;
  title: string;
  kind: ItemKind;
  bids?: string[];
  private: boolean;
  why?: string;
  resolution?: string;
  of?: number;
};

export type NewMeeting = {
  kind: MeetingKind;
  subgroup?: string;
  title: string;
  date: string;
  time: string;
  place: string;
  items: ItemInput[];
  of?: number;
};

export type MeetingLine = {
  n: number;
  kind: MeetingKind;
  title: string;
  date: string;
  time: string;
  place: string;
  phase: "planned" | "open" | "closed";
  decision: { text: string; hash: string; at: string } | null;
};

export type Meetings = { meetings: MeetingLine[]; may_plan: boolean };

export type May = { ok: boolean; why?: string };

export type MeetingItem = {
  id: string;
  title: string;
  kind: ItemKind;
  private: boolean;
  why: string;
  resolution: string;
  bids: string[];
  of?: number;
  state: "waiting" | "current" | "done" | "deferred" | "referred";
  outcome: string;
  withheld: string | null;
  minute: { draft: string[]; text: string | null; by?: string };
};

export type Seat = {
  member: string;
  name: string;
  role: string;
  category: string;
  voting: boolean;
  deputy_for: string | null;
  deputy_name: string;
  present: boolean;
  arrived: string | null;
  departed: string | null;
  in_chair: boolean;
  handling: Handling;
  handling_words: string;
  why: string;
  speaks: string;
  votes: boolean;
  counts: boolean;
  room: string;
};

export type Conflict = {
  person: string;
  member: string | null;
  name: string;
  bid: string;
  interests: { n: number; type: InterestType; description: string }[];
  default: Handling;
  ruled: Handling | null;
  ruled_by?: string;
  reason?: string;
  chosen: Handling | null;
  effective: Handling;
  words: string;
};

export type Stop = { flag: string; text: string; passed: boolean; reason?: string };

export type OrderLine = {
  position: number;
  ref: string;
  title: string;
  kind: string;
  confidential: boolean;
  rank: number | null;
  scored: number;
  moved: string;
  reason?: string;
  words?: string;
  suggested_by?: string;
  moved_by?: string;
  reserve: { for: string; switch_by?: string } | null;
  grant: number | null;
  cumulative_grant: number | null;
  revenue: number | null;
  revenue_year?: string | null;
  cumulative_revenue: number | null;
  breaks: ("capital" | "revenue")[];
  stops: Stop[];
};

export type Limit = { breaks_at: string | null; sentence: string };

export type Order = {
  lines: OrderLine[];
  capital: Limit;
  revenue: Limit;
  sentence: string;
  above: string[];
  left: number;
};

export type Proposal = { name: string; differs: number; sentence: string; order: Order };

export type Motion = {
  entry: number;
  item: string;
  kind: "order" | "other";
  text: string;
  method: "consensus" | "vote";
  moved_by?: string;
  state: "open" | "tied" | "carried" | "lost" | "withdrawn";
  eligible: string[];
  votes: { member: string; name: string; choice: Choice; recorded_by?: string }[];
  waiting: string[];
  objections: string[];
  tally: { for: number; against: number; abstain: number };
  casting: { member: string; name: string; choice: Choice } | null;
  casting_by: string;
  sentence: string;
};

/** Why a bid was moved, who suggested it and who moved it. */
export type Note = { reason: string; words?: string; suggested_by?: string; moved_by?: string };

export type Decision = {
  entry: number;
  text: string;
  at: string;
  hash: string;
  sound: boolean;
  clock: string;
  as_agreed: boolean;
  order: { position: number; ref: string; scored: number; note?: Note }[];
  votes: { member: string; name: string; role: string; choice: Choice }[];
  record: { n: number; hash: string };
};

export type Entry = {
  seq: number;
  at: string;
  clock: string;
  who: string;
  name: string;
  action: string;
  item?: string;
  sentence: string;
  withheld?: boolean;
};

export type MeetingView = {
  round: string;
  n: number;
  seq: number;
  kind: MeetingKind;
  phase: "planned" | "open" | "closed";
  title: string;
  date: string;
  time: string;
  place: string;
  level: string;
  committee: string;
  room: boolean;
  words: { lay: string };
  you: {
    member: string | null;
    name: string;
    lead: boolean;
    chair: boolean;
    vote: Choice | null;
    may: { [action: string]: May };
    handling: {
      bid: string;
      effective: Handling;
      ruled: Handling | null;
      chosen: Handling | null;
      words: string;
    }[];
  };
  items: MeetingItem[];
  current: string | null;
  focus: string | null;
  private: boolean;
  withheld: string | null;
  chair: string | null;
  quorum: { quorate: boolean; sentence: string; missing: string[] };
  majority: { holds: boolean; sentence: string };
  warnings: { severity: Severity; text: string }[];
  floor: string | null;
  answering: boolean;
  asked: string[];
  seats: Seat[];
  conflicts: Conflict[];
  order: Order | null;
  hidden?: string;
  proposals: Proposal[];
  move_reasons: string[];
  can_undo: number | null;
  motion: Motion | null;
  motions: Motion[];
  decision: Decision | null;
  confirmed: string;
  entries: Entry[];
};

/** What somebody does in a meeting: its action, and of the rest what that needs. */
export type Act = {
  action: string;
  member?: string;
  person?: string;
  at?: string;
  item?: string;
  items?: ItemInput[];
  text?: string;
  details?: { kind: MeetingKind; title: string; date: string; time: string; place: string };
  reason?: string;
  words?: string;
  bid?: string | null;
  handling?: Handling;
  type?: InterestType;
  description?: string;
  ref?: string;
  to?: number;
  order?: string[];
  suggested_by?: string;
  moved_by?: string;
  proposal?: string;
  stands_in_for?: string;
  switch_by?: string;
  flags?: { ref: string; flag: string }[];
  kind?: "order" | "other";
  method?: "consensus" | "vote";
  choice?: Choice;
  entry?: number;
};

/** What typed words mean for an order. */
export type Reading = {
  order: string[];
  sentence: string;
  moves: { ref: string; from: number; to: number }[];
};
