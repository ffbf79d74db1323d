import { expect, inject, test } from "vitest";
import { desk, faults, ready, visit, visitOf, withBrowser } from "./browser";
import { roundInScoring, told } from "./journey";
import { account } from "./program";

withBrowser();

const of = (person: string, path = "/me") => visitOf(person, path, desk, inject("bare"));

/** Comes by the organisation's sign-in, whose page asks who one is. */
async function come(name: string, path = "/me") {
  const { page } = await visit(path, { base: inject("bare") });
  await page.getByRole("link", { name: "Sign in with NHS Example" }).click();
  await page.getByRole("link", { name }).click();
  return page;
}

test("the organisation's sign-in leads to the place that one asked for, and lets in nobody without an account", async () => {
  const page = await come("Esther, just now", "/me?from=a-link");
  await ready(page);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/me?from=a-link");
  expect((await told(page, "/session")).email).toBe("esther@example.nhs.uk");
  const stranger = await come("Somebody unknown");
  await stranger.getByText("There is no open account of that email address here").waitFor();
  expect(await faults(stranger)).toEqual([]);
  expect(new URL(stranger.url()).pathname).toBe("/sign-in");
});

test("who signed in this morning shows once more that it is them before what cannot be taken back", async () => {
  const page = await come("Esther, this morning");
  await ready(page);
  const round = await roundInScoring(page, "A round that goes back");
  const file = { name: "plans.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nplans") };
  await page.request.post(`/api/v1${round}/bids/E1/evidence`, { multipart: { file } });
  const files = async () => (await told(page, `${round}/bids/E1`)).evidence.length;
  const proof = page.getByRole("dialog", { name: "Show once more that it is you" });

  await page.goto(`${round}/bids/E1/edit`);
  const remove = async () => {
    await page.getByRole("button", { name: "Delete plans.pdf" }).click();
    await page.getByLabel("Why is it deleted?").fill("the wrong plans");
    await page.getByRole("button", { name: "Delete", exact: true }).click();
  };
  await remove();
  await proof.waitFor();
  expect(await faults(page)).toEqual([]);
  await proof.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Nothing was done: it needs your password.").waitFor();
  expect(await files()).toBe(1);

  await page.goto(`${round}/setup`);
  await page.getByRole("button", { name: "Go back to “Preparing”" }).click();
  await page.getByLabel("Why does the round go back?").fill("an anchor is unclear");
  await page.getByRole("button", { name: "Go back", exact: true }).click();
  await proof.waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("password");
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await proof.getByRole("alert").waitFor();
  expect((await told(page, `${round}/setup`)).phase).toBe("scoring");
  await proof.getByLabel("Your password").fill(account.password);
  await page.keyboard.press("Enter");
  await page.getByText("Preparing: the round is here").waitFor();
  expect((await told(page, `${round}/setup`)).phase).toBe("preparing");

  await page.goto(`${round}/bids/E1/edit`);
  await remove();
  await page.getByText("No files yet").waitFor();
  expect(await files()).toBe(0);
});

test("a spreadsheet is chosen, its changes are seen, and it is said why before they are written; so is a copy of a bid", async () => {
  const { page, misdeeds } = await of("esther");
  const round = await roundInScoring(page, "A round that takes files in");
  const workbook = await page.request.get(`/api/v1${round}/export/bids.xlsx`);
  const { bid, etag } = await told(page, `${round}/bids/E1`);
  const data = { bid: { ...bid, title: "Three rooms" }, reason: "they asked for one more" };
  await page.request.put(`/api/v1${round}/bids/E1`, { data, headers: { "If-Match": `"${etag}"` } });

  await page.goto(`${round}/transfer`);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { name: "bids.xlsx", mimeType, buffer: await workbook.body() };
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("row", { name: "E1, title Three rooms Two rooms at Quayside" }).waitFor();
  await page.getByRole("button", { name: "Write these changes" }).click();
  await page.getByText("Enter why the bids change now").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("import-reason");
  expect(await faults(page)).toEqual([]);
  await page.keyboard.type("two rooms after all");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Written" }).waitFor();
  expect((await told(page, `${round}/bids/E1`)).bid.title).toBe("Two rooms at Quayside");

  await page.goto(`${round}/bids/E1`);
  await page.getByRole("button", { name: "Duplicate" }).click();
  const dialog = page.getByRole("dialog", { name: "Duplicate E1" });
  await dialog.getByRole("button", { name: "Duplicate" }).click();
  await dialog.getByRole("link", { name: "Enter why there is a copy now" }).click();
  await page.keyboard.type("a smaller one beside it");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${round}/bids/E2/edit`);
  const { entries } = await told(page, `/record?round=${round.split("/")[2]}&screen=bids`);
  const reasons = entries.map(({ reason }: { reason: string }) => reason);
  expect(reasons.slice(0, 2)).toEqual(["a smaller one beside it", "two rooms after all"]);
  expect(misdeeds).toEqual([]);
});

test("a role counts in its own round: elsewhere nothing is offered that the server would refuse", async () => {
  const { page: ada } = await of("ada");
  const [own, other] = [
    await roundInScoring(ada, "Their own round"),
    await roundInScoring(ada, "Another round"),
  ];
  const roles = [
    { role: "estates", round: own.split("/")[2] },
    { role: "reader", round: other.split("/")[2] },
  ];
  const email = "lee@example.nhs.uk";
  const invited = await ada.request.post("/api/v1/people", { data: { email, name: "Lee Local", roles } });
  const { link } = await invited.json();
  await ada.request.post(`/api/v1${link.url.replace("/link/", "/links/")}`, {
    data: { password: account.password },
  });

  const { page } = await of("lee", own);
  const offered = async () => ({
    setUp: await page.getByRole("link", { name: "Set up" }).count(),
    begin: await page.getByRole("link", { name: /^Begin/ }).count(),
    moderate: await page.getByRole("link", { name: "Moderate", exact: true }).count(),
  });
  await page.getByRole("link", { name: "Set up" }).waitFor();
  expect(await offered()).toEqual({ setUp: 1, begin: 0, moderate: 1 });
  await page.goto(other);
  await ready(page);
  expect(await offered()).toEqual({ setUp: 0, begin: 0, moderate: 0 });
  for (const [screen, button] of [
    ["bids", "Add a bid"],
    ["bids/E1", "Edit"],
  ]) {
    await page.goto(`${own}/${screen}`);
    await page.getByRole("link", { name: button, exact: true }).waitFor();
    await page.goto(`${other}/${screen}`);
    await ready(page);
    expect(await page.getByRole("link", { name: button, exact: true }).count()).toBe(0);
  }
  await page.goto(`${other}/setup`);
  await page.getByText("Scoring: the round is here").waitFor();
  expect(await page.getByRole("button", { name: /^Go (on|back)/ }).count()).toBe(0);
});
