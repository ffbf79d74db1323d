import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What a page's own person is told by the API. */
export const told = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json();

/** Goes on to a phase from the screen that sets the round up. */
export async function goOn(page: Page, round: string, phase: string) {
  await page.goto(`${round}/setup`);
  await page.getByRole("button", { name: `Go on to “${phase}”` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Go on" }).click();
  await page.getByText(`${phase}: the round is here`).waitFor();
}

type Cell = { state: string; score: number | null; reason: string };
export type Grid = {
  criteria: { code: string }[];
  bids: { ref: string; submitted: boolean; cells: { [criterion: string]: Cell } }[];
};

/** One's scores as the screen shows them and as the API has them are the same: bid by bid, "3", "abstained" or "". */
export async function sameGrid(page: Page, grid: Grid) {
  for (const { ref, cells } of grid.bids) {
    const given = grid.criteria.flatMap(({ code }) => cells[code] ?? []);
    const shown = await page
      .getByRole("row", { name: new RegExp(`^${ref} `) })
      .locator("input")
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    expect(shown).toEqual(given.map(({ score }) => String(score ?? "")));
  }
}

/** Waits until everything typed on the grid is saved. */
export const savedAll = (page: Page) =>
  page
    .locator(".saving")
    .filter({ hasText: /^Saved \d\d:\d\d$/ })
    .waitFor();

/**
 * Gives scores down one criterion after the other, one key after the other: "3" scores, "4 why" scores with its
 * reason, "a why" abstains, "-" is a bid from which one is recused. Enter goes on each time.
 */
export async function score(page: Page, keys: string[]) {
  for (const key of keys) {
    const [first = "", ...reason] = key.split(" ");
    if (first !== "-") await page.keyboard.type(first);
    if (reason.length > 0) {
      if (first !== "a") await page.keyboard.press("Tab");
      await page.keyboard.type(reason.join(" "));
    }
    await page.keyboard.press("Enter");
  }
}

/** Begins a round with one bid that is being scored, by the API; gives its path in the app. */
export async function roundInScoring(page: Page, name: string): Promise<string> {
  const post = (path: string, data: object, headers = {}) =>
    page.request.post(`/api/v1${path}`, { data, headers });
  const made = await (await post("/rounds", { name, preset: "ettf-2016-17" })).json();
  const round = `/rounds/${made.id}`;
  const { criteria } = await told(page, `${round}/setup`);
  for (const { code } of criteria) {
    const { etag } = await told(page, `${round}/setup`);
    await post(`${round}/criteria/${code}/confirm`, {}, { "If-Match": `"${etag}"` });
  }
  await post(`${round}/bids`, { bid: { ref: "E1", title: "Two rooms at Quayside", kind: "estates" } });
  expect((await post(`${round}/phase`, { phase: "scoring" })).ok()).toBe(true);
  return round;
}
