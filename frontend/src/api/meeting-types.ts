import type { components } from "./schema";

type Schemas = components["schemas"];

export type Meetings = Schemas["Meetings"];
export type MeetingLine = Schemas["MeetingLine"];
export type NewMeeting = Schemas["NewMeeting"];
export type ItemInput = Schemas["ItemInput"];
export type MeetingView = Schemas["MeetingView"];
export type MeetingItem = Schemas["MeetingItem"];
export type May = Schemas["Permission"];
export type Seat = Schemas["SeatView"];
export type Conflict = Schemas["ConflictView"];
export type Order = Schemas["OrderView"];
export type OrderLine = Schemas["OrderLine"];
export type Note = Schemas["Note"];
export type Motion = Schemas["MotionView"];
export type Decision = Schemas["DecisionView"];
export type Entry = Schemas["EntryView"];
/** What somebody does in a meeting: its action, and of the rest what that needs. */
export type Act = Schemas["Act"];
export type Action = Act["action"];
/** What typed words mean for an order. */
export type Reading = Schemas["Reading"];

export type MeetingKind = MeetingView["kind"];
export type ItemKind = MeetingItem["kind"];
export type Handling = Seat["handling"];
export type InterestType = NonNullable<Act["type"]>;
export type Choice = NonNullable<Act["choice"]>;
