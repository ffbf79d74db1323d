import { expect, test } from "vitest";
import { focused, ready, round, visitAs, withBrowser } from "./browser";

withBrowser();

test("the skip link leads past the bar", async () => {
  const { page } = await visitAs("Finance", `${round}/bids`);
  await page.reload();
  await ready(page);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to main content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("another screen puts the focus on its heading, and Back on the one before", async () => {
  const { page } = await visitAs("Finance", `${round}/bids`);
  await page.getByRole("link", { name: "Estate", exact: true }).press("Enter");
  await page.waitForFunction(
    () => document.activeElement?.textContent === "Estate" && document.activeElement.tagName === "H1",
  );
  await page.goBack();
  await page.waitForFunction(
    () => document.activeElement?.textContent === "Bids" && document.activeElement.tagName === "H1",
  );
});

test("? shows the keys, Escape puts them away, g and a letter go to a screen", async () => {
  const { page } = await visitAs("Finance", round);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: "Money", exact: true }).waitFor();
});

test("single keys can be turned off, and do nothing while one types", async () => {
  const { page } = await visitAs("Finance", `${round}/bids`);
  await page.getByRole("searchbox", { name: "Find" }).focus();
  await page.keyboard.type("g?m");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.locator("h1").innerText()).toBe("Bids");
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: "Turn single keys off" }).check();
  await page.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await ready(page);
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a wide table can be reached and scrolled, and the focus is never under its head", async () => {
  const { page } = await visitAs("Estates lead", `${round}/estate`, { width: 700, height: 420 });
  const region = page.getByRole("region", { name: "Premises by six facets" });
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => (document.querySelector(".scroll-region")?.scrollLeft ?? 0) > 0);
  const links = await region.getByRole("row").getByRole("link").all();
  await links.at(-1)?.focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("Shift+Tab");
  const covered = await page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    const head = document.querySelector(".scroll-region thead")?.getBoundingClientRect();
    return box && head ? box.top < head.bottom - 1 : true;
  });
  expect(covered).toBe(false);
});

test("premises sort and filter from the keyboard, and the address keeps it", async () => {
  const { page } = await visitAs("Estates lead", `${round}/estate`);
  await page.getByRole("button", { name: "Backlog" }).press("Enter");
  await page.locator("th[aria-sort=descending]", { hasText: "Backlog" }).waitFor();
  expect(new URL(page.url()).search).toBe("?sort=backlog");
  await page.getByRole("searchbox", { name: "Find" }).fill("quayside");
  await page.waitForFunction(() => document.querySelectorAll(".table-estate tbody tr").length === 1);
  await page.reload();
  await ready(page);
  expect(await page.locator(".table-estate tbody tr").count()).toBe(1);
});
