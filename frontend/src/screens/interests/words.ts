import type { DeclaredInterest, Interests } from "../../api/interests";
import { longDate } from "../../format/date";

export const types: [type: DeclaredInterest["type"], name: string, about: string][] = [
  ["financial", "Financial", "you, or who you live with, would gain or lose money"],
  ["non-financial professional", "Non-financial professional", "your standing or your post would gain"],
  [
    "non-financial personal",
    "Non-financial personal",
    "you would gain in another way, for instance as a patient",
  ],
  ["indirect", "Indirect", "somebody close to you has such an interest"],
];

export const typeName = (type: DeclaredInterest["type"]) =>
  types.find(([each]) => each === type)?.[1] ?? type;

/** What the rule means, in a sentence. */
export const ruleInWords: { [rule in Interests["rule"]]: string } = {
  bid: "A financial interest in a bid keeps a scorer from scoring that bid.",
  list: "A financial interest in one bid keeps a scorer from scoring any, since rivals can be marked down.",
};

/** How an interest came about: who declared or raised it, when, and what was decided. */
export function cameAbout(interest: DeclaredInterest): string {
  const { state, declared, declared_by, person, decided_by, decided_why } = interest;
  const by = declared_by === person ? "" : ` by ${declared_by}`;
  const on = longDate(declared.slice(0, 10));
  if (state === "raised") return `Raised ${on}${by}.`;
  if (state === "dismissed") return `Raised ${on}${by}. Dismissed by ${decided_by}: ${decided_why}`;
  if (decided_by) return `Raised ${on}${by}. Upheld by ${decided_by}: ${decided_why}`;
  return `Declared ${on}${by}${interest.register === null ? "" : ", from the register"}.`;
}

/** What follows from an interest for the scores. */
export function effect(interest: DeclaredInterest, rule: Interests["rule"]): string {
  const { state, bid, ended, ended_why, recuses } = interest;
  if (ended) return `Ended ${longDate(ended.slice(0, 10))}: ${ended_why}`;
  if (state === "raised") {
    return "Waits for a decision: it counts once the chair, the secretary or an administrator upholds it.";
  }
  if (state === "dismissed") return "";
  const whole = bid === null || rule === "list";
  return recuses ? `Recused: gives no score ${whole ? "to any bid" : `to ${bid}`}.` : "Noted; may score.";
}
