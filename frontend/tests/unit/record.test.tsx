import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import * as record from "../../src/api/record";
import { Timeline } from "../../src/screens/record/timeline";
import { Verify } from "../../src/screens/record/verify";
import { byDay, doers } from "../../src/screens/record/words";

afterEach(cleanup);

const entry = (n: number, more: Partial<record.RecordEntry> = {}): record.RecordEntry => ({
  n,
  at: "2016-06-30T12:02:00Z",
  who: "fiona@example.nhs.uk",
  name: "Fiona Finance",
  what: "scored E3 on access 3, was 2",
  action: "scored",
  round: "r",
  subject: "bid E3",
  bid: "E3",
  screen: "score",
  before: null,
  after: null,
  changes: [{ field: "Score", before: "2", after: "3" }],
  reason: "the plan has changed",
  undo: true,
  ...more,
});

const Where = () => <output>{useLocation().search}</output>;

const shown = (entries: record.RecordEntry[]) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Timeline entries={entries} />
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  );

test("an entry reads aloud: when, who, what and why", () => {
  shown([entry(7)]);
  const line = screen.getByRole("listitem");
  expect(line.querySelector("time")?.getAttribute("datetime")).toBe("2016-06-30T12:02:00Z");
  expect(line.querySelector("p")?.textContent).toBe(
    "Fiona Finance scored E3 on access 3, was 2; reason: the plan has changed",
  );
});

test("entries stand under their day", () => {
  const days = byDay([entry(3), entry(2), entry(1, { at: "2016-06-28T12:00:00Z" })]);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ["Thursday 30 June 2016", 2],
    ["Tuesday 28 June 2016", 1],
  ]);
});

test("those who did something are offered once, by name", () => {
  const entries = [
    entry(3, { who: "z@x", name: "Zoe" }),
    entry(2, { who: "a@x", name: "Ann" }),
    entry(1, { who: "z@x", name: "Zoe" }),
  ];
  expect(doers(entries).map(({ who }) => who)).toEqual(["a@x", "z@x"]);
});

test("a name leads to what that person did, in the address", () => {
  shown([entry(7)]);
  fireEvent.click(screen.getByRole("button", { name: "Fiona Finance" }));
  expect(screen.getByRole("status").textContent).toBe("?person=fiona%40example.nhs.uk");
});

test("what is undone is undone with a reason", async () => {
  const undo = vi.spyOn(record, "undo").mockResolvedValue(entry(8));
  shown([entry(7), entry(6, { undo: false })]);
  fireEvent.click(screen.getByRole("button", { name: /^Undo/ }));
  const act = screen.getByText("Undo it");
  fireEvent.click(act);
  expect(undo).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText("Why is it undone?"), { target: { value: "the wrong bid" } });
  fireEvent.click(act);
  await vi.waitFor(() => expect(undo).toHaveBeenCalledWith(7, "the wrong bid"));
});

test("the chain is said to hold, or the row that does not is named", async () => {
  const verify = vi.spyOn(record, "verify").mockResolvedValue({ rows: 41, ok: true, broken: null });
  render(<Verify />);
  fireEvent.click(screen.getByRole("button", { name: "Verify the chain" }));
  await screen.findByText("All 41 entries are as they were written.");
  verify.mockResolvedValue({ rows: 41, ok: false, broken: { n: 12, why: "row 12 is missing" } });
  fireEvent.click(screen.getByRole("button", { name: "Verify the chain" }));
  await screen.findByText("The record has been changed: row 12 is missing.");
});
