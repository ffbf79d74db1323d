import type { ItemInput, MeetingItem, MeetingKind, MeetingLine } from "../../api/meeting-types";
import type { Wrong } from "../../components/summary";

/** The words by which a committee goes into private, as meetings of public bodies have them. */
export const resolution =
  "That representatives of the press and other members of the public be excluded from the remainder of the meeting, having regard to the confidential nature of the business to be transacted, publicity on which would be prejudicial to the public interest.";

/**
 * What a meeting that makes the list has on its agenda, to begin with. When a sub-group has recommended an order,
 * the committee ratifies that; when the chair has decided between meetings, that is reported.
 */
export function defaultAgenda(kind: MeetingKind, before: readonly MeetingLine[] = []): ItemInput[] {
  const order: ItemInput = { title: "The ranked list: the order of the bids", kind: "order", private: false };
  if (kind === "chair") return [order];
  const decided = (by: MeetingKind) =>
    before.find((meeting) => meeting.kind === by && meeting.decision !== null);
  const recommended = kind === "committee" ? decided("subgroup") : undefined;
  const acted = kind === "committee" ? decided("chair") : undefined;
  return [
    { title: "Welcome, apologies and declarations of interest", kind: "business", private: false },
    ...(acted
      ? [{ title: "Report of the chair’s action", kind: "report", private: false, of: acted.n } as const]
      : []),
    recommended ? { ...order, kind: "ratify", of: recommended.n } : order,
    { title: "Any other business", kind: "business", private: false },
    {
      title: "Confidential business on the bids",
      kind: "business",
      private: true,
      why: "Bids have terms of landlords and plans of practices that are not public",
      resolution,
    },
  ];
}

/** An item as it stands, to be changed. */
export const asInput = ({
  id,
  title,
  kind,
  bids,
  private: isPrivate,
  why,
  resolution: words,
  of,
}: MeetingItem): ItemInput => ({
  id,
  title,
  kind,
  private: isPrivate,
  ...(bids.length > 0 && { bids }),
  ...(why && { why }),
  ...(words && { resolution: words }),
  ...(of && { of }),
});

/** "E3, T1 and E1" as refs. */
export const refsIn = (text: string) => text.split(/[\s,;]+|\band\b/).filter(Boolean);

/** What an agenda still lacks. */
export function agendaFaults(items: readonly ItemInput[]): Wrong[] {
  if (items.length === 0) return [{ field: "items", text: "Add an item to the agenda" }];
  return items.flatMap((item, nth) => [
    ...(item.title.trim()
      ? []
      : [{ field: `items[${nth}].title`, text: `Enter a title for item ${nth + 1}` }]),
    ...(item.kind === "bid" && !item.bids?.length
      ? [{ field: `items[${nth}].bids`, text: `Enter the bids of item ${nth + 1}` }]
      : []),
    ...(item.private && !item.why?.trim()
      ? [{ field: `items[${nth}].why`, text: `Enter why item ${nth + 1} is private` }]
      : []),
    ...((item.kind === "ratify" || item.kind === "report") && !item.of
      ? [{ field: `items[${nth}].of`, text: `Choose the meeting that item ${nth + 1} is about` }]
      : []),
    ...(item.private && !item.resolution?.trim()
      ? [{ field: `items[${nth}].resolution`, text: `Enter the resolution of item ${nth + 1}` }]
      : []),
  ]);
}
