import { describe, expect, test } from "vitest";
import { desk, faults, fits, phone, round, visit, visitAs, visitWorkspace, withBrowser } from "./browser";

withBrowser();

const screens = [
  ["Round", round, "^ETTF 2016/17 – Lintel$"],
  ["Bids", `${round}/bids`, "^Bids – ETTF 2016/17 – Lintel$"],
  ["one bid", `${round}/bids/E1`, "^E1 .+ – ETTF 2016/17 – Lintel$"],
  ["Ranking", `${round}/ranking`, "^Ranking – ETTF 2016/17 – Lintel$"],
  ["Ranking on trial", `${round}/ranking?access=40`, "^Ranking on trial – ETTF 2016/17 – Lintel$"],
  ["Money", `${round}/money`, "^Money – ETTF 2016/17 – Lintel$"],
  ["Estate", `${round}/estate`, "^Estate – ETTF 2016/17 – Lintel$"],
  ["Committee", `${round}/committee`, "^Committee – ETTF 2016/17 – Lintel$"],
  ["one premises", `${round}/estate/P1`, "^[^–]+ – ETTF 2016/17 – Lintel$"],
  ["Interests", `${round}/interests`, "^Interests – ETTF 2016/17 – Lintel$"],
  ["Register of interests", `${round}/register`, "^Register of interests – ETTF 2016/17 – Lintel$"],
  ["the committee set up", `${round}/committee/edit`, "^Members and rules – ETTF 2016/17 – Lintel$"],
  ["a bid that there is not", `${round}/bids/X99`, "^X99 – ETTF 2016/17 – Lintel$"],
  ["a page that there is not", `${round}/nothing`, "^Page not found – Lintel$"],
] as const;

describe.each([
  ["at a desk", desk],
  ["at 320 px", phone],
])("%s", (_, size) => {
  test.each(screens)("%s: axe finds nothing, it fits, it keeps to itself", async (_, path, title) => {
    const { page, misdeeds } = await visitAs("Finance", path, size);
    await page.waitForFunction((words) => new RegExp(words).test(document.title), title);
    expect(await page.locator("h1").count()).toBe(1);
    await fits(page);
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });

  test("sign-in: axe finds nothing, also with faults in the form", async () => {
    const { page, misdeeds } = await visit("/", { size });
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("alert").waitFor();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });
});

test("a round on its first day says on every screen, kindly, what belongs there", async () => {
  const { page, misdeeds } = await visitWorkspace();
  expect(await page.getByText("Or look round as").count()).toBe(0);
  await page.getByRole("link", { name: "A round on its first day" }).click();
  const empty = [
    ["Round", /no criteria yet/],
    ["Bids", "There are no bids in this round yet"],
    ["Ranking", "There is nothing to rank yet"],
    ["Money", "No bid asks for money yet"],
    ["Estate", "There are no premises yet"],
  ] as const;
  for (const [screen, words] of empty) {
    await page.getByRole("link", { name: screen, exact: true }).click();
    await page.getByText(words).waitFor();
    expect(await faults(page)).toEqual([]);
  }
  expect(misdeeds).toEqual([]);
});

test("axe finds nothing when everything that opens is open", async () => {
  const { page } = await visitAs("Finance", `${round}/ranking?access=40`);
  await page.getByRole("button", { name: /the sum for E1$/ }).click();
  await page.getByRole("button", { name: /flags of E5$/ }).click();
  const more = page.getByRole("button", { name: /^\d+ more$/ });
  while ((await more.count()) > 0) await more.first().click();
  for (const summary of await page.locator("summary").all()) await summary.click();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  expect(await faults(page)).toEqual([]);
});

test("a working screen shows 20 rows of 30 px at 1366 × 768", async () => {
  const { page } = await visitAs("Estates lead", `${round}/estate`);
  const rows = await page.locator(".table-estate tbody tr").evaluateAll((all) =>
    all
      .map((row) => row.getBoundingClientRect())
      .filter((box) => box.bottom <= innerHeight)
      .map((box) => box.height),
  );
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(Math.max(...rows)).toBeLessThanOrEqual(30.5);
});

test("every flag of the round is one click away", async () => {
  const { page } = await visitAs("Committee secretary", round);
  await page
    .getByText(/^\d+ warnings?$/)
    .first()
    .click();
  await page.locator(".flag-group-warn a").first().click();
  await page.getByRole("heading", { name: "Flags" }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/bids\/[ET]\d+$/);
});
