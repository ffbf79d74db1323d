import type { GivenScore, ModerationCell } from "../../api/moderation";
import { count, plural } from "../../format/number";

/** Those who gave a score, the lowest first, so that the two ends stand at the two ends. */
export const givers = ({ scores }: ModerationCell): GivenScore[] =>
  scores
    .filter(({ score, state }) => score !== null && state !== "withdrawn")
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));

/** "from 0 to 3", "all gave 3". */
export function finding(cell: ModerationCell): string {
  const given = givers(cell);
  const [low, high] = [given[0]?.score ?? null, given.at(-1)?.score ?? null];
  if (low === null || high === null) return "nobody has given a score";
  if (given.length === 1) return `one score, ${count(low)}`;
  return low === high ? `all gave ${count(low)}` : `from ${count(low)} to ${count(high)}`;
}

/** How far apart they are, and where the middle is. */
export function middle({ spread, mean, median, weighted_mean, scores }: ModerationCell): string {
  if (mean === null) return "";
  const parts = [
    spread !== null && `${spread}% of the scale apart`,
    `mean ${mean}`,
    `median ${median}`,
    weighted_mean !== null && `mean with the groups’ shares ${weighted_mean}`,
  ];
  const of = plural(scores.filter(({ score }) => score !== null).length, "score");
  return `${of}: ${parts.filter(Boolean).join(", ")}.`;
}

/** Why somebody's score is not there, as they would say it. */
export const absent: { [state: string]: string } = {
  abstained: "abstained",
  recused: "is recused",
  withdrawn: "scored, and has withdrawn after an interest",
  "not-started": "has not scored",
};
