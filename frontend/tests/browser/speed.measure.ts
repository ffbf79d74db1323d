import { expect, test } from "vitest";
import { order, visitWorkspace, withBrowser } from "./browser";

withBrowser();

// Not a test: how long is for a person to judge, on a machine that is otherwise quiet. `npm run measure` prints it.
test("with 200 bids: from a changed weight to the new order on the screen", async () => {
  const { page } = await visitWorkspace();
  await page.getByRole("link", { name: "A round of 200" }).click();
  await page.getByRole("link", { name: "Ranking", exact: true }).click();
  await page.locator(".table-ranking .cell-bid").nth(199).waitFor();
  await page.getByRole("button", { name: "Try other weights" }).click();
  const before = await order(page);

  const times: number[] = [];
  while (times.length < 30) times.push(await page.evaluate(timeOfOneChange));
  expect(await order(page)).not.toEqual(before);
  const sorted = [...times].sort((a, b) => a - b).map(Math.round);
  console.log(
    `from the press to the painted order, ms: first ${Math.round(times[0] ?? 0)}, median ${sorted[15]}, longest ${sorted[29]}`,
  );
});

/** In the page: presses "+" on the first weight; the time until the frame with the new scores is painted, in ms. */
function timeOfOneChange(): Promise<number> {
  const table = document.querySelector(".table-ranking tbody");
  const more = document.querySelector<HTMLButtonElement>(".weight .step:last-child");
  if (!table || !more) throw new Error("the ranking and its weights are not on the screen");
  return new Promise((resolve) => {
    const scores = () => table.querySelectorAll(".cell-score")[3]?.textContent;
    const was = scores();
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (scores() === was) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
    more.click();
  });
}
