import { expect, test } from "vitest";
import { nextName } from "../../src/edit/next-name";
import { hold } from "../../src/screens/premises-edit/document";
import { fieldName } from "../../src/screens/premises-edit/names";
import { partLines } from "../../src/screens/premises-edit/parts";

const held = (premises: object) => hold({ premises: { id: "P1", ...premises } });

test("premises wait to be saved while what belongs together is half typed", () => {
  expect(held({ surveys: [{ date: "2015-11-02", facets: {} }] })).toBe("");
  expect(held({ surveys: [{ facets: { condition: "C" } }] })).toMatch(/each survey has its date/);
  expect(held({ energy: { kwh: 5 } })).toMatch(/heated volume/);
  expect(held({ energy: { type: "gp surgery" } })).toMatch(/heated volume/);
  expect(held({ energy: {} })).toBe("");
  expect(held({ energy: { kwh: 5, heated_m3: 6 } })).toBe("");
});

test("a fault is named as a person would say where it is", () => {
  const doc = {
    premises: {
      id: "P1",
      surveys: [
        { date: "2015-11-02", facets: {} },
        { date: "", facets: {} },
      ],
    },
  };
  const named = (path: string) => fieldName(path, doc);
  expect(named("premises.surveys[0].facets.space")).toBe("Survey of 2 November 2015, space");
  expect(named("premises.surveys[0].cost_to_b.total")).toBe(
    "Survey of 2 November 2015, cost to bring to B, total",
  );
  expect(named("premises.surveys[1].date")).toBe("New survey, date");
  expect(named("premises.blocks[1].backlog.high")).toBe("Block, line 2, backlog, high");
  expect(named("premises.lease_end")).toBe("Lease ends");
  expect(named("premises")).toBe("The premises");
});

test("each part says what it still wants, and where something is to be put right", () => {
  const fault = { path: "premises.surveys[0].date", found: "x", expected: "a date" };
  const lines = partLines({ premises: { id: "P1", name: "Quay", practices: ["A81001"], tenure: "leased" } }, [
    fault,
  ]);
  expect(lines.map(({ part, open, wrong }) => [part, open?.length, wrong])).toEqual([
    ["about", 0, false],
    ["tenure", 0, false],
    ["space", 1, false],
    ["surveys", 1, true],
    ["blocks", 1, false],
    ["gap", undefined, false],
  ]);
});

test("the next free name follows the highest number of its letter", () => {
  expect(nextName(["P2", "P10", "Q11", "P1a"], "P")).toBe("P11");
  expect(nextName([], "P")).toBe("P1");
});
