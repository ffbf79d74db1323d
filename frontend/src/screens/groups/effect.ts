import { plural } from "../../format/number";
import type { Group } from "./document";

/** What the groups do to the mean in moderation once everybody has scored, a sentence for each group. */
export function effects(groups: readonly Group[], scorers: number): string[] {
  if (groups.length === 0) return ["There are no groups: every scorer counts the same."];
  const inGroups = groups.reduce((sum, { people = [] }) => sum + people.length, 0);
  const said = groups.map((group, at) => effect(group, group.name?.trim() || `Group ${at + 1}`, scorers));
  const alone = scorers - inGroups;
  if (alone > 0)
    said.push(
      `${plural(alone, "scorer is in no group, and counts", "scorers are in no group, and count")} by heads.`,
    );
  return said;
}

function effect({ share, people = [] }: Group, name: string, scorers: number): string {
  const set = typeof share === "number";
  if (people.length === 0)
    return `${name} has nobody in it${set ? `, so its ${share}% change nothing` : ""}.`;
  const heads = scorers > 0 ? (100 * people.length) / scorers : 0;
  const who = `${name}, ${people.length} of ${plural(scorers, "scorer")},`;
  if (!set)
    return `${who} counts by heads: ${Math.round(heads)}% of the whole, or less where a share needs it.`;
  if (heads >= share) return `${who} has ${Math.round(heads)}% by heads, and never less than ${share}%.`;
  return `${who} would have ${Math.round(heads)}% by heads, and is given ${share}% of the mean.`;
}
