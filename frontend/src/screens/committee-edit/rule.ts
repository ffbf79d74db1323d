import type { Category, QuorumRule } from "../../api/committee";
import { list } from "../../format/words";

/** The forms that a rule of quorum can have; of each rule exactly one. */
export const kinds = [
  ["count", "So many people"],
  ["majority", "A majority of those present"],
  ["all", "All of the rules below"],
  ["any", "Any one of the rules below"],
  ["at_least", "At least so many of the rules below"],
] as const;
export type Kind = (typeof kinds)[number][0];

export const groupKinds: readonly Kind[] = ["all", "any", "at_least"];
export const isGroup = (kind: Kind | undefined) => kind !== undefined && groupKinds.includes(kind);

/** The form of a rule; undefined while it says nothing yet. */
export function kindOf(rule: QuorumRule): Kind | undefined {
  if (rule.all?.length) return "all";
  if (rule.any?.length) return "any";
  if (rule.of?.length || rule.at_least) return "at_least";
  if (rule.majority?.length) return "majority";
  return rule.count !== undefined ? "count" : undefined;
}

/** Under which key the rules within one stand. */
export const keyOf = (kind: Kind) => (kind === "at_least" ? "of" : kind);

export const within = (rule: QuorumRule) => rule.all ?? rule.any ?? rule.of ?? [];

/**
 * A rule in another form. Rules within one stay when the form holds rules too; a rule that holds none becomes the
 * first within the new one, and comes out again when the form is changed back.
 */
export function turned(rule: QuorumRule, to: Kind): QuorumRule {
  const name = rule.name ? { name: rule.name } : {};
  const inner = within(rule);
  const from = kindOf(rule);
  if (isGroup(to)) {
    const { name: _, ...alone } = rule;
    const rules = isGroup(from) ? inner : [from ? alone : { count: 1 }];
    return to === "at_least"
      ? { ...name, at_least: Math.max(1, Math.min(rule.at_least ?? 1, rules.length)), of: rules }
      : { ...name, [to]: rules };
  }
  const only = inner[0];
  if (only && inner.length === 1 && kindOf(only) === to) return { ...only, ...name };
  return to === "count" ? { ...name, count: 1 } : { ...name, majority: ["lay"] };
}

/** The forms that a rule may be given: none that would lose the rules within it. */
export const offered = (rule: QuorumRule, deepest: boolean) =>
  kinds.filter(([kind]) => (isGroup(kind) ? !deepest || kind === kindOf(rule) : within(rule).length < 2));

/** Whether a rule, and every rule within it, says what must hold. */
export function whole(rule: QuorumRule | undefined): boolean {
  const kind = rule && kindOf(rule);
  if (!rule || !kind) return false;
  if (kind === "count") return Number(rule.count) > 0;
  if (kind === "majority") return true;
  const rules = within(rule);
  const most = kind !== "at_least" || (Number(rule.at_least) >= 1 && Number(rule.at_least) <= rules.length);
  return most && rules.length > 0 && rules.every(whole);
}

export const categories: readonly Category[] = ["lay", "executive", "clinician", "officer", "partner body"];

/** A category as the commissioner calls it: a lay member of a board is a non-executive. */
export const categoryName = (category: string, lay: string) => (category === "lay" ? lay : category);

/** A rule in words, short enough for its heading. */
export function say(rule: QuorumRule, lay = "lay"): string {
  if (rule.name) return rule.name;
  const inner = within(rule);
  const rules = inner.map((each) => say(each, lay));
  switch (kindOf(rule)) {
    case "count":
      return `at least ${rule.count || "…"} ${counted(rule, lay)}`;
    case "majority": {
      const who = list((rule.majority ?? []).map((each) => categoryName(each, lay)));
      return `more ${who} members than others`;
    }
    case "all":
      return list(rules);
    case "any":
      return rules.join(" or ");
    case "at_least":
      return `${rule.at_least || "…"} of: ${rules.join("; ")}`;
  }
  return "nothing yet";
}

const votes = { voting: "", "non-voting": " without a vote", any: ", with a vote or without" };

function counted(
  { count, roles = [], categories: of = [], voting, deputies }: QuorumRule,
  lay: string,
): string {
  const kind = of.map((each) => categoryName(each, lay)).join(" or ");
  const role = roles.join(" or ");
  const members = count === 1 ? "member" : "members";
  const who = role ? [kind, role].filter(Boolean).join(" ") : [kind, members].filter(Boolean).join(" ");
  const vote = voting ? votes[voting] : "";
  return who + vote + (deputies === false ? ", not counting deputies" : "");
}
