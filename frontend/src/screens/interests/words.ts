import type { DeclaredInterest, Interests } from "../../api/interests";

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
