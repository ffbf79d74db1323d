import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../src/api/problem";
import * as scoring from "../../src/api/scoring";
import { Board } from "../../src/screens/score/board";
import { bid, cell, grid as made } from "./scoring-fixture";

type Give = typeof scoring.giveScore;
const saved = (score: number, reason: string): scoring.ScoreCell => ({
  state: "draft",
  score,
  reason,
  saved: "2016-06-01T13:02:00Z",
});

function Live() {
  const { data } = scoring.useScoring("r");
  return data ? <Board id="r" email="a@example.nhs.uk" grid={data} of="A round" /> : null;
}

let give: ReturnType<typeof vi.fn<Give>>;

function shown(grid = made(), address = "/?bid=E1&criterion=access") {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  cache.setQueryData(["scoring", "r"], grid);
  render(
    <QueryClientProvider client={cache}>
      <MemoryRouter initialEntries={[address]}>
        <Live />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const here = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id;
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const type = (text: string) =>
  fireEvent.change(document.activeElement ?? document.body, { target: { value: text } });
const settle = () => act(() => vi.advanceTimersByTimeAsync(0));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  localStorage.clear();
  give = vi.fn<Give>(async (_, __, score, reason) => saved(score, reason));
  vi.spyOn(scoring, "giveScore").mockImplementation(give);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("an address that names a cell puts the focus there", () => {
  shown(made(), "/?bid=E2&criterion=training");
  expect(here()).toBe("E2, Training capacity, from 0 to 4");
});

test("a digit scores, and Enter saves it and goes to the next bid", async () => {
  shown();
  type("2");
  key("Enter");
  expect(here()).toBe("E2, Extended access, from 0 to 4");
  expect(give).toHaveBeenCalledWith("r", { ref: "E1", criterion: "access" }, 2, "");
  await settle();
  expect(screen.getByText(/^Saved \d\d:\d\d$/)).toBeTruthy();
});

test("an end of the scale asks for its reason and is saved with it", async () => {
  shown();
  type("4");
  key("Enter");
  await settle();
  expect(give).not.toHaveBeenCalled();
  key("ArrowUp");
  expect(screen.getByText("Say why it is 4, which is an end of the scale")).toBeTruthy();
  key("r");
  expect(here()).toBe("reason");
  type("open every day");
  key("Enter");
  expect(give).toHaveBeenCalledWith("r", { ref: "E1", criterion: "access" }, 4, "open every day");
  expect(here()).toBe("E2, Extended access, from 0 to 4");
});

test("one of the last reasons can be used again", () => {
  shown();
  type("0");
  fireEvent.click(screen.getByRole("button", { name: "as the plans show" }));
  act(() => void vi.advanceTimersByTime(3000));
  expect(give).toHaveBeenCalledWith("r", { ref: "E1", criterion: "access" }, 0, "as the plans show");
});

test("the arrows bring one's last reasons into an empty field, and never over what was typed", () => {
  shown(made({ reasons: ["as the plans show", "the homes were asked"] }));
  const field = () => (document.activeElement as HTMLTextAreaElement).value;
  key("r");
  const seen = ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"].map((name) => {
    key(name);
    return field();
  });
  expect(seen).toEqual([
    "as the plans show",
    "the homes were asked",
    "the homes were asked",
    "as the plans show",
    "",
  ]);
  type("my own words");
  key("ArrowUp");
  expect(field()).toBe("my own words");
});

test("what the bid says and its evidence stand beside the cell at once", () => {
  const evidence = [
    { id: 7, name: "survey.pdf", type: "application/pdf", bytes: 1_300_000, sha256: "", added: "", by: "" },
  ];
  const grid = made();
  grid.bids[1] = bid("E2", { access: cell() }, { evidence });
  shown(grid);
  expect(screen.getByText("No files came with this bid.")).toBeTruthy();
  key("ArrowDown");
  expect(screen.getByRole("link", { name: "survey.pdf" }).getAttribute("href")).toBe(
    "/api/v1/rounds/r/bids/E2/evidence/7",
  );
  expect(screen.getByText("PDF, 1.2 MB")).toBeTruthy();
});

test("n goes to the next cell that is not scored, and letters are not typed", () => {
  shown();
  key("n");
  expect(here()).toBe("E1, Training capacity, from 0 to 4");
  expect(fireEvent.keyDown(document.activeElement ?? document.body, { key: "x" })).toBe(false);
});

test("a abstains, once it is said why", () => {
  const abstain = vi.spyOn(scoring, "abstain").mockResolvedValue(saved(0, ""));
  shown();
  key("a");
  expect(here()).toBe("reason");
  key("Enter");
  expect(abstain).not.toHaveBeenCalled();
  key("ArrowUp");
  key("r");
  type("I am a patient there");
  key("Enter");
  expect(abstain).toHaveBeenCalledWith("r", { ref: "E1", criterion: "access" }, "I am a patient there");
});

test("a save that fails is said loudly, names the cell, and keeps what was typed", async () => {
  give.mockRejectedValue(new Problem(0, { detail: "Lintel could not be reached." }));
  shown();
  type("2.5");
  key("Enter");
  await settle();
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("Not saved: E1 on extended access. Lintel could not be reached.");
  key("ArrowUp");
  expect((document.activeElement as HTMLInputElement).value).toBe("2.5");
  give.mockImplementation(async (_, __, score, reason) => saved(score, reason));
  fireEvent.click(within(alert).getByRole("button", { name: "Try again" }));
  await settle();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("Escape puts back what is saved", async () => {
  shown();
  type("4");
  key("Escape");
  expect((document.activeElement as HTMLInputElement).value).toBe("3");
});

test("nothing can be typed when scoring is closed", () => {
  shown(made({ open: false, why: "Scoring is closed." }));
  expect(screen.getByText("Scoring is closed.")).toBeTruthy();
  expect((document.activeElement as HTMLInputElement).readOnly).toBe(true);
  key("a");
  expect(here()).toBe("E1, Extended access, from 0 to 4");
});
