import { expect, test } from "vitest";
import { desk, faults, fits, phone, round, visitAs, withBrowser } from "./browser";

withBrowser();

test.each(["bids", "transfer"])(
  "what one sees of the bids is what one takes away, from %s",
  async (screen) => {
    const { page, misdeeds } = await visitAs("Estates lead", `${round}/${screen}?show=technology`);
    await page.getByText(/^\d+ of 10 bids/).waitFor();
    const href = await page.getByRole("link", { name: /^CSV of bids/ }).getAttribute("href");
    const rows = (await (await page.request.get(href ?? "")).text()).trim().split("\r\n").slice(1);
    const { bids } = await (await page.request.get(`/api/v1${round}/bids?kind=technology`)).json();
    expect(rows.map((row) => row.split(",")[0]).sort()).toEqual(
      bids.map(({ ref }: { ref: string }) => ref).sort(),
    );
    await page.getByText(`${rows.length} of 10 bids`).waitFor();
    await page.getByLabel("Find").fill("no bid is called so");
    await page.getByText("0 of 10 bids").waitFor();
    expect(misdeeds).toEqual([]);
  },
);

test.each([desk, phone])("the screen of files can be read by everyone at $width px", async (size) => {
  const { page } = await visitAs("Estates lead", `${round}/transfer?show=estates`, size);
  await page.getByText(/^\d+ of 10 bids/).waitFor();
  expect(await faults(page)).toEqual([]);
  await fits(page);
});
