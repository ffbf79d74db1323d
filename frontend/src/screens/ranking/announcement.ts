import type { Ranking } from "../../api/client";
import { inWords, ordinal } from "../../format/number";
import { sentence } from "../../format/words";

/** What a trial changed, short enough to be read aloud: "E3 now 1st. Four bids moved." */
export function announcement(trial: Ranking, agreed: Ranking): string {
  const first = trial.results[0];
  if (!first) return "";
  const says: string[] = [];
  if (first.rank !== null)
    says.push(`${first.ref} ${first.was === first.rank ? "still" : "now"} ${ordinal(first.rank)}.`);
  const moved = trial.results.filter((result) => result.moved && result.moved !== "no change").length;
  says.push(`${sentence(inWords(moved))} ${moved === 1 ? "bid" : "bids"} moved.`);
  const line = trial.affordability.revenue?.breaks_at;
  const before = agreed.affordability.revenue?.breaks_at;
  if (line && line === before) says.push(`The revenue limit still breaks at ${line}.`);
  else if (line) says.push(`The revenue limit now breaks at ${line}.`);
  else if (before) says.push("The revenue limit is no longer broken.");
  return says.join(" ");
}
