import { expect, test } from "vitest";
import { found } from "../../src/edit/pick-field";

const all = Array.from({ length: 100 }, (_, at) => [`P${at}`, `P${at} Surgery`] as const);

test("of a long list what is chosen stands first, whatever is looked for", () => {
  const { shown } = found(all, ["P99", "P7"], "P50 ");
  expect(shown.map(([name]) => name)).toEqual(["P7", "P99", "P50"]);
});

test("a long list offers some and says how many more fit", () => {
  const { shown, more } = found(all, [], "");
  expect([shown.length, more]).toEqual([40, 60]);
  expect(found(all, [], "p1").more).toBe(0);
});
