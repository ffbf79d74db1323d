import type { GridCriterion, ScoreCell } from "../../api/scoring";
import { count } from "../../format/number";

/** What somebody has typed for a cell, as typed. */
export type Draft = { text: string; abstain: boolean; reason: string };

/** The cell as the server has it, as if somebody had typed it. */
export function asTyped(cell: ScoreCell): Draft {
  return {
    text: cell.score === null || cell.state === "withdrawn" ? "" : String(cell.score),
    abstain: cell.state === "abstained",
    reason: cell.reason,
  };
}

/** Reads a score as people type it, also with a comma; null when it is not a number of at most two decimals. */
export function readScore(text: string): number | null {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return /^-?(\d{1,9}(\.\d{0,2})?|\.\d{1,2})$/.test(plain) ? Number(plain) : null;
}

export function onScale({ scale }: GridCriterion, score: number): boolean {
  return score >= Math.min(scale.worst, scale.best) && score <= Math.max(scale.worst, scale.best);
}

export function scaleInWords({ scale }: GridCriterion): string {
  return `from ${count(Math.min(scale.worst, scale.best))} to ${count(Math.max(scale.worst, scale.best))}`;
}

/** Whether what was typed says no more than what is saved. */
export function saysTheSame(draft: Draft, cell: ScoreCell): boolean {
  const saved = asTyped(cell);
  if (draft.abstain !== saved.abstain || draft.reason.trim() !== saved.reason) return false;
  return draft.text.trim() === saved.text || (readScore(draft.text) ?? Number.NaN) === cell.score;
}

/** What must be put right before the draft can be saved; empty when nothing must. */
export function faultOf(
  draft: Draft,
  cell: ScoreCell,
  criterion: GridCriterion,
  submitted: boolean,
): "" | "score" | "score-or-reason" | "abstain" | "end" | "change" | "kept" {
  const reason = draft.reason.trim();
  if (draft.abstain) return reason ? "" : "abstain";
  if (draft.text.trim() === "") {
    if (submitted) return "kept";
    return reason ? "score-or-reason" : "";
  }
  const score = readScore(draft.text);
  if (score === null || !onScale(criterion, score)) return "score";
  if (submitted && score !== cell.score && (!reason || reason === cell.reason)) return "change";
  if (!reason && (score === criterion.scale.worst || score === criterion.scale.best)) return "end";
  return "";
}

export type Fault = ReturnType<typeof faultOf>;

/** Whether the fault is about the reason and not about the score. */
export const reasonIsDue = (fault: Fault) => fault === "abstain" || fault === "end" || fault === "change";

/** What to do about a fault, in a sentence. */
export function remedy(fault: Fault, draft: Draft, criterion: GridCriterion): string {
  switch (fault) {
    case "score":
      return `Enter a score ${scaleInWords(criterion)}`;
    case "score-or-reason":
      return `Enter a score ${scaleInWords(criterion)} for this reason, or abstain`;
    case "abstain":
      return "Say why you abstain";
    case "end":
      return `Say why it is ${draft.text.trim()}, which is an end of the scale`;
    case "change":
      return "Say why you change a score that you have submitted";
    case "kept":
      return "You have submitted this: enter another score, or abstain";
    default:
      return "";
  }
}
