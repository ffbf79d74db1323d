import type { Page } from "playwright-core";
import { expect } from "vitest";
import { told } from "./journey";

/** Who sits on the committee with an account, by the seat of the preset. */
const seats: { [seat: string]: [email: string, name: string] } = {
  "lay-chair": ["harriet", "Harriet Chair"],
  "lay-patients": ["marek", "Marek Lay"],
  "chief-finance-officer": ["finance", "Fiona Finance"],
  nurse: ["nora", "Nora Nurse"],
  "chief-officer": ["", "Xavier Chief"],
  consultant: ["", "Cora Consultant"],
};

/** A round of three bids that is in its meeting, and a committee for it; made by the API as an administrator. */
export async function roundInMeeting(page: Page, name: string): Promise<string> {
  const send = async (method: "post" | "put", path: string, data: object, headers = {}) => {
    const answer = await page.request[method](`/api/v1${path}`, { data, headers });
    expect([path, answer.status(), answer.ok() || (await answer.text())]).toEqual([
      path,
      answer.status(),
      true,
    ]);
    return answer.json();
  };
  const { id } = await send("post", "/rounds", { name, preset: "ettf-2016-17" });
  const round = `/rounds/${id}`;
  const { criteria } = await told(page, `${round}/setup`);
  for (const { code } of criteria) {
    const { etag } = await told(page, `${round}/setup`);
    await send("post", `${round}/criteria/${code}/confirm`, {}, { "If-Match": `"${etag}"` });
  }
  for (const [ref, title] of [
    ["E1", "Two rooms at Quayside"],
    ["E3", "A roof for Marram Bay"],
    ["T1", "Online consultations"],
  ]) {
    await send("post", `${round}/bids`, {
      bid: { ref, title, kind: ref?.[0] === "E" ? "estates" : "technology" },
    });
  }
  for (const phase of ["scoring", "moderating", "meeting"]) await send("post", `${round}/phase`, { phase });
  const { committees } = await told(page, `${round}/committee/presets`);
  const { committee } = committees[0];
  for (const member of committee.members) {
    const [email, called] = seats[member.id] ?? [];
    if (called) member.name = called;
    if (email) member.email = `${email}@example.nhs.uk`;
  }
  const { version } = await told(page, `${round}/committee`);
  await send("put", `${round}/committee`, committee, { "If-Match": `"${version}"` });
  return round;
}

/** What was said last on a page. */
export const said = (page: Page) => page.locator(".said").innerText();
