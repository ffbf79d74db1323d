import type { ScorerGroups } from "../../api/groups";
import type { Seen } from "../../edit/draft";

/** A group as it is edited: with the people in it, so that they stay in it when it is given another name. */
export type Group = { name?: string; share?: number; people?: string[] };
export type GroupsDoc = { groups?: Group[] };

/** The document to edit, out of what the server says of the groups. */
export function docOf({ groups, members, etag = "" }: ScorerGroups): Seen<GroupsDoc> {
  const peopleOf = (group: string) =>
    Object.keys(members)
      .filter((person) => members[person] === group)
      .sort();
  const doc = groups.map(({ name, share }) => ({ name, share: share ?? undefined, people: peopleOf(name) }));
  return { doc: { groups: doc }, etag };
}

/** What is sent of the document. */
export function bodyOf({ groups = [] }: GroupsDoc): Pick<ScorerGroups, "groups" | "members"> {
  return {
    groups: groups.map(({ name = "", share }) => ({ name, share: share ?? null })),
    members: Object.fromEntries(
      groups.flatMap(({ name = "", people = [] }) => people.map((person) => [person, name])),
    ),
  };
}

/** The groups with a person in the one at a place, and in no other; without a place in none. */
export function moved(groups: readonly Group[], person: string, to: number | undefined): Group[] {
  return groups.map((group, at) => {
    const others = (group.people ?? []).filter((each) => each !== person);
    return { ...group, people: at === to ? [...others, person].sort() : others };
  });
}

/** Why the groups are not to be saved yet; empty when they are. */
export const hold = ({ groups = [] }: GroupsDoc) =>
  groups.every(({ name }) => name?.trim()) ? "" : "Nothing is saved until each group has its name.";
