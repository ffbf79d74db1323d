import { expect, test } from "vitest";
import type { Entry } from "../../src/api/meeting-types";
import { keysAt } from "../../src/components/screen-keys";
import { windowOf } from "../../src/screens/big-screen/window-of";
import { announcement } from "../../src/screens/meeting/announcement";
import { agendaFaults, defaultAgenda } from "../../src/screens/meeting/default-agenda";
import { interleave } from "../../src/screens/meeting/interleave";
import { lastChange } from "../../src/screens/meeting/order-of";
import { aMeeting, orderOf } from "./meeting-fixture";

const entry = (seq: number, action: string, sentence = `${action} ${seq}.`, withheld = false): Entry => ({
  seq,
  at: "2016-07-12T13:02:00Z",
  who: "sam",
  name: "Sam",
  action,
  sentence,
  withheld,
});

const before = aMeeting();

test("a move is said from the order: who is where now, how many moved, and what that does to the line", () => {
  const after = aMeeting({
    seq: 13,
    order: orderOf(["E1", "T1", "E3", "T2"], 2),
    entries: [entry(13, "move")],
  });
  expect(announcement(before, after)).toBe(
    "E1 now 1st. Two bids moved. The set above the line is unchanged.",
  );
  const over = aMeeting({
    seq: 13,
    order: orderOf(["E3", "T1", "E1", "T2"], 2),
    entries: [entry(13, "move")],
  });
  expect(announcement(before, over)).toBe("E3 now 1st. Three bids moved. The set above the line is E3, T1.");
});

test("what else happened is said in the record's own words, and what is withheld is not said", () => {
  const entries = [entry(11, "old"), entry(13, "arrive", "Wendy came."), entry(14, "", "", true)];
  expect(announcement(before, aMeeting({ seq: 14, entries }))).toBe("Wendy came.");
});

test("when much was missed, only the end is read aloud", () => {
  const entries = [13, 14, 15, 16, 17].map((seq) => entry(seq, "ask"));
  expect(announcement(before, aMeeting({ seq: 17, entries }))).toBe("2 more before: ask 15. ask 16. ask 17.");
});

test("undo takes back the latest change that still stands", () => {
  const of = (...entries: Entry[]) => lastChange(aMeeting({ entries }))?.seq;
  expect(of(entry(1, "move"), entry(2, "arrange"), entry(3, "ask"))).toBe(2);
  expect(of(entry(1, "move"), entry(2, "arrange"), entry(3, "undo"))).toBe(1);
  expect(of(entry(1, "move"), entry(2, "undo"))).toBeUndefined();
});

test("two lists that were agreed apart are taken in turn, and what is left over follows", () => {
  expect(interleave(["E1", "E3"], ["T1", "T2", "T3"], [1, 1])).toEqual(["E1", "T1", "E3", "T2", "T3"]);
  expect(interleave(["E1", "E2", "E3"], ["T1"], [2, 1])).toEqual(["E1", "E2", "T1", "E3"]);
  expect(interleave(["E1", "E2"], ["E2", "T1"], [1, 1])).toEqual(["E1", "T1", "E2"]);
});

test("an agenda begins with declarations, the list, other business and a private part with its reason", () => {
  const items = defaultAgenda("committee");
  expect(items.map(({ kind }) => kind)).toEqual(["business", "order", "business", "business"]);
  expect(items.at(-1)).toMatchObject({ private: true, resolution: expect.stringContaining("public") });
  expect(agendaFaults(items)).toEqual([]);
  expect(agendaFaults([{ title: "", kind: "bid", private: true }]).map(({ field }) => field)).toEqual([
    "item-0-title",
    "item-0-bids",
    "item-0-why",
  ]);
});

test("a long list on the big screen keeps its head, the bid under discussion and the line, and counts the rest", () => {
  const refs = Array.from({ length: 40 }, (_, at) => `E${at + 1}`);
  const shown = windowOf(orderOf(refs, 25, refs), "E38", 12);
  expect(shown.length).toBeLessThanOrEqual(12);
  const words = shown.map((each) => ("line" in each ? each.line.ref : `${each.left} more`));
  expect(words).toEqual([
    "E1",
    "E2",
    "21 more",
    "E24",
    "E25",
    "E26",
    "E27",
    "9 more",
    "E37",
    "E38",
    "E39",
    "1 more",
  ]);
  expect(windowOf(orderOf(["T1", "E1"], 1), null, 12).length).toBe(2);
});

test("a meeting has keys of its own, whatever its number", () => {
  expect(keysAt("/rounds/r/meetings/12")?.some(([keys]) => keys.includes("t"))).toBe(true);
  expect(keysAt("/rounds/r/score")?.length).toBeGreaterThan(3);
  expect(keysAt("/rounds/r/bids/E1")).toBeUndefined();
});
