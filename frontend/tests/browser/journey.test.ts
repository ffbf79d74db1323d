import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { desk, faults, order, pasteBlock, ready, saved, visit, visitOf, withBrowser } from "./browser";
import { type Grid, goOn, sameGrid, savedAll, score, told } from "./journey";
import { account } from "./program";

withBrowser();

const here = "/rounds/ettf-of-the-journey";
const of = (person: string, path = here) => visitOf(person, path, desk, inject("bare"));
const scorers = ["nora", "omar", "pia"] as const;
const links = new Map<string, string>();
const pages = new Map<string, Page>();
const pageOf = (who: string) => pages.get(who) as Page;

/** Down each criterion: E1, E2, E3, T1. Omar is recused from E2. */
const given: { [who in (typeof scorers)[number]]: string } = {
  nora: "3 1 2 3 / 2 2 2 3 / 3 1 2 2 / 2 2 2 1",
  omar: "1 - 2 3 / 2 - 3 3 / 3 - 2 2 / 2 - 2 1",
  pia: "3 1 2 3 / 2 2 2 a:no_view_on_telephones / 3 1 2 2 / 2 3 4:it_keeps_people_at_home 1",
};
const keysOf = (who: (typeof scorers)[number]) =>
  given[who]
    .replaceAll("/ ", "")
    .split(" ")
    .map((key) => key.replace(":", " ").replaceAll("_", " "));

const sheet = (lines: string[]) => ({
  name: "bids.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["ref,title,kind,completes,population", ...lines].join("\r\n")),
});

describe.sequential("a round from its first day to its ranking", () => {
  test("an estates lead prepares the round: terms, anchors, weights, places, bids by hand and from a spreadsheet", async () => {
    const { page, misdeeds } = await of("esther", "/rounds/new");
    await page.getByLabel("Name of the round").fill("ETTF of the journey");
    await page.getByRole("radio", { name: /^ETTF 2016/ }).check();
    await page.getByRole("button", { name: "Begin the round" }).click();
    await page.getByLabel("Commissioner", { exact: true }).fill("NHS Thornmere CCG");
    await page.getByLabel("Deadline", { exact: true }).fill("30 9 2016");
    await page.getByRole("group", { name: "Cohort 1" }).getByLabel("Delivered by").fill("30 6 2017");
    await page.getByText("What each score means").first().click();
    await page.getByLabel("What it means").first().fill("nothing changes for patients");
    await page.getByRole("radio", { name: "Training capacity matters most" }).check();
    await page.getByLabel("Extended access, against 100").fill("60");
    await saved(page);
    await page.getByRole("button", { name: "Confirm all 5 weights as they stand" }).click();
    await page.getByText("5 weights confirmed").waitFor();
    const shares = await page.locator(".table-swing tbody td:nth-child(4)").allInnerTexts();

    await page.getByRole("link", { name: "Add a practice" }).click();
    await page.getByLabel("ODS code").fill("B99002");
    await page.getByLabel("Name").fill("Quayside Practice");
    await page.getByRole("button", { name: "Add it and fill it in" }).click();
    await page.getByLabel("Registered patients").fill("8,120");
    await saved(page);
    await page.goto(`${here}/estate/new`);
    await page.getByLabel("Name").fill("Quayside House");
    await page.getByLabel("Id", { exact: true }).fill("QH1");
    await page.getByRole("button", { name: "Add them and fill them in" }).click();
    await page.getByLabel("B99002 Quayside Practice").check();
    await saved(page);

    const money =
      "\t2016/17\t2017/18\nWorks\t£120,000\t80,000\nFees\t9,500.50\t-\nTotal\t129,500.50\t80,000\n";
    for (const [kind, title] of [
      ["Estates", "Two rooms at Quayside"],
      ["Technology", "Telephones for Quayside"],
    ] as const) {
      await page.goto(`${here}/bids/new`);
      await page.getByRole("radio", { name: kind }).check();
      await page.getByLabel("Title").fill(title);
      await page.getByRole("button", { name: "Add it and fill it in" }).click();
      await page.getByLabel("Item of line 1").focus();
      await pasteBlock(page, money);
      await page.getByText("Pasted 2 lines over 2 years. Left out 1 line of totals.").waitFor();
      await page.getByRole("button", { name: "Add a source of money" }).click();
      await page.getByLabel("Amount", { exact: true }).fill("209,500.50");
      await page.getByText("All of the £209,500.50 has somebody who pays it.").waitFor();
      await page.getByRole("checkbox", { name: "QH1 Quayside House" }).check();
      await page.getByLabel("Work completes").fill("31 3 2017");
      await saved(page);
      if (kind === "Technology") continue;
      const plans = {
        name: "plans.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-1.7\nplans"),
      };
      await page.getByLabel("Add files").setInputFiles(plans);
      await page.getByText("plans.pdf is here.").waitFor();
    }
    await page.goto(`${here}/transfer`);
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles(sheet(["E2,A third room,estates,never,4000"]));
    await page.getByText("1 thing to put right in the file").waitFor();
    const right = ["E2,A third room,estates,2017-03-31,4000", "E3,A lift,estates,2018-12-31,5200"];
    await page.getByLabel("File", { exact: true }).setInputFiles(sheet(right));
    await page.getByText("2 to be added, 0 to be changed, 0 as they were.").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Write these changes" }).click();
    await page.getByRole("heading", { name: "Written" }).waitFor();

    const setup = await told(page, `${here}/setup`);
    expect(setup.terms).toMatchObject({ deadline: "2016-09-30", fund: "ETTF" });
    expect(setup.terms.cohorts[0].deadline).toBe("2017-06-30");
    expect(setup.criteria[0].levels[0].text).toBe("nothing changes for patients");
    expect(setup.places).toEqual({ practices: ["B99002"], premises: ["QH1"] });
    const weights: number[] = setup.criteria.map(({ weight }: { weight: number }) => weight);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    expect(shares).toEqual(weights.map((weight) => `${Math.round((100 * weight) / all)}% of the whole`));
    await page.goto(`${here}/bids`);
    await ready(page);
    const { bids } = await told(page, `${here}/bids`);
    expect(bids.map(({ ref }: { ref: string }) => ref).sort()).toEqual(["E1", "E2", "E3", "T1"]);
    for (const { ref, title, cost } of bids) {
      const row = await page.getByRole("row", { name: new RegExp(`^${ref} `) }).innerText();
      expect(row).toContain(title);
      expect(row.replaceAll(",", "")).toContain(`£${cost === 0 ? "0" : cost.toFixed(2)}`);
    }
    const { bid, evidence } = await told(page, `${here}/bids/E1`);
    expect(bid.funding).toEqual([{ source: "grant", amount: 209500.5 }]);
    expect(bid.capital.map(({ amount }: { amount: number }) => amount)).toEqual([120000, 80000, 9500.5]);
    expect(evidence.map(({ name }: { name: string }) => name)).toEqual(["plans.pdf"]);
    expect(misdeeds).toEqual([]);
  });

  test("three scorers are invited by link, and the round goes on to scoring", async () => {
    const { page, misdeeds } = await of("ada", "/people");
    for (const who of scorers) {
      const name = who[0]?.toUpperCase() + who.slice(1);
      await page.getByRole("button", { name: "Add a person" }).click();
      await page.getByLabel("Name").fill(name);
      await page.getByLabel("Email address").fill(`${who}@example.nhs.uk`);
      await page.getByRole("button", { name: "Add a role" }).click();
      await page.getByLabel("Round of role 1").selectOption("in ETTF of the journey");
      await page.getByRole("button", { name: "Add, and make a link" }).click();
      const dialog = page.getByRole("dialog", { name: `A link for ${name}` });
      links.set(who, new URL(await dialog.getByLabel("Link").inputValue()).pathname);
      await dialog.getByRole("button", { name: "Done" }).click();
    }
    const { people } = await told(page, "/people");
    for (const { name, email, roles } of people.filter(({ link }: { link: unknown }) => link)) {
      expect(roles).toEqual([{ role: "scorer", round: "ettf-of-the-journey" }]);
      const row = page.getByRole("row", { name: new RegExp(email) });
      expect(await row.innerText()).toMatch(
        new RegExp(`^${name}[^]*Scorer .ETTF of the journey.[^]*Link open until`),
      );
    }
    const { page: lead } = await of("esther");
    await goOn(lead, here, "Scoring");
    expect((await told(lead, `${here}/setup`)).phase).toBe("scoring");
    expect(misdeeds).toEqual([]);
  });

  test("three scorers score from the keyboard at the same time, and none sees what the others gave", async () => {
    const come = async (who: (typeof scorers)[number]) => {
      const { page, misdeeds } = await visit(links.get(who), { base: inject("bare") });
      pages.set(who, page);
      await page.getByLabel("Password", { exact: true }).fill(account.password);
      await page.keyboard.press("Tab");
      await page.keyboard.type(account.password);
      await page.keyboard.press("Enter");
      if (who === "omar") {
        await page.getByRole("heading", { name: "4 bids wait for your scores" }).waitFor();
        await page.goto(`${here}/interests`);
        await page.getByLabel("In", { exact: true }).selectOption("E2");
        await page.getByLabel("What it is").fill("my practice would move there");
        await page.getByRole("button", { name: "Declare it" }).press("Enter");
        await page.getByText("Recused: gives no score to E2.").waitFor();
        await page.goto(here);
      }
      await page.getByRole("link", { name: "Score E1 Two rooms at Quayside" }).press("Enter");
      await page.getByRole("link", { name: "plans.pdf" }).waitFor();
      await score(page, keysOf(who));
      await savedAll(page);
      expect(misdeeds).toEqual([]);
    };
    await Promise.all(scorers.map(come));
    for (const who of scorers) {
      const page = pageOf(who);
      await sameGrid(page, await told(page, `${here}/scoring`));
      const { bid, hidden } = await told(page, `${here}/bids/E1`);
      expect([...new Set(bid.scorings.map(({ scorer }: { scorer: string }) => scorer))]).toEqual([
        `${who}@example.nhs.uk`,
      ]);
      expect(hidden).toContain("Submit your own scores for E1 first");
    }

    await pageOf("nora").getByRole("button", { name: "Submit 4 complete bids" }).press("Enter");
    await pageOf("nora").getByText("16 of 16 scores given, 4 of 4 bids submitted").waitFor();
    const late = pageOf("pia");
    await late.goto(`${here}/bids/E1`);
    await late.getByText("Submit your own scores for E1 first").waitFor();
    expect(await late.getByText("Nora").count()).toBe(0);
    await late.goto(`${here}/ranking`);
    await late.getByText("4 bids wait for you").waitFor();
    expect(await order(late)).toEqual([]);
  });

  test("they submit, and the progress that the lead sees is that of the API", async () => {
    await pageOf("pia").goto(`${here}/score`);
    await pageOf("pia").getByRole("button", { name: "Submit 4 complete bids" }).press("Enter");
    await pageOf("omar").getByRole("button", { name: "Submit 3 complete bids" }).press("Enter");
    for (const [who, bids] of [
      ["pia", 4],
      ["omar", 3],
    ] as const) {
      await pageOf(who)
        .getByText(`${bids} of ${plural(bids)} submitted`)
        .waitFor();
      const grid: Grid = await told(pageOf(who), `${here}/scoring`);
      expect(grid.bids.filter(({ submitted }) => submitted).length).toBe(bids);
    }
    const { page } = await of("esther");
    await page.getByRole("heading", { name: "Everybody has scored" }).waitFor();
    const { scorers: progress } = await told(page, `${here}/progress`);
    const rows = await page
      .getByRole("region", { name: "How far each scorer is" })
      .locator("tbody tr")
      .allInnerTexts();
    type Line = { name: string; scored: number; of: number; submitted: number; bids: number };
    expect(rows.map((row) => row.split("\t"))).toEqual(
      progress.map((p: Line) => [p.name, `${p.scored} of ${p.of}`, `${p.submitted} of ${p.bids}`]),
    );
    expect(rows.length).toBe(3);
  });

  test("the lead moderates only what disagrees, from the keyboard; a scorer dissents; ranking and record say the same as the API", async () => {
    const { page, misdeeds } = await of("esther");
    await goOn(page, here, "Moderating");
    await page.goto(`${here}/moderate`);
    await page.getByText("0 of 2 disagreements agreed").waitFor();
    expect((await page.locator("article h2").allInnerTexts()).sort()).toEqual([
      "E1 on Extended access: from 1 to 3",
      "E3 on Fewer unplanned admissions: from 2 to 4",
    ]);
    await page.getByRole("article", { name: /^E1 on/ }).focus();
    await page.keyboard.type("2.5");
    await page.keyboard.press("Tab");
    await page.keyboard.type("evenings are staffed, Saturdays are not");
    await page.keyboard.press("Enter");
    await page.getByText("1 of 2 disagreements agreed").waitFor();
    await page.getByRole("article", { name: /^E3 on/ }).focus();
    await page.keyboard.press("a");
    await page.getByText("2 of 2 disagreements agreed").waitFor();

    const hers = pageOf("nora");
    await hers.goto(`${here}/moderate`);
    await hers.getByRole("article", { name: /^E1 on/ }).focus();
    await hers.keyboard.press("d");
    await hers.keyboard.type("nobody has said who staffs them");
    await hers.getByRole("button", { name: "Record my dissent", exact: true }).press("Enter");
    await hers.getByText("Nora dissents: nobody has said who staffs them").waitFor();
    const { cells } = await told(page, `${here}/moderation`);
    const e1 = cells.find(({ ref }: { ref: string }) => ref === "E1");
    expect(e1.consensus).toMatchObject({ score: 2.5, reason: "evenings are staffed, Saturdays are not" });
    expect(e1.dissents).toMatchObject([{ name: "Nora", text: "nobody has said who staffs them" }]);

    await page.goto(`${here}/ranking`);
    await ready(page);
    const { results } = await told(page, `${here}/ranking`);
    type Result = { ref: string; score: string; complete: boolean };
    expect(results.every(({ complete }: Result) => complete)).toBe(true);
    expect(await order(page)).toEqual(results.map(({ ref }: Result) => ref));
    expect(await page.locator(".cell-score button").allInnerTexts()).toEqual(
      results.map((r: Result) => r.score),
    );

    await page.goto(`${here}/record`);
    await page.locator(".timeline").waitFor();
    const { entries } = await told(page, "/record?round=ettf-of-the-journey");
    type Told = { name: string; what: string; reason: string };
    const lines = entries.map(
      ({ name, what, reason }: Told) => `${name} ${what}${reason ? `; reason: ${reason}` : "."}`,
    );
    expect(await page.locator(".timeline li > div > p").allInnerTexts()).toEqual(lines);
    for (const said of ["nobody has said who staffs them", "evenings are staffed, Saturdays are not"]) {
      expect(lines.join("\n")).toContain(said);
    }
    expect(misdeeds).toEqual([]);
  });
});

const plural = (n: number) => (n === 1 ? "1 bid" : `${n} bids`);
