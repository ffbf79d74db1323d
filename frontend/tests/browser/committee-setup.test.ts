import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { faults, fits, pasteBlock, phone, ready, saved, visitOf, withBrowser } from "./browser";
import { emptyRound } from "./made-round";

withBrowser();

const round = "/rounds/a-committee-to-set-up";

/** A round of a commissioner of its own, whose committee nobody else sets up. */
async function aloneWith(page: Page) {
  const data = {
    ...emptyRound,
    commissioner: { code: "99C", name: "NHS Saltmarsh CCG" },
    round: { ...emptyRound.round, name: "A committee to set up" },
  };
  const answer = await page.request.post("/api/v1/rounds/import?write=1", { data });
  expect(answer.ok() || (await answer.text())).toBe(true);
}

test("a committee is begun, pasted from a spreadsheet, given a quorum and read back in words", async () => {
  const { page, misdeeds } = await visitOf("ada", "/");
  await aloneWith(page);
  await page.goto(`${round}/committee/edit`);
  await page.getByRole("button", { name: "Begin blank" }).click();
  await page.getByRole("button", { name: "Add a member" }).click();
  await page.getByLabel("Name of member 1").focus();
  await pasteBlock(
    page,
    "Lena Lark\tlena@example.nhs.uk\tlay vice chair\tlay\tyes\n" +
      "Omar Reid\tada@example.nhs.uk\tGP\tclinician\tyes\n" +
      "Nia Moss\t\tnurse\tclinician\tno",
  );
  await page.getByText("Pasted 3 members.").waitFor();
  await page.getByLabel("Usual chair: Lena Lark").check();
  const form = page.locator("#\\$\\.quorum").getByLabel("What must be there");
  await form.first().selectOption("all");
  await page.locator("#\\$\\.quorum").getByRole("button", { name: "Add a rule" }).click();
  await form.nth(2).selectOption("majority");
  await page.getByText(/^As it reads: .*at least 3 .*lay/).waitFor();
  await saved(page);
  for (const summary of await page.locator("main summary").all()) await summary.click();
  expect(await faults(page)).toEqual([]);

  const small = await visitOf("ada", `${round}/committee/edit`, phone);
  await small.page.getByRole("heading", { name: "Quorum" }).waitFor();
  expect(await small.page.getByLabel("Name of member 3").inputValue()).toBe("Nia Moss");
  await fits(small.page);
  expect(await faults(small.page)).toEqual([]);
  expect([...misdeeds, ...small.misdeeds]).toEqual([]);
});

test("an interest is entered in the register, confirmed and ended with a reason", async () => {
  const { page, misdeeds } = await visitOf("ada", `${round}/register`);
  await page.getByRole("button", { name: "Add an interest" }).click();
  await page.getByRole("button", { name: "Add to the register" }).click();
  await page.getByRole("alert").getByText("Enter what the interest is").waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel("Type").selectOption("indirect");
  await page.getByLabel("They are").selectOption("supplier");
  await page.getByLabel("What the interest is").fill("Their cousin directs it");
  await page.getByLabel("Another organisation").fill("Saltmarsh Builders");
  await page.getByRole("button", { name: "Add to the register" }).click();
  const row = page.getByRole("row", { name: /Their cousin directs it/ });
  await row.getByText("Supplier of Saltmarsh Builders").waitFor();
  await row.getByRole("button", { name: /^Nothing has changed/ }).click();
  await page.getByText("Confirmed: nothing has changed.").waitFor();
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize(phone);
  await fits(page);
  await row.getByRole("button", { name: /^End/ }).click();
  await page.getByLabel("Why it is no longer held").fill("She left the firm");
  await page.getByRole("button", { name: "End the interest" }).click();
  await row.waitFor({ state: "detached" });
  await page.getByLabel("Show").selectOption("ended");
  await page.getByText(/She left the firm/).waitFor();
  await ready(page);
  expect(misdeeds).toEqual([]);
});
