import type { MeetingView, Order } from "../../api/meeting-types";

/** The list, or the order of a proposal. */
export const orderOf = ({ order, proposals }: MeetingView, proposal: string): Order | null =>
  proposal ? (proposals.find(({ name }) => name === proposal)?.order ?? null) : order;

/** The latest change of an order that can be taken back. */
export const lastChange = ({ entries, can_undo }: MeetingView) => entries.find(({ seq }) => seq === can_undo);
