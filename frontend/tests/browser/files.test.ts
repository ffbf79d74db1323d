import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desk, faults, fits, focused, phone, ready, visitAs, visitOf, withBrowser } from "./browser";
import { told } from "./journey";

withBrowser();

type Standing = {
  id: string;
  name: string;
  facets: { [facet: string]: string | null };
  cost_to_b: number | null;
  practices: string[];
};

const delivered = fileURLToPath(
  new URL("../../../../shared/data/surveys/six-facet-delivery.csv", import.meta.url),
);
const heads =
  "Site Ref,Property,Practice Code,Survey Date,GIA (m²),NIA (m²),Facet 1 - Physical Condition,Facet 2 - Functional Suitability,Facet 3 - Space Utilisation,Facet 4 - Quality,Facet 5 - Statutory Compliance,Facet 6 - Environmental Management,Backlog High,Backlog Significant,Backlog Moderate,Backlog Low,Cost to Condition B";
const made = `Survey results,,,\n\n${heads}\nP001,Llyn House 1, C86468,19/1/2016,1319,1055 m²,B(C),DX,n/a,A,B,D,0,"6,000",-,0,-\nResult,,,\nP002,Llyn House 2,j89593,22-Jan-2015,278 m²,222,B(C),B,f,Dx, CX ,c,-,"£43,750",0,0,"£77,250"\n`;
const real = existsSync(delivered);
const surveys = {
  name: "six-facet-delivery.csv",
  mimeType: "text/csv",
  buffer: real ? readFileSync(delivered) : Buffer.from(made),
};
const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

const choose = (page: Page, file: typeof surveys) =>
  page.getByLabel("File", { exact: true }).setInputFiles(file);
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, exact: true }).waitFor();

/** Everyone can read what stands here, at a desk and on a phone. */
async function everyone(page: Page) {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    expect(await faults(page)).toEqual([]);
    await fits(page);
  }
}

/** The whole estate of the workspace, page by page. */
async function estate(page: Page): Promise<Map<string, Standing>> {
  const all = new Map<string, Standing>();
  for (let at = 1, pages = 1; at <= pages; at++) {
    const got = await told(page, `/estate?page=${at}`);
    pages = got.pages;
    for (const one of got.premises as Standing[]) all.set(one.id, one);
  }
  return all;
}

const order = ["condition", "suitability", "space", "quality", "compliance", "environment"];

test(`surveys come in from ${real ? "the delivered file" : "a small made file"}: a column is put right, and what the screen says is what the estate has`, async () => {
  const { page, misdeeds } = await visitOf("esther", "/");
  const begun = await page.request.post("/api/v1/rounds", { data: { name: "Files", preset: "blank" } });
  const here = `/rounds/${(await begun.json()).id}`;
  await page.goto(`${here}/estate`);
  await page.getByRole("link", { name: "bring in surveys from a spreadsheet", exact: true }).click();
  await page.getByText("columns in any order").waitFor();
  await choose(page, surveys);
  await heading(page, "What would change");
  const many = real ? 30 : 2;
  await page.getByText(`${many} premises to be added, 0 to be changed, 0 as they were.`).waitFor();
  await page.getByText(/Not taken: \d rows?, a total of other rows/).waitFor();
  await page.getByRole("row", { name: /^Net internal area .* the heading says “nia”/ }).waitFor();
  await everyone(page);

  // What was taken for the gross area is the net area.
  await page.getByLabel("Net internal area").selectOption({ label: `${real ? "G" : "E"} “GIA (m²)”` });
  expect(await page.getByLabel("Gross internal area").inputValue()).toBe("");
  expect(await page.getByRole("button", { name: "Write these changes" }).count()).toBe(0);
  await page.getByRole("button", { name: "Look again with these columns" }).click();
  await page.getByRole("row", { name: /^Net internal area .* as you say$/ }).waitFor();
  await page.getByRole("button", { name: "Write these changes" }).waitFor();
  expect(await focused(page)).toBe("What would change");
  expect((await estate(page)).has("P001")).toBe(false);
  await page.getByRole("button", { name: "Write these changes" }).click();
  await heading(page, "Written");
  expect(await focused(page)).toBe("Written");
  await page.getByText(`${many} premises added, 0 changed, 0 as they were.`).waitFor();
  await everyone(page);

  const stands = await estate(page);
  const rows = await page.getByRole("region", { name: "Added premises" }).locator("tbody tr").all();
  expect(rows.length).toBe(many);
  for (const row of rows) {
    const [id = "", name, known] = await row.locator("th, td").allInnerTexts();
    const one = stands.get(id);
    const letters = order
      .filter((facet) => one?.facets[facet])
      .map((facet) => `${facet} ${one?.facets[facet]}`);
    expect(name).toBe(one?.name);
    expect(known).toContain(`: ${letters.join(", ")}`);
    expect(known).toContain(`Practices: ${one?.practices.join("; ")}`);
    if (one?.cost_to_b) expect(known).toContain(`cost to B £${one.cost_to_b.toLocaleString("en-GB")}`);
  }
  const { premises } = await told(page, "/premises/P001");
  expect([premises.nia_m2, premises.gia_m2]).toEqual([1319, undefined]);

  await page.getByRole("button", { name: `List the ${many} new premises in the round` }).click();
  await page.getByText(`Files has the ${many} new premises now.`).waitFor();
  expect((await told(page, `${here}/setup`)).places.premises.length).toBe(many);
  await page.getByRole("link", { name: "See the estate" }).click();
  await page.getByText(`${many} premises, all surveyed`).waitFor();

  // The same file again changes nothing, and what was said of its columns is remembered.
  await page.goto(`${here}/transfer?what=surveys`);
  await choose(page, surveys);
  await heading(page, "Nothing would change");
  await page.getByText("as in an earlier file with the same headings.").waitFor();
  expect(await page.getByLabel("Net internal area").inputValue()).toBe(real ? "G" : "E");
  expect(misdeeds).toEqual([]);
});

const practice = (code: string, name: string, commissioner: string) =>
  `"${code}","${name}","Y63","QHM","","","","","","TS18 1HU","19740401","","A","B","${commissioner}","","","","","","","","","","","4",""`;

test("practices come in for one commissioner, without a round; one may leave meanwhile, and keeps the summary", async () => {
  const { page, misdeeds } = await visitOf("esther", "/");
  await page.getByRole("link", { name: "Practices, list sizes and surveys" }).click();
  await heading(page, "Practices, list sizes and surveys");
  await everyone(page);

  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route("**/api/v1/import/practices?*", async (route) => {
    await held;
    await route.continue();
  });
  const file = csv("list.csv", practice("Y99001", "=NORTH", "16C"), practice("Y99002", "SOUTH", "00K"));
  await choose(page, file);
  await page.getByText("You can leave this screen").waitFor();
  await page.getByRole("link", { name: "All rounds" }).click();
  await heading(page, "Rounds");
  go();
  await page.goBack();
  await page.getByText("2 practices to be added, 0 to be changed, 0 as they were.").waitFor();

  await page.getByText("Choose from the 2 commissioners in the file").click();
  await page.getByLabel("16C, 1 practice").check();
  expect(await page.getByLabel(/^Only practices of these/).inputValue()).toBe("16C");
  await page.getByLabel(/^Only practices of these/).fill("16C, ZZZ");
  await page.getByRole("button", { name: "Look again for these commissioners" }).click();
  await page.getByText(/^Error: The file has no practices of "ZZZ"/).waitFor();
  await everyone(page);
  await page.getByLabel("16C, 1 practice").uncheck();
  await page.getByLabel(/^Only practices of these/).fill("16c");
  await page.getByRole("button", { name: "Look again for these commissioners" }).click();
  await page.getByText("1 practice to be added, 0 to be changed, 0 as they were.").waitFor();
  await page.getByRole("button", { name: "Write these changes" }).click();
  await heading(page, "Written");
  expect((await told(page, "/practices/Y99001")).practice).toEqual({ code: "Y99001", name: "=NORTH" });
  expect((await page.request.get("/api/v1/practices/Y99002")).status()).toBe(404);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the summary as CSV" }).click();
  const kept = readFileSync((await (await download).path()) ?? "", "utf8");
  expect(kept).toContain("added,Y99001,'=NORTH");
  expect(kept).toContain("not taken,");
  const taken = await page.getByRole("link", { name: "CSV of practices" }).getAttribute("href");
  expect(await (await page.request.get(taken ?? "")).text()).toContain("Y99001,'=NORTH");
  expect(misdeeds).toEqual([]);
});

test("a list-size file that is too small is questioned, and is written only once one has looked; faults stand by cell", async () => {
  const { page, misdeeds } = await visitOf("esther", "/");
  const data = { practice: { code: "Y99101", name: "Quay", list_size: 8120 } };
  expect((await page.request.post("/api/v1/practices", { data })).status()).toBe(201);
  await page.goto("/estate/import?what=list-sizes");
  await ready(page);
  await choose(page, csv("sizes.csv", "CODE,NUMBER_OF_PATIENTS", "Y99101,many", "Y991,52"));
  await heading(page, "2 things to put right in the file");
  await page.getByRole("row", { name: /^cell B2, NUMBER_OF_PATIENTS "many"/ }).waitFor();
  await everyone(page);

  await choose(page, csv("sizes.csv", "CODE,NUMBER_OF_PATIENTS", "Y99101,81"));
  await page.getByText(/81 to a practice on average/).waitFor();
  await page.getByRole("row", { name: "Y99101 Quay, Registered patients 8,120 81" }).waitFor();
  await page.getByRole("button", { name: "Write these changes" }).click();
  await page.getByText("Tick that the file is right, or choose another").waitFor();
  await everyone(page);
  expect((await told(page, "/practices/Y99101")).practice.list_size).toBe(8120);
  await page.getByLabel("I have looked at the ").check();
  await page.getByRole("button", { name: "Write these changes" }).click();
  await heading(page, "Written");
  expect((await told(page, "/practices/Y99101")).practice.list_size).toBe(81);
  expect(misdeeds).toEqual([]);
});

test("who may not change the estate is told so where its files come in", async () => {
  const { page } = await visitAs("Finance", "/estate/import");
  await page.getByText("Only administrators and estates leads bring in practices").waitFor();
  expect(await page.getByLabel("File", { exact: true }).count()).toBe(0);
});
