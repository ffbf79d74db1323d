import { expect, test } from "vitest";
import { bodyOf, docOf, hold, moved } from "../../src/screens/groups/document";
import { effects } from "../../src/screens/groups/effect";

const found = {
  etag: "7",
  groups: [
    { name: "public", share: 52 },
    { name: "staff", share: null },
  ],
  members: { "pat@x.uk": "public", "bo@x.uk": "staff", "ann@x.uk": "staff" },
};

test("people stay in their group when it is given another name", () => {
  const { doc, etag } = docOf(found);
  expect(etag).toBe("7");
  expect(bodyOf(doc)).toEqual({ groups: found.groups, members: found.members });
  const [, staff] = doc.groups ?? [];
  const renamed = { groups: [{ name: "lay", share: 60, people: ["pat@x.uk"] }, staff ?? {}] };
  expect(bodyOf(renamed).members).toEqual({ "pat@x.uk": "lay", "bo@x.uk": "staff", "ann@x.uk": "staff" });
});

test("a person is in one group or in none", () => {
  const groups = docOf(found).doc.groups ?? [];
  expect(moved(groups, "bo@x.uk", 0).map(({ people }) => people)).toEqual([
    ["bo@x.uk", "pat@x.uk"],
    ["ann@x.uk"],
  ]);
  expect(moved(groups, "pat@x.uk", undefined).map(({ people }) => people)).toEqual([
    [],
    ["ann@x.uk", "bo@x.uk"],
  ]);
});

test("groups wait to be saved until each has its name", () => {
  expect(hold({})).toBe("");
  expect(hold({ groups: [{ name: "public" }, { name: " " }] })).toMatch(/its name/);
});

test("what the shares do is said in sentences", () => {
  expect(effects([], 5)).toEqual(["There are no groups: every scorer counts the same."]);
  const groups = [
    { name: "Public", share: 52, people: ["a"] },
    { name: "Clinical", share: 30, people: ["b", "c"] },
    { name: "Staff", people: ["d"] },
    { name: "Council", share: 10, people: [] },
  ];
  expect(effects(groups, 5)).toEqual([
    "Public, 1 of 5 scorers, would have 20% by heads, and is given 52% of the mean.",
    "Clinical, 2 of 5 scorers, has 40% by heads, and never less than 30%.",
    "Staff, 1 of 5 scorers, counts by heads: 20% of the whole, or less where a share needs it.",
    "Council has nobody in it, so its 10% change nothing.",
    "1 scorer is in no group, and counts by heads.",
  ]);
});
