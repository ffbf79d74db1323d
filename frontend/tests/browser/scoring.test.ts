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

  test("the lead moderates from the keyboard, the largest gap first; a scorer dissents by name", async () => {
    await phase("moderating");
    const { page, misdeeds } = await visitOf("esther", `${round}/moderate`);
    const headings = await page.locator("article h2").allInnerTexts();
    expect(headings[0]).toBe("E4 on Training capacity: from 0 to 3");
    expect(
      headings
        .slice(1)
        .sort()
        .map((text) => text.split(":")[0]),
    ).toEqual(["E2 on Extended access to effective care", "E2 on Training capacity"]);
    expect(await faults(page)).toEqual([]);
    const at = (nth: number) =>
      page.waitForFunction(
        (item) => document.activeElement === document.querySelectorAll("article")[item],
        nth,
      );
    await page.locator("article").first().focus();
    await page.keyboard.press("a");
    await at(1);
    await page.keyboard.type("2.5");
    await page.keyboard.press("Tab");
    await page.keyboard.type("half the evenings are staffed");
    await page.keyboard.press("Enter");
    await at(2);
    await page.keyboard.press("a");
    await page.getByText("3 of 3 disagreements agreed").waitFor();

    const moderation = await (await page.request.get(`${api}/moderation?all=1`)).json();
    const cells: { ref: string; name: string; consensus: { score: number; reason: string } | null }[] =
      moderation.cells;
    const agreed = cells.filter(({ consensus }) => consensus);
    expect(agreed.length).toBe(3);
    for (const { ref, name, consensus } of agreed) {
      const item = page.getByRole("article", { name: new RegExp(`^${ref} on ${name}`) });
      await item.getByText(`Agreed: ${consensus?.score}`).waitFor();
      await item.getByText(consensus?.reason ?? "").waitFor();
    }
    expect(agreed.map(({ consensus }) => consensus?.reason)).toContain("half the evenings are staffed");
    const { criteria } = await (await page.request.get(`${api}/bids/E4`)).json();
    expect(criteria.find(({ code }: { code: string }) => code === "training")).toMatchObject({
      score: "1",
      source: "consensus",
    });
    expect(misdeeds).toEqual([]);

    const { page: hers } = await visitOf("laila", `${round}/moderate`);
    await hers.getByRole("article", { name: /^E4 on Training/ }).focus();
    await hers.keyboard.press("d");
    await hers.keyboard.type("no learner has a room");
    await hers.getByRole("button", { name: "Record my dissent", exact: true }).click();
    await hers.getByText("Laila Lay dissents: no learner has a room").waitFor();
  });

  test("the record can be read aloud, and what was agreed is undone with a reason", async () => {
    const { page, misdeeds } = await visitOf("esther", `${round}/record?bid=E4&screen=moderate`);
    await page.locator(".timeline").waitFor();
    const asked = "/api/v1/record?round=a-round-to-score&bid=E4&screen=moderate";
    const { entries } = await (await page.request.get(asked)).json();
    type Told = { name: string; what: string; reason: string };
    expect(await page.locator(".timeline li > div > p").allInnerTexts()).toEqual(
      entries.map(({ name, what, reason }: Told) => `${name} ${what}${reason ? `; reason: ${reason}` : "."}`),
    );
    expect(entries[0]).toMatchObject({ name: "Laila Lay", reason: "no learner has a room" });
    await page.locator(".timeline summary").first().click();
    expect(await faults(page)).toEqual([]);

    await page.goto(`${round}/record?bid=E2&screen=moderate`);
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await page.getByLabel("Why is it undone?").fill("the wrong cell");
    await page.getByRole("button", { name: "Undo it" }).click();
    await page.getByText("reason: the wrong cell").waitFor();
    const { cells } = await (await page.request.get(`${api}/moderation?all=1`)).json();
    expect(cells.filter(({ consensus }: { consensus: unknown }) => consensus).length).toBe(2);
    expect(misdeeds).toEqual([]);
  });

  test("an interest is declared, and the scores that it touches are withdrawn", async () => {
    const { page } = await visitOf("petra", `${round}/score?bid=E2&criterion=access`);
    await page.getByRole("link", { name: "Declare an interest" }).click();
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByText("Say what the interest is").waitFor();
    await page.getByLabel("In", { exact: true }).selectOption("E2");
    await page.getByLabel("What it is").fill("my practice would move there");
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByText("Recused: gives no score to E2.").waitFor();
    expect(await faults(page)).toEqual([]);
    const bid = (await gridOf(page)).bids.find(({ ref }) => ref === "E2");
    expect(Object.values(bid?.cells ?? {}).map(({ state }) => state)).toContain("withdrawn");
    await page.goto(`${round}/score?bid=E2&criterion=access`);
    await page.getByText("You have declared an interest, so you do not score this bid.").waitFor();

    const lead = await visitOf("esther", round);
    await lead.page.getByRole("heading", { name: "Everybody has scored" }).waitFor();
  });

  test.each([
    ["at a desk", desk],
    ["at 320 px", phone],
  ])("%s axe finds nothing, it fits, and ? shows the keys", async (_, size) => {
    const { page, misdeeds } = await visitOf("petra", `${round}/score?bid=E4&criterion=training`, size);
    await page.locator(".last-reasons summary").click();
    await fits(page);
    expect(await faults(page)).toEqual([]);
    for (const screen of ["moderate?all=1", "interests", "record"]) {
      const other = await visitOf("petra", `${round}/${screen}`, size);
      await fits(other.page);
      expect(await faults(other.page)).toEqual([]);
      expect(other.misdeeds).toEqual([]);
    }
    await page.getByRole("textbox", { name: /^E4, Training capacity/ }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("The next cell that is not scored").waitFor();
    expect(await faults(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
  });
});
