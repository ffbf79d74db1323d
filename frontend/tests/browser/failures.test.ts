import { expect, test } from "vitest";
import { ready, round, visitAs, withBrowser } from "./browser";

withBrowser();

test("what cannot be loaded says so in the server's words and can be tried again", async () => {
  const { page } = await visitAs("Finance", round);
  await page.route("**/money", (route) =>
    route.request().resourceType() === "fetch"
      ? route.fulfill({
          status: 500,
          contentType: "application/problem+json",
          body: '{"detail":"The store is being repaired."}',
        })
      : route.continue(),
  );
  await page.getByRole("link", { name: "Money", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "The store is being repaired." }).waitFor();
  await page.unroute("**/money");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: /^Revenue a year/ }).waitFor();
});

test("a bid that there is not leads back to those that there are", async () => {
  const { page } = await visitAs("Finance", `${round}/bids/X99`);
  await page.getByRole("link", { name: "See the bids of this round" }).click();
  await ready(page);
  expect(new URL(page.url()).pathname).toBe(`${round}/bids`);
});

test("a filter that nothing fits offers all again", async () => {
  const { page } = await visitAs("Finance", `${round}/bids?find=zzz`);
  await page.getByRole("link", { name: "Show all bids" }).click();
  await page.locator(".table-bids tbody tr").first().waitFor();
});

test("the charts have their figures as a table", async () => {
  const { page } = await visitAs("Finance", `${round}/money`);
  await page.getByRole("button", { name: /^Show as table.+Revenue a year$/ }).click();
  const region = page.getByRole("region", { name: "Revenue a year by year" });
  expect(await region.getByRole("row", { name: /^Limit/ }).innerText()).toContain("no limit");
});
