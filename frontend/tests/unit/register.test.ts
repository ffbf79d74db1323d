import { expect, test } from "vitest";
import type { DeclaredInterest } from "../../src/api/interests";
import type { Register, RegisterLine } from "../../src/api/register";
import { cameAbout, effect } from "../../src/screens/interests/words";
import { fits, held, inWhat, standing } from "../../src/screens/register/words";

const entry: RegisterLine = {
  n: 1,
  version: "1",
  person: "pat@example.nhs.uk",
  name: "Pat Partner",
  role: "GP",
  type: "financial",
  relation: "partner",
  description: "Owns a share",
  organisation: "Saltmarsh Builders",
  practices: ["A81001"],
  premises: ["P1"],
  from: "2012-04-01",
  to: "",
  managed: "",
  publish: true,
  declared: "2016-05-01",
  declared_by: "pat@example.nhs.uk",
  confirmed: "2016-05-01",
  due: "2017-05-01",
  ended: null,
  ended_why: "",
  late: true,
  mine: false,
  may_edit: false,
};
const register: Register = {
  entries: [entry],
  proposals: [],
  due: [1],
  relations: [{ relation: "partner", words: "partner of" }],
  places: { practices: [{ code: "A81001", name: "Mill Lane" }], premises: [{ code: "P1", name: "" }] },
  may_keep: false,
};

test("an entry says in what it is by name, from when, and how it stands", () => {
  expect(inWhat(entry, register)).toBe("partner of Mill Lane (A81001); P1; Saltmarsh Builders");
  expect(held(entry)).toBe("from 1 April 2012");
  expect(standing(entry, true)).toEqual([
    "Declared 1 May 2016, late",
    "due to be confirmed since 1 May 2017",
  ]);
  expect(
    standing({ ...entry, late: false, due: null, ended: "2016-06-01", ended_why: "Retired" }, false),
  ).toEqual(["Declared 1 May 2016", "ended 1 June 2016: Retired"]);
});

test("the register is filtered by how an entry stands and by any of its words", () => {
  expect(["", "due", "late", "all"].map((show) => fits(entry, register, show, ""))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["mine", "ended"].map((show) => fits(entry, register, show, ""))).toEqual([false, false]);
  expect(fits(entry, register, "", "mill lane")).toBe(true);
  expect(fits(entry, register, "", "harbour")).toBe(false);
});

const raised: DeclaredInterest = {
  n: 1,
  person: "pat@example.nhs.uk",
  name: "Pat Partner",
  bid: "E1",
  type: "financial",
  description: "Owns a share",
  declared: "2016-06-01T09:00:00Z",
  declared_by: "lay@example.nhs.uk",
  state: "raised",
  decided_by: "",
  decided_why: "",
  ended: null,
  ended_why: "",
  recuses: false,
  may_decide: true,
  register: null,
};

test("what is raised waits for a decision, and nobody reads that its holder may score", () => {
  expect(cameAbout(raised)).toBe("Raised 1 June 2016 by lay@example.nhs.uk.");
  expect(effect(raised, "bid")).toMatch(/^Waits for a decision/);
  const dismissed = {
    ...raised,
    state: "dismissed" as const,
    decided_by: "chair@example.nhs.uk",
    decided_why: "Sold",
  };
  expect(cameAbout(dismissed)).toMatch(/Dismissed by chair@example.nhs.uk: Sold$/);
  expect(effect(dismissed, "bid")).toBe("");
  const upheld = { ...dismissed, state: "declared" as const, recuses: true };
  expect(cameAbout(upheld)).toMatch(/Upheld by/);
  expect(effect(upheld, "list")).toBe("Recused: gives no score to any bid.");
});
