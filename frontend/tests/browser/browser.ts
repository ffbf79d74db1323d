import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";

import { account } from "./program";

export const desk = { width: 1366, height: 768 };
export const phone = { width: 320, height: 640 };

/** Flags that keep the browser itself from asking the network for anything. */
const alone = [
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;

/** One browser for a file's tests. */
export function withBrowser() {
  beforeAll(async () => {
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...alone, ...asRoot] });
  });
  afterAll(() => browser.close());
}

/** What a page did that none of ours may do: asked another origin, broke the policy, threw. */
export type Watched = { page: Page; misdeeds: string[] };

type Visit = { size?: typeof desk; base?: string; storageState?: SignedIn };
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;
const known = new Map<string, SignedIn>();

/** A new visitor, nobody signed in. */
export async function visit(
  path = "/",
  { size = desk, base = inject("demo"), storageState }: Visit = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: size, baseURL: base, locale: "en-GB", storageState });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== base) misdeeds.push(`asked ${request.url()}`);
  });
  page.on("pageerror", (error) => misdeeds.push(`threw ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to|Warning:/.test(message.text())) misdeeds.push(message.text());
  });
  await page.goto(path);
  return { page, misdeeds };
}

/** A visitor who came in as one of the demonstration's roles, and stands at the path. */
export async function visitAs(role: string, path: string, size = desk): Promise<Watched> {
  const storageState = known.get(role) ?? (await signIn(role));
  const watched = await visit(path, { size, storageState });
  await ready(watched.page);
  return watched;
}

/** A visitor who signed in with a password to a workspace that is no demonstration, and sees its rounds. */
export async function visitWorkspace(size = desk, email = account.email): Promise<Watched> {
  const watched = await visit("/", { base: inject("workspace"), size });
  await watched.page.getByLabel("Email address").fill(email);
  await watched.page.getByLabel("Password").fill(account.password);
  await watched.page.keyboard.press("Enter");
  await ready(watched.page);
  return watched;
}

/** Comes in through the door once for each role. */
async function signIn(role: string): Promise<SignedIn> {
  const { page } = await visit();
  await page.getByRole("button", { name: role, exact: true }).click();
  await ready(page);
  const signedIn = await page.context().storageState();
  await page.context().close();
  known.set(role, signedIn);
  return signedIn;
}

/** Somebody of the workspace, who stands at the path. What they ask the API by `page.request` they ask as themselves. */
export async function visitOf(
  person: string,
  path: string,
  size = desk,
  base = inject("workspace"),
): Promise<Watched> {
  const watched = await visit("/sign-in", { size, base });
  const email = `${person}@example.nhs.uk`;
  await watched.page.request.post("/api/v1/session", { data: { email, password: account.password } });
  await watched.page.goto(path);
  await ready(watched.page);
  return watched;
}

/** The path of the round in preparation in the demonstration. */
export const round = "/rounds/ettf-2016-17";

/** Waits until a screen stands: its heading is there and nothing is being loaded. */
export async function ready(page: Page) {
  await page.waitForFunction(
    () =>
      document.querySelector("main h1") &&
      !document.querySelector("main .skeleton") &&
      !location.pathname.startsWith("/sign-in"),
  );
}

/** What axe finds, one line for each fault and place. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${fault.help} at ${node.target.join(" ")}`),
  );
}

/** The page is no wider than the window; what is wider scrolls in a region of its own. */
export async function fits(page: Page) {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(window ?? 0);
}

/** The references down the ranking. */
export const order = (page: Page) => page.locator(".table-ranking .cell-bid b").allInnerTexts();

/** What has the focus, by its text or its label. */
export const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "",
  );

/** Waits until what was typed is saved, and says when. */
export const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor();

/** What a spreadsheet puts on the clipboard, pasted where the focus is. */
export const pasteBlock = (page: Page, text: string) =>
  page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
