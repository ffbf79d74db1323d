import type { Committee, CommitteeView, Member } from "../../api/committee";
import type { Seen } from "../../edit/draft";
import { readDate } from "../../edit/read";
import { sayPath } from "../../edit/say-path";
import { whole } from "./rule";

/** The committee as it is edited; the server's paths begin at it, and call it $. */
export type CommitteeDoc = { $: Committee };

export const docOf = ({ committee, version }: CommitteeView): Seen<CommitteeDoc> => ({
  doc: { $: committee ?? blank },
  etag: version,
});

const blank: Committee = {
  name: "",
  kind: "ccg",
  members: [],
  quorum: { count: 3 },
  majority: { of: [], every_item: false },
  defaults: {},
  renew_months: 12,
  declare_days: 28,
  move_reasons: [],
};

/** The committee to send: with the lists that are empty, and dates as they are written in the document. */
export function bodyOf({ $ }: CommitteeDoc): Committee {
  const { majority, members = [], subgroups = [], move_reasons = [], quorum = {} } = $;
  return {
    ...$,
    name: $.name ?? "",
    quorum,
    move_reasons,
    majority: { of: majority?.of ?? [], every_item: majority?.every_item ?? false },
    members: members.map(memberOf),
    subgroups: subgroups.map((group) => ({
      ...group,
      name: group.name ?? "",
      members: group.members ?? [],
      quorum: group.quorum ?? {},
    })),
  };
}

function memberOf(member: Member): Member {
  const { from, to } = member;
  return {
    ...member,
    name: member.name ?? "",
    role: member.role ?? "",
    voting: member.voting ?? false,
    ...(from && { from: readDate(from) ?? from }),
    ...(to && { to: readDate(to) ?? to }),
  };
}

/** Why the committee is not to be saved yet; empty when it is. */
export function hold({ $: { name, members = [], quorum, subgroups = [] } }: CommitteeDoc): string {
  if (!name?.trim()) return "Nothing is saved until the committee has a name.";
  if (members.some((each) => !each.name?.trim())) return "Nothing is saved until each member has a name.";
  if (members.some((each) => !each.role?.trim() && !each.deputy_for)) {
    return "Nothing is saved until each member has a role.";
  }
  if (!whole(quorum)) return "Nothing is saved until each rule of the quorum says what must hold.";
  if (subgroups.some((each) => !each.name?.trim() || !each.members?.length || !whole(each.quorum))) {
    return "Nothing is saved until each sub-group has a name, members and a quorum.";
  }
  return "";
}

/** The committee without a member: no sub-group has them, and nobody stands in for them. */
export function without(committee: Committee, at: number): Committee {
  const gone = committee.members[at]?.id;
  return {
    ...committee,
    members: committee.members
      .filter((_, nth) => nth !== at)
      .map((each) => (each.deputy_for === gone ? { ...each, deputy_for: undefined } : each)),
    subgroups: committee.subgroups?.map((group) => ({
      ...group,
      members: group.members.filter((id) => id !== gone),
    })),
  };
}

const words = {
  subgroups: "Sub-groups",
  at_least: "how many",
  count: "how many",
  all: "rules",
  any: "rules",
  of: "rules",
  deputy_for: "deputy for",
  move_reasons: "Reasons for moves",
  defaults: "What is done about an interest",
  list: "in the list",
  bid: "in the bid",
};

/** A path of the committee as a person would say it. */
export const fieldName = (path: string) => sayPath(path, words) || "The committee";
