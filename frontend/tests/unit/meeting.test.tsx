import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Act, MeetingView } from "../../src/api/meeting-types";
import * as meetings from "../../src/api/meetings";
import { Problem } from "../../src/api/problem";
import Meeting from "../../src/screens/meeting/meeting";
import { aMeeting, aMotion, anEntry, leads, orderOf } from "./meeting-fixture";

beforeEach(() => {
  vi.stubGlobal(
    "EventSource",
    class extends EventTarget {
      close() {}
    },
  );
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function shown(view: MeetingView, then: (json: Act) => MeetingView | Problem = () => view) {
  const act = vi.spyOn(meetings, "act").mockImplementation(async (_id, _n, _seen, json) => {
    const next = then(json);
    if (next instanceof Problem) throw next;
    return next;
  });
  const cache = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  cache.setQueryData(meetings.meetingKey("r", 1), view);
  cache.setQueryData(["round", "r"], { terms: { name: "ETTF" } });
  render(
    <QueryClientProvider client={cache}>
      <MemoryRouter initialEntries={["/rounds/r/meetings/1"]}>
        <Routes>
          <Route path="/rounds/:id/meetings/:n" element={<Meeting />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { act, cache, sent: () => act.mock.calls.map(([, , seen, json]) => [seen, json]) };
}

const row = (ref: string) => screen.getByRole("row", { name: new RegExp(`${ref} `) });
const member = { member: "ling", name: "Ling Finance", lead: false, chair: false, vote: null, handling: [] };

test("the page is named after the item, and the item says whether it may be decided and who is out, and why", () => {
  shown(aMeeting());
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The ranked list");
  expect(document.title).toBe("The ranked list – Meeting of the committee – ETTF – Lintel");
  expect(screen.getByText("Quorate: 3 may decide.")).toBeTruthy();
  expect(screen.getByText(/leaves: partner of Harbour Practice, which is in E3/)).toBeTruthy();
});

test("arrows walk the order, and Alt with an arrow asks why the bid moves by one", async () => {
  shown(aMeeting());
  const first = row("T1");
  first.focus();
  fireEvent.keyDown(first, { key: "ArrowDown" });
  expect(document.activeElement).toBe(row("E1"));
  fireEvent.keyDown(row("E1"), { key: "End" });
  expect(document.activeElement).toBe(row("T2"));
  fireEvent.keyDown(row("T2"), { key: "ArrowDown" });
  expect(document.activeElement).toBe(row("T2"));
  fireEvent.keyDown(row("T2"), { key: "ArrowUp", altKey: true });
  await screen.findByRole("dialog", { name: "Move T2" });
  expect(screen.getByLabelText<HTMLInputElement>(/^To position/).value).toBe("3");
});

test("g and a letter still lead to another screen, from the order too", () => {
  shown(aMeeting());
  row("T1").focus();
  fireEvent.keyDown(row("T1"), { key: "g" });
  fireEvent.keyDown(row("T1"), { key: "m" });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the scored position stands beside each bid, and the limit at the bid where it breaks", () => {
  shown(aMeeting({ order: orderOf(["E3", "T1", "E1", "T2"], 2) }));
  expect(row("E3").textContent).toContain("scored 3 up 2");
  const rows = screen.getAllByRole("row").map((each) => each.textContent ?? "");
  const line = rows.findIndex((text) => text.includes("The limit of £250,000 breaks at E1."));
  expect(rows[line + 1]).toContain("E1 Marram Bay");
});

test("a move takes a reason and who moved it, suggested by anybody here, moved by those who may vote", async () => {
  const { sent } = shown(aMeeting());
  row("E3").focus();
  fireEvent.keyDown(row("E3"), { key: "m" });
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: "Move it" }));
  expect(dialog.getByRole("alert").textContent).toContain("E3 is 3rd already");
  expect(dialog.getByRole("alert").textContent).toContain("Choose who moves it");
  const names = (label: RegExp) =>
    [...dialog.getByLabelText<HTMLSelectElement>(label).options].map(({ text }) => text);
  expect(names(/^Suggested by/)).toContain("Wendy Watch, Healthwatch");
  expect(names(/^Moved by/)).toEqual([
    "Choose",
    "Harriet Lay, lay member",
    "Ling Finance, chief finance officer",
    "Omar Nurse, nurse",
  ]);
  fireEvent.change(dialog.getByLabelText(/^To position/), { target: { value: "1" } });
  fireEvent.change(dialog.getByLabelText("Reason"), { target: { value: "condition of the premises" } });
  fireEvent.change(dialog.getByLabelText(/words$/), { target: { value: "The roof leaks" } });
  fireEvent.change(dialog.getByLabelText(/^Suggested by/), { target: { value: "wendy" } });
  fireEvent.change(dialog.getByLabelText(/^Moved by/), { target: { value: "ling" } });
  fireEvent.click(dialog.getByRole("button", { name: "Move it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent()).toEqual([
    [
      12,
      {
        action: "move",
        ref: "E3",
        to: 1,
        reason: "condition of the premises",
        words: "The roof leaks",
        suggested_by: "wendy",
        moved_by: "ling",
      },
    ],
  ]);
});

test("when somebody was faster nothing is done, it says what happened, and what was typed stays", async () => {
  const meanwhile = aMeeting({
    seq: 14,
    order: orderOf(["E1", "T1", "E3", "T2"], 2),
    entries: [anEntry(14, { action: "move", sentence: "E1 was moved to 1st." })],
  });
  let times = 0;
  const { sent } = shown(aMeeting(), () => {
    times += 1;
    return times === 1 ? new Problem(412, { current: meanwhile as never }) : meanwhile;
  });
  row("E3").focus();
  fireEvent.keyDown(row("E3"), { key: "ArrowUp", altKey: true });
  await screen.findByRole("dialog");
  fireEvent.change(screen.getByLabelText(/words$/), { target: { value: "The roof leaks" } });
  fireEvent.change(screen.getByLabelText(/^Moved by/), { target: { value: "ling" } });
  fireEvent.click(screen.getByRole("button", { name: "Move it" }));
  await screen.findByText(/Meanwhile: E1 was moved to 1st\. Nothing of yours was done/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/words$/).value).toBe("The roof leaks");
  fireEvent.click(screen.getByRole("button", { name: "Move it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent().map(([seen]) => seen)).toEqual([12, 14]);
});

test("that somebody asked to speak meanwhile keeps nobody from what they do", async () => {
  const asked = aMeeting({
    seq: 13,
    entries: [anEntry(13, { sentence: "Wendy asks to speak." })],
  });
  const { sent } = shown(aMeeting(), () =>
    sent().length === 1 ? new Problem(412, { current: asked as never }) : asked,
  );
  fireEvent.click(screen.getByRole("button", { name: /^Discuss ?T1/ }));
  await waitFor(() => expect(sent().map(([seen]) => seen)).toEqual([12, 13]));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a member votes by a key, on the motion that they saw", async () => {
  const may = { vote: { ok: true, why: "" }, ask: { ok: true, why: "" } };
  const { sent } = shown(aMeeting({ motion: aMotion(), you: { ...member, may } }));
  fireEvent.keyDown(document.body, { key: "v" });
  expect(document.activeElement?.id).toBe("ballot");
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "f" });
  await waitFor(() => expect(sent()).toEqual([[12, { action: "vote", choice: "for" }]]));
  expect(screen.queryByRole("button", { name: /^Move/ })).toBeNull();
  expect(screen.queryByRole("grid")).toBeNull();
});

test("who may not vote is told why, and has no buttons for it", () => {
  const may = { vote: { ok: false, why: "You are a partner of Harbour Practice, which is in E3." } };
  shown(aMeeting({ motion: aMotion(), you: { ...member, may } }));
  expect(screen.getByText("You are a partner of Harbour Practice, which is in E3.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "For" })).toBeNull();
});

test("an order that is withheld says why, and nothing of it is there", () => {
  const you = { ...member, member: null, may: {} };
  shown(aMeeting({ order: null, hidden: "You have scores left to submit.", you }));
  expect(screen.getByText("You have scores left to submit.")).toBeTruthy();
  expect(screen.queryByRole("table", { name: "The list, bid by bid" })).toBeNull();
});

test("an item that is withheld says why, under a name that tells nothing", () => {
  const items = aMeeting().items.map((item) => (item.withheld ? { ...item, title: "Private item" } : item));
  shown(aMeeting({ items, current: "private", order: null, you: { ...member, member: null, may: {} } }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Private item");
  expect(screen.getByText("It is taken in private.")).toBeTruthy();
});

test("entries that are withheld are counted, and nothing more is said of them", () => {
  const entry = anEntry(12, { withheld: true, clock: "" });
  shown(aMeeting({ entries: [entry, { ...entry, seq: 11 }] }));
  expect(screen.getByText("2 things that you are not shown.")).toBeTruthy();
});

test("a button that may not be pressed stands with its reason", () => {
  const may = { ...leads, resolve: { ok: false, why: "2 are still to vote." } };
  shown(aMeeting({ motion: aMotion(), you: { ...aMeeting().you, may } }));
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Close the vote" });
  expect(button.disabled).toBe(true);
  const why = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(why?.textContent).toBe("2 are still to vote.");
});

test("minutes that were typed and not saved are there when the tab is opened again", () => {
  shown(aMeeting());
  fireEvent.click(screen.getByText("Welcome and declarations", { selector: "summary" }));
  fireEvent.click(screen.getByRole("button", { name: /^Correct ?the minutes of Welcome/ }));
  fireEvent.change(screen.getByLabelText("The minutes of this item"), {
    target: { value: "Harriet presided." },
  });
  cleanup();
  shown(aMeeting());
  expect(screen.getByLabelText<HTMLTextAreaElement>("The minutes of this item").value).toBe(
    "Harriet presided.",
  );
});

test("what comes live is said, and what one finds on coming is not", async () => {
  const { cache } = shown(aMeeting());
  const said = () => document.querySelector(".said")?.textContent;
  expect(said()).toBe("");
  meetings.keepMeeting(cache, "r", aMeeting({ seq: 13, order: orderOf(["E1", "T1", "E3", "T2"], 2) }));
  await waitFor(() => expect(said()).toContain("E1 now 1st."));
  meetings.keepMeeting(cache, "r", aMeeting({ seq: 12 }));
  expect(row("E1").textContent).toContain("1");
});
