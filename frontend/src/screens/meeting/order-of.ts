import type { MeetingView, Order } from "../../api/meeting-types";
import { orderActions } from "./announcement";

/** The list, or the order of a proposal. */
export const orderOf = ({ order, proposals }: MeetingView, proposal: string): Order | null =>
  proposal ? (proposals.find(({ name }) => name === proposal)?.order ?? null) : order;

/** The latest change of an order that has not been taken back. */
export function lastChange({ entries }: MeetingView) {
  const standing: MeetingView["entries"] = [];
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (entry.action === "undo") standing.pop();
    else if (orderActions.includes(entry.action)) standing.push(entry);
  }
  return standing.at(-1);
}
