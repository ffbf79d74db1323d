import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Preview } from "../../src/screens/transfer/preview";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

const report = { kind: "bids", added: 0, changed: 0, unchanged: 0, refused: [], mapping: {}, written: false };

test("what a file would change is counted before anything is written", () => {
  render(<Preview report={{ ...report, added: 2, changed: 1, unchanged: 7 }} />);
  expect(screen.getByRole("heading", { name: "What would change" })).toBeTruthy();
  expect(screen.getByText("2 to be added, 1 to be changed, 7 as they were.")).toBeTruthy();
});

test("every fault stands with its sheet and cell, and nothing is written", () => {
  const fault = {
    sheet: "Bids",
    cell: "C7",
    row: 7,
    column: "Population",
    found: "many",
    why: "Enter a number",
  };
  render(<Preview report={{ ...report, refused: [fault] }} />);
  expect(screen.getByRole("heading", { name: "1 thing to put right in the file" })).toBeTruthy();
  expect(
    screen.getByRole("row", { name: "Sheet Bids, cell C7, Population many Enter a number" }),
  ).toBeTruthy();
});

test("what changes is shown field by field, before and after", () => {
  const fields = [{ field: "Population", before: "", after: "4,321" }];
  render(<Preview report={{ ...report, changed: 1, changes: [{ ref: "E1", new: false, fields }] }} />);
  expect(screen.getByRole("row", { name: "E1, Population nothing 4,321" })).toBeTruthy();
});
