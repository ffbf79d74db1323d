import type { ItemInput, MeetingItem, MeetingKind } from "../../api/meeting-types";
import type { Wrong } from "../../components/summary";

/** The words by which a committee goes into private, as meetings of public bodies have them. */
export const resolution =
  "That representatives of the press and other members of the public be excluded from the remainder of the meeting, having regard to the confidential nature of the business to be transacted, publicity on which would be prejudicial to the public interest.";

/** What a meeting that makes the list has on its agenda, to begin with. */
export function defaultAgenda(kind: MeetingKind): ItemInput[] {
  const order: ItemInput = { title: "The ranked list: the order of the bids", kind: "order", private: false };
  if (kind === "chair") return [order];
  return [
    { title: "Welcome, apologies and declarations of interest", kind: "business", private: false },
    order,
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
    ...(item.title.trim() ? [] : [{ field: `item-${nth}-title`, text: `Enter a title for item ${nth + 1}` }]),
    ...(item.kind === "bid" && !item.bids?.length
      ? [{ field: `item-${nth}-bids`, text: `Enter the bids of item ${nth + 1}` }]
      : []),
    ...(item.private && !item.why?.trim()
      ? [{ field: `item-${nth}-why`, text: `Enter why item ${nth + 1} is private` }]
      : []),
  ]);
}
