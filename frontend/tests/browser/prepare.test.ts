import { describe, expect, test } from "vitest";
import { desk, faults, fits, phone, ready, round, saved, visitAs, withBrowser } from "./browser";

withBrowser();

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
