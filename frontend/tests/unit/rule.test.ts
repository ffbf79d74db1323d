import { expect, test } from "vitest";
import type { QuorumRule } from "../../src/api/committee";
import { kindOf, offered, say, turned, whole } from "../../src/screens/committee-edit/rule";

const three: QuorumRule = { count: 3 };
const gp: QuorumRule = { count: 1, roles: ["GP"] };
const both: QuorumRule = { all: [three, gp] };

test("a rule is of the one form that it has, and of none while it says nothing", () => {
  const forms = [
    three,
    { majority: ["lay"] as const },
    both,
    { any: [three] },
    { at_least: 2, of: [three, gp] },
    {},
  ];
  expect(forms.map((rule) => kindOf(rule as QuorumRule))).toEqual([
    "count",
    "majority",
    "all",
    "any",
    "at_least",
    undefined,
  ]);
});

test("a rule of rules keeps them in another form, and its own words too", () => {
  expect(turned({ ...both, name: "Enough" }, "any")).toEqual({ name: "Enough", any: [three, gp] });
  expect(turned({ any: [three, gp] }, "at_least")).toEqual({ at_least: 1, of: [three, gp] });
  expect(turned({ at_least: 2, of: [three, gp] }, "all")).toEqual(both);
});

test("a single rule goes into one of rules, and comes out of it again as it was", () => {
  const inside = turned(gp, "all");
  expect(inside).toEqual({ all: [gp] });
  expect(turned(inside, "count")).toEqual(gp);
});

test("no form is offered that would lose rules, nor rules within rules where they lie too deep", () => {
  const names = (rule: QuorumRule, deepest = false) => offered(rule, deepest).map(([kind]) => kind);
  expect(names(both)).toEqual(["all", "any", "at_least"]);
  expect(names(gp)).toEqual(["count", "majority", "all", "any", "at_least"]);
  expect(names(gp, true)).toEqual(["count", "majority"]);
});

test("a rule is whole when it and every rule within it says what must hold", () => {
  expect([three, both, { at_least: 2, of: [three, gp] }].map(whole)).toEqual([true, true, true]);
  const open: QuorumRule[] = [
    {},
    { count: 0 },
    { all: [] },
    { all: [three, {}] },
    { at_least: 3, of: [three, gp] },
  ];
  expect(open.map(whole)).toEqual([false, false, false, false, false]);
});

test("a rule says in words what it asks for", () => {
  expect(say(gp)).toBe("at least 1 GP");
  expect(say({ count: 2, voting: "non-voting" })).toBe("at least 2 members without a vote");
  expect(say({ count: 1, categories: ["lay"], deputies: false }, "non-executive")).toBe(
    "at least 1 non-executive member, not counting deputies",
  );
  expect(say({ majority: ["lay", "executive"] })).toBe("more lay and executive members than others");
  expect(say({ all: [three, { at_least: 1, of: [gp, { majority: ["lay"] }] }] })).toBe(
    "at least 3 members and 1 of: at least 1 GP; more lay members than others",
  );
  expect(say({ ...both, name: "The usual" })).toBe("The usual");
});
