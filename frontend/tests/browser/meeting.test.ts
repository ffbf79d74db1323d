import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desk, faults, fits, focused, phone, visitOf, withBrowser } from "./browser";
import { roundInMeeting, said } from "./meet";

withBrowser();

const wall = { width: 1920, height: 1080 };

/** Answers the question that is asked, by its button. */
const answer = (page: Page, button: string) =>
  page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();

test("five people at one meeting: plan, declare, leave, move, vote, tie, casting vote, agreed, papers", async () => {
  const ada = await visitOf("ada", "/");
  const round = await roundInMeeting(ada.page, "A round in committee");
  const { page: sam, misdeeds } = await visitOf("sam", `${round}/committee`);

  await sam.getByRole("button", { name: "Plan a meeting" }).click();
  await sam.getByLabel("Date").fill("12 7 2016");
  expect(await faults(sam)).toEqual([]);
  await sam.getByRole("button", { name: "Plan it" }).click();
  await sam.getByRole("button", { name: "Open the meeting…" }).click();
  await answer(sam, "Open it");
  const [harriet, marek, nora, fiona] = await Promise.all(
    ["harriet", "marek", "nora", "finance"].map(
      async (name) => (await visitOf(name, `${round}/meetings/1`, name === "harriet" ? desk : phone)).page,
    ),
  );
  const { page: big } = await visitOf("ada", `${round}/meetings/1/screen`, wall);
  if (!harriet || !marek || !nora || !fiona) throw new Error("somebody is not here");

  const here = [
    "Harriet Chair",
    "Marek Lay",
    "Fiona Finance",
    "Nora Nurse",
    "Xavier Chief",
    "Cora Consultant",
  ];
  for (const name of here) {
    await sam.getByRole("button", { name: `Arrives : ${name}`, exact: true }).click();
    await sam.getByRole("button", { name: `Departs : ${name}`, exact: true }).waitFor();
  }
  await sam
    .getByRole("button", { name: /^Begin “Welcome/ })
    .last()
    .click();
  await fiona.getByRole("heading", { level: 1, name: /^Welcome/ }).waitFor();
  await fiona.getByRole("button", { name: "Declare an interest…" }).click();
  await fiona.getByLabel("What it is", { exact: true }).fill("my brother sells the software");
  await fiona.getByLabel("In", { exact: true }).selectOption("T1");
  expect(await faults(fiona)).toEqual([]);
  await answer(fiona, "Declare it");
  await sam.getByText("my brother sells the software").first().waitFor();
  await sam.getByRole("button", { name: "End the item…" }).click();
  await answer(sam, "End the item");
  await sam
    .getByRole("button", { name: /^Begin “The ranked list/ })
    .last()
    .click();
  await fiona.getByText(/How you are handled: may discuss, not decide/).waitFor();
  await fiona.getByRole("button", { name: "Take less part…" }).click();
  await fiona.getByRole("radio", { name: "leaves" }).check();
  await answer(fiona, "Choose this");
  await big.getByText("Fiona Finance leaves").waitFor();

  await sam.getByRole("row", { name: /E3 A roof/ }).focus();
  await sam.keyboard.press("Home");
  const first = (await focused(sam)).match(/[ET]\d/)?.[0];
  await sam.keyboard.press("Alt+ArrowDown");
  await sam.getByRole("dialog").waitFor();
  await sam.keyboard.press("Tab");
  await sam.keyboard.press("ArrowDown");
  await sam.keyboard.press("Tab");
  await sam.keyboard.type("the roof leaks");
  await sam.keyboard.press("Tab");
  await sam.keyboard.press("Tab");
  await sam.keyboard.type("Marek");
  await sam.keyboard.press("Control+Enter");
  await sam.getByRole("dialog").waitFor({ state: "hidden" });
  await expect.poll(() => said(marek)).toMatch(/^[ET]\d now 1st\. Two bids moved\./);
  expect(await focused(sam)).toContain(first);
  expect(await faults(sam)).toEqual([]);

  const stops = sam.getByRole("button", { name: /^Go on in spite of/ });
  for (const ref of ["E1", "E3", "T1"]) {
    await sam.locator(`tr[data-ref=${ref}]`).click();
    if ((await stops.count()) === 0) continue;
    await stops.click();
    await sam.getByLabel("Why the committee goes on").fill("it is in hand");
    await answer(sam, "Go on in spite of it");
    await sam.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await sam.getByRole("button", { name: "Put a motion…" }).click();
  await sam.getByRole("radio", { name: "By vote" }).check();
  await sam.getByLabel("Moved by").selectOption("lay-patients");
  await answer(sam, "Put it");

  await fiona.getByText("You left for this: you have a conflict on it.").first().waitFor();
  expect(await fiona.getByRole("button", { name: "For", exact: true }).count()).toBe(0);
  await marek.getByRole("button", { name: "For", exact: true }).click();
  await harriet.getByRole("group", { name: "Your vote" }).waitFor();
  await harriet.keyboard.press("v");
  await harriet.keyboard.press("a");
  await nora.getByRole("button", { name: "Abstain", exact: true }).click();
  await sam.getByRole("button", { name: "Xavier Chief: For", exact: true }).click();
  await sam.getByRole("button", { name: "Cora Consultant: Against", exact: true }).click();
  await big.getByText("Cora Consultant:").waitFor();
  await sam.getByText("For 2, against 2, abstaining 1", { exact: true }).waitFor();
  for (const page of [sam, harriet, marek, big]) expect(await faults(page)).toEqual([]);
  await fits(marek);
  await sam.getByRole("button", { name: "Close the vote" }).click();
  await harriet.getByText("You have the casting vote.").waitFor();
  await harriet.locator(".casting").getByRole("button", { name: "For" }).click();
  await sam.getByRole("heading", { name: "The decision" }).waitFor();
  await sam.getByRole("button", { name: "End the item…" }).click();
  await answer(sam, "End the item");
  await sam.getByRole("button", { name: "Close the meeting…" }).click();
  await answer(sam, "Close it");
  await marek.getByRole("heading", { name: "The decision" }).waitFor();
  expect(await marek.getByText("the roof leaks", { exact: false }).count()).toBeGreaterThan(0);
  for (const page of [sam, marek]) {
    expect(await faults(page)).toEqual([]);
    await fits(page);
  }
  const minutes = sam.getByRole("link", { name: "web page of minutes, for the public" });
  const read = await sam.request.get((await minutes.getAttribute("href")) ?? "");
  expect(read.status()).toBe(200);
  expect(misdeeds).toEqual([]);
}, 180_000);
