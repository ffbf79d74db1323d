import { expect, test } from "vitest";
import { roundFile } from "../../src/api/client";
import { bidFilter, showsWith } from "../../src/api/filter";

test("what is chosen on screen is what the server is asked for", () => {
  expect(bidFilter("", "  ")).toBeUndefined();
  expect(bidFilter("anything", "")).toBeUndefined();
  expect(bidFilter("technology", "")).toEqual({ kind: "technology" });
  expect(bidFilter("incomplete", " Mill & Co ")).toEqual({ complete: "0", find: "Mill & Co" });
  expect(bidFilter("stops", "")).toEqual({ stops: "1" });
  expect(bidFilter("cohort-2", "")).toEqual({ cohort: "2" });
  expect(showsWith([{ number: 2 }]).at(-1)).toEqual(["cohort-2", "For cohort 2"]);
});

test("a file is asked for with the filter in force", () => {
  expect(roundFile("a b", "export/bids.csv")).toBe("/api/v1/rounds/a%20b/export/bids.csv");
  expect(roundFile("r", "export/bids.csv", bidFilter("stops", "Mill & Co"))).toBe(
    "/api/v1/rounds/r/export/bids.csv?stops=1&find=Mill+%26+Co",
  );
});
