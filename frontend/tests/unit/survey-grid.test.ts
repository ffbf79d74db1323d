import { expect, test } from "vitest";
import { readBlock } from "../../src/edit/block";
import { facetOf, readLetter, wrongLetter } from "../../src/screens/premises-edit/letters";
import { gridOf, paste, surveyOf } from "../../src/screens/premises-edit/survey-grid";

const none = () => gridOf(undefined);
const pasted = (text: string, column = 0) => {
  const done = paste(none(), column, readBlock(text));
  return { ...done, says: surveyOf(done.grid) };
};

test("letters are read as people type them", () => {
  expect(["c", " Cx ", "b(c)", "B C", "d x", "Overcrowded", "under-used"].map(readLetter)).toEqual([
    "C",
    "CX",
    "B(C)",
    "B(C)",
    "DX",
    "O",
    "U",
  ]);
  expect(["", "G", "AX", "12"].map(readLetter)).toEqual([null, null, null, null]);
});

test("each facet says which letters are on its scale", () => {
  expect(wrongLetter("condition", "b(c)")).toBe("");
  expect(wrongLetter("quality", "b(c)")).toBe("Enter A, B, C, CX, D or DX");
  expect(wrongLetter("space", "C")).toBe("Enter E, U, F or O");
  expect(wrongLetter("space", "")).toBe("");
});

test("facets are known by the headings that surveyors write", () => {
  const headings = [
    "1 Physical condition",
    "Functional suitability",
    "Space utilisation",
    "Fire and H&S",
    "Surveyor",
  ];
  expect(headings.map(facetOf)).toEqual(["condition", "suitability", "space", "compliance", null]);
});

test("a survey becomes a grid, and the same survey again", () => {
  const survey = { facets: { condition: "C", space: "O" }, cost_to_b: { condition: 85000, total: 120000.5 } };
  expect(gridOf(survey).costs).toEqual({ condition: "85,000", total: "120,000.5" });
  expect(surveyOf(gridOf(survey))).toEqual(survey);
});

test("a line of letters falls on the facets from the cell on", () => {
  expect(pasted("C\tCX\tO\tn/a\tB\t").says.facets).toEqual({
    condition: "C",
    suitability: "CX",
    space: "O",
    compliance: "B",
  });
  expect(pasted("u\tb", 2).says.facets).toEqual({ space: "U", quality: "B" });
});

test("headings in any order, letters and costs below them, and a word before each line", () => {
  const done = pasted("\tSpace\tCondition\tTotal\nRating\tF\td\t-\nCost to B\t\t£85,000\t120,000\n\t\t\t\n");
  expect(done.says).toEqual({
    facets: { space: "F", condition: "D" },
    cost_to_b: { condition: 85000, total: 120000 },
  });
  expect(done).toMatchObject({ letters: 2, costs: 2, wrong: 0 });
});

test("facets down the sheet are turned to lie along it, with their names or without", () => {
  expect(pasted("Physical condition\tC\t85000\nQuality\tB\t0").says).toEqual({
    facets: { condition: "C", quality: "B" },
    cost_to_b: { condition: 85000, quality: 0 },
  });
  expect(pasted("A\nB\nO\nC\nD\nDX").says.facets).toEqual({
    condition: "A",
    suitability: "B",
    space: "O",
    quality: "C",
    compliance: "D",
    environment: "DX",
  });
});

test("what is no letter stays as it was pasted and counts as wrong", () => {
  const done = pasted("C\tG\tO");
  expect(done.wrong).toBe(1);
  expect(done.says.facets).toEqual({ condition: "C", suitability: "G", space: "O" });
});
