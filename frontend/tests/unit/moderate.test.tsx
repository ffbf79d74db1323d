import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import * as moderation from "../../src/api/moderation";
import { Item } from "../../src/screens/moderate/item";
import { finding, middle } from "../../src/screens/moderate/words";

afterEach(cleanup);

const given = (name: string, score: number | null, reason = "", state = "scored") =>
  ({ scorer: name, name, group: "", score, reason, state }) as moderation.GivenScore;

const cell = (more: Partial<moderation.ModerationCell> = {}): moderation.ModerationCell => ({
  ref: "E3",
  title: "Two rooms",
  criterion: "access",
  name: "Extended access",
  scale: { worst: 0, best: 4 },
  disagrees: true,
  spread: "75",
  scores: [
    given("Petra", 4, "every day"),
    given("Clive", 1, "no rota"),
    given("Laila", 2),
    given("Marek", null, "I am a patient", "abstained"),
  ],
  mean: "2.33",
  median: "2",
  weighted_mean: null,
  consensus: null,
  dissents: [],
  ...more,
});

function shown(of = cell(), may: { agree?: boolean; dissent?: boolean; open?: boolean } = {}) {
  const walk = vi.fn();
  const agree = vi.spyOn(moderation, "agree").mockResolvedValue(of);
  const dissent = vi.spyOn(moderation, "dissent").mockResolvedValue(of);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Item
          id="r"
          cell={of}
          anchors={{ 1: "one more way to be seen" }}
          open={may.open ?? true}
          mayAgree={may.agree ?? true}
          mayDissent={may.dissent ?? false}
          walk={walk}
        />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const item = screen.getByRole("article");
  item.focus();
  return { walk, agree, dissent, key: (key: string) => fireEvent.keyDown(item, { key }) };
}

test("the scores stand from the lowest to the highest, with their reasons and the words of the level", () => {
  shown();
  const items = screen.getAllByRole("listitem").map((each) => each.textContent ?? "");
  expect(items.map((text) => text.slice(0, 7))).toEqual(["1 Clive", "2 Laila", "4 Petra"]);
  expect(items[0]).toContain("“one more way to be seen”");
  expect(items[1]).toContain("No reason given");
  expect(screen.getByText("Marek abstained: I am a patient.")).toBeTruthy();
});

test("the finding says how far apart they are, and mean and median", () => {
  expect(finding(cell())).toBe("from 1 to 4");
  expect(middle(cell())).toBe("3 scores: 75% of the scale apart, mean 2.33, median 2.");
  expect(finding(cell({ scores: [] }))).toBe("nobody has given a score");
});

test("one key agrees on the median, with its reason, and leads to the next", async () => {
  const { agree, walk, key } = shown();
  key("a");
  expect(agree).toHaveBeenCalledWith(
    "r",
    expect.objectContaining({ ref: "E3" }),
    2,
    "The median of 3 scores, agreed in moderation",
  );
  await vi.waitFor(() => expect(walk).toHaveBeenCalledWith(1, true));
});

test("a digit proposes another score, and somebody's score can be proposed with their reason", () => {
  const { agree, key } = shown();
  key("3");
  expect(screen.getByLabelText<HTMLInputElement>(/^Agreed score/).value).toBe("3");
  fireEvent.click(screen.getByRole("button", { name: /Petra$/ }));
  key("a");
  expect(agree).toHaveBeenCalledWith("r", expect.anything(), 4, "As Petra: every day");
});

test("without a reason nothing is agreed, and it says so", () => {
  const { agree, key } = shown();
  fireEvent.change(screen.getByLabelText("Reason"), { target: { value: " " } });
  key("a");
  expect(agree).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toBe("Say why this score is agreed.");
});

test("who may not agree reads, and dissents by name from what is agreed", async () => {
  const consensus = { score: 2, reason: "the middle", by: "Esther", at: "2016-06-20T13:02:00Z" };
  const { agree, dissent, key } = shown(cell({ consensus }), { agree: false, dissent: true });
  key("a");
  expect(agree).not.toHaveBeenCalled();
  expect(screen.queryByLabelText(/^Agreed score/)).toBeNull();
  key("d");
  fireEvent.change(screen.getByLabelText(/^Why you do not share this/), {
    target: { value: "the rota is signed" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Record my dissent" }));
  await vi.waitFor(() => expect(dissent).toHaveBeenCalledWith("r", expect.anything(), "the rota is signed"));
});

test("what is agreed stays as it is when moderation is closed", () => {
  const { agree, key } = shown(cell(), { open: false });
  key("a");
  expect(agree).not.toHaveBeenCalled();
});
