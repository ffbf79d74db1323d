import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { faults, focused, pasteBlock, ready, round, saved, visitAs, visitOf, withBrowser } from "./browser";

withBrowser();

/** Begins a round by the API, without anything in it unless a preset says more; gives its path in the app. */
async function begin(page: Page, name: string, preset = "blank"): Promise<string> {
  const made = await page.request.post("/api/v1/rounds", { data: { name, preset } });
  return `/rounds/${(await made.json()).id}`;
}

const json = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json();

test("an estates lead adds a practice and premises, types a survey, pastes costs and backlog, and lists them", async () => {
  const { page, misdeeds } = await visitOf("esther", "/");
  const here = await begin(page, "Estate of the journey");
  await page.goto(`${here}/estate`);
  await page.getByText("There are no premises yet").waitFor();
  expect(await faults(page)).toEqual([]);

  await page.getByRole("link", { name: "Add a practice" }).click();
  await page.getByRole("button", { name: "Add it and fill it in" }).click();
  await page.getByRole("link", { name: "Enter its ODS code, such as A81001" }).click();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.type("b99001");
  await page.getByLabel("Name").fill("Harbourside Practice");
  await page.getByRole("button", { name: "Add it and fill it in" }).click();
  await page.getByLabel("Locality").fill("Harbour");
  await page.getByLabel("Registered patients").fill("8,120");
  await page.getByLabel("Type").fill("APMS");
  await page.getByLabel("Ends").fill("31 3 2019");
  await saved(page);
  expect((await json(page, "/practices/B99001")).practice).toEqual({
    code: "B99001",
    name: "Harbourside Practice",
    list_size: 8120,
    locality: "Harbour",
    contract: { type: "APMS", end: "2019-03-31" },
  });
  expect((await json(page, `${here}/setup`)).places.practices).toEqual(["B99001"]);

  await page.getByRole("link", { name: "Estate", exact: true }).click();
  await page.getByRole("link", { name: "Add premises" }).click();
  await page.getByLabel("Name").fill("Harbourside House");
  await page.getByLabel("Id", { exact: true }).fill("HH1");
  await page.getByLabel("List them in Estate of the journey").uncheck();
  await page.getByRole("button", { name: "Add them and fill them in" }).click();
  await page.getByText("Estate of the journey does not have these premises yet").waitFor();
  await page.getByLabel("Postcode").fill("ts18 1hu");
  await page.getByLabel("Locality").fill("Harbour");
  await page.getByLabel("B99001 Harbourside Practice").check();
  await page.getByLabel("Tenure", { exact: true }).fill("leased");
  await page.getByLabel("Lease ends").fill("31/3/2022");
  await page.getByLabel("Rent a year").fill("40,000.50");
  await page.getByLabel("Closes on").fill("30 June 2024");
  await page.getByLabel(/GIA/).fill("640");
  await page.getByLabel(/NIA/).fill("510.5");
  await page.getByLabel("Used in a year").fill("88000");
  await page.getByLabel("Heated volume").fill("1600");
  await page.getByLabel("Type of premises").fill("gp surgery");

  await page.getByRole("button", { name: "Add a survey" }).click();
  await page.getByText("Nothing is saved until each survey has its date.").waitFor();
  await page.getByLabel("Date of the survey").fill("2 11 2015");
  await page.getByLabel("Surveyor").fill("Dale and Wharf");
  await page.keyboard.press("Tab");
  await page.getByLabel("Condition, letter, Survey of 2 November 2015").focus();
  for (const letter of ["b(c)", "cx", "o", "c", "b"]) {
    await page.keyboard.type(letter);
    await page.keyboard.press("ArrowRight");
  }
  expect(await focused(page)).toBe("Environment, letter, Survey of 2 November 2015");
  await page.keyboard.press("ArrowDown");
  await page.getByLabel("Condition, cost to bring to B, £, Survey of 2 November 2015").focus();
  await pasteBlock(page, "Condition\tSuitability\tTotal\n£85,000\t-\t120,000\n");
  await page.getByText("Pasted 2 costs.").waitFor();
  await page.getByLabel("Name of block 1").focus();
  await pasteBlock(
    page,
    "Block\tLife\tHigh\tSignificant\tModerate\tLow\nMain\t20\t-\t42,000\t8,000\t1,000\nAnnexe\t5\t\t\t\t\nTotal\t\t0\t42,000\t8,000\t1,000\n",
  );
  await page.getByText("Pasted 2 blocks. Left out 1 line of totals.").waitFor();
  await page.getByRole("button", { name: "List these premises in the round" }).click();
  await page.getByText("Estate of the journey has these premises now.").waitFor();
  await saved(page);
  expect(await faults(page)).toEqual([]);

  const typed = {
    id: "HH1",
    name: "Harbourside House",
    postcode: "TS18 1HU",
    locality: "Harbour",
    practices: ["B99001"],
    tenure: "leased",
    lease_end: "2022-03-31",
    rent: 40000.5,
    gia_m2: 640,
    nia_m2: 510.5,
    closing: "2024-06-30",
    energy: { kwh: 88000, heated_m3: 1600, type: "gp surgery" },
    blocks: [
      { name: "Main", life_years: 20, backlog: { high: 0, significant: 42000, moderate: 8000, low: 1000 } },
      { name: "Annexe", life_years: 5 },
    ],
    surveys: [
      {
        date: "2015-11-02",
        surveyor: "Dale and Wharf",
        facets: { condition: "B(C)", suitability: "CX", space: "O", quality: "C", compliance: "B" },
        cost_to_b: { condition: 85000, total: 120000 },
      },
    ],
  };
  expect((await json(page, "/premises/HH1")).premises).toEqual(typed);
  expect((await json(page, `${here}/setup`)).places).toEqual({ practices: ["B99001"], premises: ["HH1"] });

  // A later survey is added, an earlier one too: the latest stands first once the page is read anew.
  for (const date of ["1 5 2011", "20 1 2016"]) {
    await page.getByRole("button", { name: "Add a survey" }).click();
    await page.getByLabel("Date of the survey").first().fill(date);
    await page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
  }
  await page.reload();
  await ready(page);
  expect(await page.locator(".line legend").allInnerTexts()).toEqual([
    "Survey of 20 January 2016",
    "Survey of 2 November 2015",
    "Survey of 1 May 2011",
  ]);
  await page.getByRole("button", { name: "Remove Survey of 1 May 2011" }).click();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Take it away" }).click();
  await saved(page);
  const { surveys } = (await json(page, "/premises/HH1")).premises;
  expect(surveys).toEqual([typed.surveys[0], { date: "2016-01-20", facets: {} }]);

  await page.getByRole("link", { name: "Back to Harbourside House" }).click();
  await page.getByRole("link", { name: "Edit", exact: true }).waitFor();
  await page.getByRole("cell", { name: "B(C)" }).waitFor();
  await page.getByRole("link", { name: "Harbourside Practice" }).click();
  expect(new URL(page.url()).pathname).toBe(`${here}/practices/B99001/edit`);
  expect(misdeeds).toEqual([]);
});

test("what is wrong stands beside its field, and the summary leads to it", async () => {
  const { page } = await visitOf("esther", "/rounds/a-round-of-200/estate/P3/edit");
  const was = await json(page, "/premises/P3");
  await page.getByLabel("Postcode").fill("nowhere");
  await page.getByLabel("Date of the survey").first().fill("31 2 2016");
  await page.getByText("Enter a date, such as 30 June 2016").waitFor();
  await page.getByText("Not saved: 2 things to put right.").waitFor();
  await page.getByRole("button", { name: "Show what" }).click();
  expect(await page.title()).toMatch(/^Error: Edit P3/);
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: /^New survey, date: Enter a date/ }).click();
  const field = await page.evaluate(() => document.activeElement?.id);
  expect(field).toBe("premises.surveys[0].date");
  await page.getByRole("button", { name: "Drop what is not saved" }).click();
  expect(await page.getByLabel("Postcode").inputValue()).toBe(was.premises.postcode);
  expect(await json(page, "/premises/P3")).toEqual(was);
});

test("two people on one premises lose nothing: other fields are put together, the same field is a choice", async () => {
  const { page } = await visitOf("esther", "/rounds/a-round-of-200/estate/P4/edit");
  const { etag, premises } = await json(page, "/premises/P4");
  const theirs = { ...premises, name: "Their name", locality: "Theirs" };
  const answered = await page.request.put("/api/v1/premises/P4", {
    headers: { "If-Match": `"${etag}"` },
    data: { premises: theirs },
  });
  expect(answered.status()).toBe(200);
  await page.getByLabel("Name", { exact: true }).fill("My name");
  await page.getByRole("button", { name: "Keep yours for Name" }).waitFor();
  expect(await page.getByLabel("Locality").inputValue()).toBe("Theirs");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep yours for Name" }).click();
  await saved(page);
  expect((await json(page, "/premises/P4")).premises).toEqual({ ...theirs, name: "My name" });
});

test("who may not change the estate sees no way to, and is told why at the address itself", async () => {
  const { page } = await visitAs("Finance", `${round}/estate`);
  expect(await page.getByRole("link", { name: /^Add|^Practices$/ }).count()).toBe(0);
  await page.goto(`${round}/estate/P1`);
  await page.getByRole("heading", { name: "Surveys" }).waitFor();
  expect(await page.getByRole("link", { name: /^Edit/ }).count()).toBe(0);
  await page.goto(`${round}/estate/P1/edit`);
  await page.getByText("Your role does not allow this.").waitFor();
  await page.getByRole("link", { name: "See the premises there are" }).waitFor();
});

test("an administrator groups the scorers, sets a share, and is told what it does", async () => {
  const { page, misdeeds } = await visitOf("ada", "/");
  const here = await begin(page, "Groups of the journey");
  await page.goto(`${here}/setup`);
  await page.getByText("Every scorer counts the same.").waitFor();
  await page.getByRole("link", { name: "Groups of scorers and their shares" }).click();
  await page.getByText("There are no groups: every scorer counts the same.").waitFor();
  await page.getByRole("button", { name: "Add a group" }).click();
  await page.getByText("Nothing is saved until each group has its name.").waitFor();
  await page.getByLabel("Name", { exact: true }).fill("Public");
  await page.getByLabel("Least share").fill("52");
  await page.getByRole("button", { name: "Add a group" }).click();
  await page.getByLabel("Name", { exact: true }).nth(1).fill("Clinical");
  await page.getByLabel("Laila Lay").selectOption("Public");
  await page.getByLabel("Clive Clinical").selectOption("Clinical");
  await page.getByLabel("Name", { exact: true }).first().fill("The public");
  await page
    .getByText("The public, 1 of 3 scorers, would have 33% by heads, and is given 52% of the mean.")
    .waitFor();
  await page.getByText("1 scorer is in no group, and counts by heads.").waitFor();
  await saved(page);
  expect(await faults(page)).toEqual([]);
  const kept = {
    groups: [
      { name: "The public", share: 52 },
      { name: "Clinical", share: null },
    ],
    members: { "laila@example.nhs.uk": "The public", "clive@example.nhs.uk": "Clinical" },
  };
  expect(await json(page, `${here}/groups`)).toMatchObject(kept);

  await page.getByLabel("Least share").nth(1).fill("60");
  await page.getByText("Not saved: one thing to put right.").waitFor();
  await page.getByRole("button", { name: "Show what" }).click();
  await page.getByRole("link", { name: /at most 100%/ }).waitFor();
  expect(await faults(page)).toEqual([]);
  expect(await json(page, `${here}/groups`)).toMatchObject(kept);
  await page.getByLabel("Least share").nth(1).fill("40");
  await saved(page);

  // Somebody else changes the same meanwhile: it is a choice, and nothing is lost.
  const theirs = { groups: [{ name: "The public", share: 55 }], members: {} };
  await page.request.put(`/api/v1${here}/groups`, { data: theirs });
  await page.getByLabel("Least share").first().fill("60");
  await page.getByRole("button", { name: /^Take theirs/ }).click();
  await saved(page);
  expect(await page.getByLabel("Least share").first().inputValue()).toBe("55");
  expect(await json(page, `${here}/groups`)).toMatchObject(theirs);
  expect(misdeeds).toEqual([]);
});

test("groups that may not be changed say why", async () => {
  const secretary = await visitAs("Committee secretary", `${round}/moderate`);
  await secretary.page.getByRole("link", { name: "Groups of scorers" }).click();
  await secretary.page
    .getByText("Only an administrator of the round may put its scorers into groups.")
    .waitFor();
  expect(await secretary.page.getByRole("button", { name: "Add a group" }).count()).toBe(0);
  expect(await faults(secretary.page)).toEqual([]);

  const { page } = await visitOf("ada", "/");
  const here = await begin(page, "Groups that are locked", "ettf-2016-17");
  for (const { code } of (await json(page, `${here}/setup`)).criteria) {
    const { etag } = await json(page, `${here}/setup`);
    const headers = { "If-Match": `"${etag}"` };
    await page.request.post(`/api/v1${here}/criteria/${code}/confirm`, { headers });
  }
  await page.request.post(`/api/v1${here}/phase`, { data: { phase: "scoring" } });
  await page.goto(`${here}/groups`);
  await page.getByText("Groups are locked with the weights").waitFor();
  await page.getByText("To change them, go back to preparing.").waitFor();
  expect(await page.getByRole("button", { name: "Add a group" }).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
});
