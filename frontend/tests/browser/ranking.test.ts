import { expect, test } from "vitest";
import { order, ready, round, visitAs, withBrowser } from "./browser";

withBrowser();

const ranking = `${round}/ranking`;
const access = "Extended access to effective care";

test("a weight that changes gives the server's order, framed as a trial, and says what moved", async () => {
  const { page } = await visitAs("Finance", ranking);
  const agreed = await order(page);
  await page.getByRole("button", { name: "Try other weights" }).click();
  await page.getByLabel(access, { exact: true }).fill("60");
  await page.getByRole("heading", { name: "Ranking on trial" }).waitFor();
  await page.locator(".moved").first().waitFor();
  expect(await order(page)).not.toEqual(agreed);
  expect(await page.locator(".moved").first().innerText()).toMatch(/^(up|down) \d+$/);
  expect(await page.getByRole("status").filter({ hasText: "moved" }).innerText()).toMatch(
    /^\w+ (now|still) 1st\. /,
  );
  expect(new URL(page.url()).search).toBe("?access=60");
});

test("a trial is a link: it can be reloaded, left by Back and reset, and the agreed order has not changed", async () => {
  const { page } = await visitAs("Finance", ranking);
  const agreed = await order(page);
  await page.goto(`${ranking}?access=60&capacity=5`);
  await page.locator(".moved").first().waitFor();
  const trial = await order(page);
  await page.reload();
  await page.locator(".moved").first().waitFor();
  expect(await order(page)).toEqual(trial);
  await page.getByRole("button", { name: "Reset to the agreed weights" }).click();
  await page.getByRole("heading", { name: "Ranking", exact: true }).waitFor();
  expect(await order(page)).toEqual(agreed);
  await page.goBack();
  await page.locator(".moved").first().waitFor();
  expect(await order(page)).toEqual(trial);
  await expect.poll(() => page.getByLabel(access, { exact: true }).inputValue()).toBe("60");
});

test("Back leads out of a trial however often a weight was changed in it", async () => {
  const { page } = await visitAs("Finance", ranking);
  await page.getByRole("button", { name: "Try other weights" }).click();
  const field = page.getByLabel(access, { exact: true });
  await field.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowUp");
  await page.waitForURL("**/ranking?access=30");
  await page.goBack();
  await page.getByRole("heading", { name: "Ranking", exact: true }).waitFor();
  await expect.poll(() => field.inputValue()).toBe("25");
});

test("what is not a weight is said beside the field, and the last good order stays", async () => {
  const { page } = await visitAs("Finance", `${ranking}?access=60`);
  await page.locator(".moved").first().waitFor();
  const trial = await order(page);
  await page.getByLabel(access, { exact: true }).fill("-1");
  await page.getByText("Enter a weight of 0 or more").waitFor();
  expect(await order(page)).toEqual(trial);
  expect(new URL(page.url()).search).toBe("?access=60");
});

test("weights that the server refuses leave the last good order, with its reason", async () => {
  const { page } = await visitAs("Finance", `${ranking}?access=60`);
  await page.locator(".moved").first().waitFor();
  const trial = await order(page);
  for (const field of await page.locator(".weight input").all()) await field.fill("0");
  await page.getByRole("alert").filter({ hasText: "at least one weight above 0" }).waitFor();
  expect((await order(page)).length).toBe(trial.length);
  expect(await page.title()).toMatch(/^Error: /);
});

test("the score opens to its sum and the flags to their sentences", async () => {
  const { page } = await visitAs("Committee chair", ranking);
  await page.getByRole("button", { name: /the sum for E1$/ }).press("Enter");
  const detail = page.locator(".row-detail");
  const points = await detail.locator("tbody .number").allInnerTexts();
  const sum = points.reduce((total, text) => total + Math.round(Number(text) * 100), 0);
  expect(sum / 100).toBeCloseTo(Number(await detail.locator("tfoot .number").innerText()), 1);
  expect(await detail.getByText(/^(Stop|Warning|Note):/).count()).toBeLessThanOrEqual(3);
  await detail.getByRole("button", { name: /^\d+ more$/ }).click();
  expect(await detail.getByText(/^(Stop|Warning|Note):/).count()).toBeGreaterThan(3);
});

test("equal bids carry the rule by which they are listed, and an incomplete one its range instead of a rank", async () => {
  const { page } = await visitAs("Finance", ranking);
  await ready(page);
  expect(await page.locator(".cell-rank", { hasText: "=" }).count()).toBe(2);
  expect(await page.locator(".row-note").allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/listed by earlier cohort/)]),
  );
  expect(await page.getByRole("button", { name: /middle of what it could be/ }).innerText()).toMatch(
    /^[\d.]+–[\d.]+$/,
  );
});
