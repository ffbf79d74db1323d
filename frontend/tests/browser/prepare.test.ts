import { describe, expect, test } from "vitest";
import {
  desk,
  faults,
  fits,
  pasteBlock,
  phone,
  ready,
  round,
  saved,
  visitAs,
  visitWorkspace,
  withBrowser,
} from "./browser";

withBrowser();

test("an estates lead begins a round, weighs it, adds a bid and takes it to scoring", async () => {
  const { page, misdeeds } = await visitWorkspace(desk, "esther@example.nhs.uk");
  await page.getByRole("link", { name: "Begin a round" }).click();
  await page.getByLabel("Name of the round").fill("UMF of the journey");
  await page.getByRole("radio", { name: /^Utilisation and Modernisation Fund/ }).check();
  await page.getByRole("button", { name: "Begin the round" }).click();

  await page.getByRole("radio", { name: "Training capacity matters most" }).check();
  await page.getByLabel("Extended access, against 100").fill("60");
  await saved(page);
  await page.getByRole("button", { name: /^Confirm all \d weights/ }).click();
  await page.getByText(/weights? confirmed/).waitFor();
  await page.getByLabel("Deadline", { exact: true }).fill("31 5 2025");
  await saved(page);
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  const api = `/api/v1/rounds/${id}`;

  await page.getByRole("link", { name: "Bids", exact: true }).click();
  await page.getByRole("link", { name: "Add a bid" }).click();
  await page.getByLabel("Title").fill("Two rooms at Quayside");
  await page.getByRole("button", { name: "Add it and fill it in" }).click();
  await page.getByLabel("Item of line 1").focus();
  await pasteBlock(
    page,
    "\t2025/26\t2026/27\nWorks\t£120,000\t80,000\nFees\t9,500.50\t-\nTotal\t129,500.50\t80,000\n",
  );
  await page.getByText("Pasted 2 lines over 2 years. Left out 1 line of totals.").waitFor();
  await page.getByRole("button", { name: "Add a source of money" }).click();
  await page.getByLabel("Amount", { exact: true }).fill("209,500.50");
  await page.getByText("All of the £209,500.50 has somebody who pays it.").waitFor();
  await saved(page);
  await page.reload();
  await ready(page);
  expect(await page.getByLabel("Works, 2025/26, £").inputValue()).toBe("120,000");
  const { bid } = await (await page.request.get(`${api}/bids/E1`)).json();
  expect(bid).toMatchObject({
    title: "Two rooms at Quayside",
    capital: [
      { year: "2025/26", amount: 120000, item: "Works" },
      { year: "2026/27", amount: 80000, item: "Works" },
      { year: "2025/26", amount: 9500.5, item: "Fees" },
    ],
    funding: [{ source: "grant", amount: 209500.5 }],
  });

  await page.getByRole("link", { name: "Round", exact: true }).click();
  await page.getByRole("link", { name: "Set up" }).click();
  await page.getByRole("button", { name: "Go on to “Scoring”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Go on" }).click();
  await page.getByText("Scoring: the round is here").waitFor();
  const setup = await (await page.request.get(`${api}/setup`)).json();
  expect(setup.phase).toBe("scoring");
  expect(setup.terms.deadline).toBe("2025-05-31");
  const shares = await page.locator(".table-swing tbody td:nth-child(4)").allInnerTexts();
  const weights: number[] = setup.criteria.map((criterion: { weight: number }) => criterion.weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  expect(shares).toEqual(weights.map((weight) => `${Math.round((100 * weight) / all)}% of the whole`));
  expect(await page.getByLabel("Extended access, against 100").isDisabled()).toBe(true);
  expect(misdeeds).toEqual([]);
});

test("two people on one bid lose nothing: other fields are put together, the same field is a choice", async () => {
  const { page } = await visitAs("Estates lead", `${round}/bids/T1/edit`);
  await page.getByLabel("Title").waitFor();
  const address = `/api/v1${round}/bids/T1`;
  const now = await (await page.request.get(address)).json();
  const { scores: _, scorings: __, ...bid } = now.bid;
  const theirs = { ...bid, title: "Their title", population: 4321 };
  const answered = await page.request.put(address, {
    headers: { "If-Match": `"${now.etag}"` },
    data: { bid: theirs },
  });
  expect(answered.status()).toBe(200);
  await page.getByLabel("Title").fill("My title");
  await page.getByRole("heading", { name: "Someone else changed this meanwhile" }).waitFor();
  expect(await page.getByLabel("Population served").inputValue()).toBe("4,321");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep yours for Title" }).click();
  await saved(page);
  const after = await (await page.request.get(address)).json();
  expect(after.bid).toMatchObject({ title: "My title", population: 4321 });
  await page.getByLabel("Title").fill(bid.title);
  await page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
});

test("what could not be saved says so, is there after a reload, and is saved when the server is back", async () => {
  const { page } = await visitAs("Estates lead", `${round}/bids/E3/edit`);
  const before = await page.getByLabel("Title").inputValue();
  await page.route("**/bids/E3", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await page.getByLabel("Title").fill(`${before}, typed in a tunnel`);
  await page.getByRole("alert").filter({ hasText: "Not saved" }).waitFor();
  await page.reload();
  await ready(page);
  expect(await page.getByLabel("Title").inputValue()).toBe(`${before}, typed in a tunnel`);
  await page.unrouteAll({ behavior: "wait" });
  const kept = async () => (await (await page.request.get(`/api/v1${round}/bids/E3`)).json()).bid.title;
  await expect.poll(kept, { timeout: 50_000 }).toBe(`${before}, typed in a tunnel`);
  await page.getByLabel("Title").fill(before);
  await page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
});

describe.each([
  ["at a desk", desk],
  ["at 320 px", phone],
])("%s", (_, size) => {
  test.each([
    ["a bid being edited", `${round}/bids/E1/edit`],
    ["a new bid", `${round}/bids/new`],
    ["the set-up", `${round}/setup`],
    ["a new round", "/rounds/new"],
    ["one's own account", "/me"],
    ["import and export", `${round}/transfer`],
    ["a round file", "/rounds/import"],
  ])("%s: axe finds nothing, it fits, it keeps to itself", async (_, path) => {
    const { page, misdeeds } = await visitAs("Estates lead", path, size);
    await page.locator("main :is(input, select, li)").first().waitFor();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });

  test("people: axe finds nothing, also while one is added", async () => {
    const { page, misdeeds } = await visitAs("Administrator", "/people", size);
    await page.getByRole("button", { name: "Add a person" }).click();
    await page.getByRole("dialog", { name: "Add a person" }).waitFor();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });
});
