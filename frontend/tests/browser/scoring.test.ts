import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { desk, faults, fits, phone, ready, visitOf, withBrowser } from "./browser";

withBrowser();

const round = "/rounds/a-round-to-score";
const api = `/api/v1${round}`;

type Cells = { [criterion: string]: { state: string; score: number | null; reason: string } };
type Grid = { bids: { ref: string; submitted: boolean; cells: Cells }[] };

const gridOf = async (page: Page): Promise<Grid> => (await page.request.get(`${api}/scoring`)).json();

/** What is given, as "E2 access 3 scored". */
const given = ({ bids }: Grid) =>
  bids.flatMap(({ ref, cells }) =>
    Object.entries(cells)
      .filter(([, { state }]) => state !== "not-started")
      .map(([criterion, { score, state }]) => `${ref} ${criterion} ${score ?? "–"} ${state}`),
  );

const focus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
const savedAll = (page: Page) =>
  page
    .locator(".saving")
    .filter({ hasText: /^Saved \d\d:\d\d$/ })
    .waitFor();

async function phase(name: string) {
  const { page } = await visitOf("esther", round);
  const answer = await page.request.post(`${api}/phase`, { data: { phase: name, reason: "as planned" } });
  expect(await answer.json()).toEqual({ phase: name });
}

describe.sequential("scoring alone", () => {
  test("before scoring begins the screen says so, and keeps the place", async () => {
    const { page } = await visitOf("clive", `${round}/score`);
    await page.getByRole("heading", { name: "Scoring has not begun" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await phase("scoring");
    await page.reload();
    await page.getByRole("grid").waitFor();
  });

  test("who still has to score is told kindly what is not shown yet", async () => {
    const { page } = await visitOf("clive", `${round}/ranking?access=40`);
    const note = page.getByText("You see no ranks, and of each bid nobody else's scores");
    for (const screen of ["ranking", "bids", "money", ""]) {
      await page.goto(`${round}/${screen}`);
      await note.first().waitFor();
      expect(await faults(page)).toEqual([]);
    }
    expect(await page.getByRole("link", { name: "Submission (PDF)" }).count()).toBe(0);
    await page.goto(`${round}/bids/E2`);
    await page.getByText("Submit your own scores for E2 first: until then you see nobody else's.").waitFor();
    await page.getByRole("link", { name: "Go on scoring" }).click();
    await page.getByRole("grid").waitFor();
  });

  // E2 and E4 on access and training, T3 on access: an end of the scale with its reason.
  test.each([
    ["clive", ["3", "4 open every day", "2.5", "1", "3"]],
    ["laila", ["1", "2", "2", "0 the evenings are not staffed", "2"]],
    ["petra", ["3", "3", "2", "3", "a my practice is in it"]],
  ])("%s scores three bids from the keyboard and submits them", async (who, keys) => {
    const { page, misdeeds } = await visitOf(who, `${round}/score`);
    await page.getByRole("button", { name: "Next to score" }).press("Enter");
    for (const key of keys) {
      const [first = "", ...reason] = key.split(" ");
      await page.keyboard.type(first);
      if (reason.length > 0) {
        if (first !== "a") await page.keyboard.press("Tab");
        await page.keyboard.type(reason.join(" "));
        await page.keyboard.press("Escape");
      }
      await page.keyboard.press("n");
    }
    await savedAll(page);
    // All is given, so that n leads from bid to bid that is to be submitted.
    for (const ref of ["T3", "E2", "E4"]) {
      await page.waitForFunction(
        (of) => document.activeElement?.textContent === `Submit, your scores for ${of}`,
        ref,
      );
      await page.keyboard.press("Enter");
      await page.getByText(`${ref} submitted.`).waitFor();
      await page.keyboard.press("n");
    }
    await page.getByText("5 of 5 scores given, 3 of 3 bids submitted").waitFor();

    const grid = await gridOf(page);
    const wanted = ["E2 access", "E2 training", "E4 access", "E4 training", "T3 access"].map((cell, nth) => {
      const [score] = keys[nth]?.split(" ") ?? [];
      return score === "a" ? `${cell} – abstained` : `${cell} ${score} scored`;
    });
    expect(given(grid).sort()).toEqual(wanted.sort());
    for (const { ref, cells, submitted } of grid.bids) {
      expect(submitted).toBe(true);
      const row = page.getByRole("row", { name: new RegExp(`^${ref} `) });
      const shown = await row
        .locator("input")
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
      const codes = ["access", ...(ref === "T3" ? [] : ["training"]), "deliverability"];
      expect(shown).toEqual(codes.map((code) => String(cells[code]?.score ?? "")));
    }
    expect(misdeeds).toEqual([]);
  });

  test("what cannot be saved is kept over a reload, says so, and is saved when the server is back", async () => {
    const { page } = await visitOf("clive", `${round}/score?bid=T3&criterion=access`);
    page.on("dialog", (dialog) => dialog.accept());
    expect(await focus(page)).toContain("T3, Extended access");
    await page.route("**/scores/access", (route) => route.abort());
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await page.keyboard.type("the homes were asked twice");
    await page.keyboard.press("Escape");
    await page.getByRole("alert").filter({ hasText: "Not saved: T3 on extended access" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.reload();
    await ready(page);
    await page.getByRole("alert").filter({ hasText: "What you typed is kept" }).waitFor();
    expect(await page.getByLabel("Reason").inputValue()).toBe("the homes were asked twice");
    await page.unroute("**/scores/access");
    await page.getByRole("button", { name: "Try again" }).click();
    await savedAll(page);
    const cell = (await gridOf(page)).bids.find(({ ref }) => ref === "T3")?.cells.access;
    expect(cell).toMatchObject({ score: 2, state: "scored", reason: "the homes were asked twice" });
  });

  test.each([
    ["at a desk", desk],
    ["at 320 px", phone],
  ])("%s axe finds nothing, it fits, and ? shows the keys", async (_, size) => {
    const { page, misdeeds } = await visitOf("petra", `${round}/score?bid=E4&criterion=training`, size);
    await page.locator(".last-reasons summary").click();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("textbox", { name: /^E4, Training capacity/ }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("The next cell that is not scored").waitFor();
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });
});
