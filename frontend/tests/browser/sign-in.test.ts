import { expect, test } from "vitest";
import { focused, ready, round, visit, visitAs, withBrowser } from "./browser";

withBrowser();

test("a form left empty says what to enter, in a summary that has the focus and leads to the field", async () => {
  const { page } = await visit("/sign-in");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForFunction(() => document.title.startsWith("Error: "));
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("error-summary");
  await page.getByRole("link", { name: "Enter your password" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("password");
});

test("a wrong password is told as the server says it, and what was typed stays", async () => {
  const { page } = await visit("/sign-in");
  await page.getByLabel("Email address").fill("finance@example.nhs.uk");
  await page.getByLabel("Password").fill("not the password");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Email address").inputValue()).toBe("finance@example.nhs.uk");
});

test("who follows a link signs in and comes to the place that it names", async () => {
  const { page } = await visit(`${round}/estate?sort=name&show=bids`);
  await page.getByRole("button", { name: "Finance", exact: true }).click();
  await ready(page);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
    `${round}/estate?sort=name&show=bids`,
  );
  expect(await page.getByRole("combobox", { name: "Show" }).inputValue()).toBe("bids");
});

test("when the session ends one signs in again and goes on at the same place", async () => {
  const { page } = await visitAs("Finance", `${round}/bids`);
  await page.context().clearCookies();
  await page.getByRole("link", { name: "Money", exact: true }).click();
  await page.getByRole("button", { name: "Finance", exact: true }).click();
  await ready(page);
  expect(new URL(page.url()).pathname).toBe(`${round}/money`);
});

test("signing out ends the session and shows nothing any more", async () => {
  const { page } = await visitAs("Committee chair", round);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto(`${round}/money`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.getByText("£").count()).toBe(0);
});

test("from the door with the keyboard alone", async () => {
  const { page } = await visit("/");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to main content");
  await page.getByLabel("Email address").focus();
  await page.keyboard.type("finance@example.nhs.uk");
  await page.keyboard.press("Tab");
  await page.keyboard.type("thornmere-2016");
  await page.keyboard.press("Enter");
  await ready(page);
  expect(await page.locator("h1").innerText()).toBe("Rounds");
  while ((await focused(page)) !== "ETTF 2016/17") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "ETTF 2016/17" }).waitFor();
});
