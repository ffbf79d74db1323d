import { describe, expect, test } from "vitest";
import { desk, faults, fits, phone, round, visitAs, withBrowser } from "./browser";

withBrowser();

describe.each([
  ["at a desk", desk],
  ["at 320 px", phone],
])("%s", (_, size) => {
  test.each([
    ["need and bids", `${round}/need`],
    ["premises being edited", `${round}/estate/P1/edit`],
    ["new premises", `${round}/estate/new`],
    ["the practices", `${round}/practices`],
    ["a practice being edited", `${round}/practices/T90104/edit`],
    ["a new practice", `${round}/practices/new`],
  ])("%s: axe finds nothing, it fits, it keeps to itself", async (_, path) => {
    const { page, misdeeds } = await visitAs("Estates lead", path, size);
    await page.locator("main :is(input, select, li, td)").first().waitFor();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });

  test("groups of scorers: axe finds nothing, it fits, it keeps to itself", async () => {
    const { page, misdeeds } = await visitAs("Administrator", `${round}/groups`, size);
    await page.getByRole("heading", { name: "What it does" }).waitFor();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });
});
