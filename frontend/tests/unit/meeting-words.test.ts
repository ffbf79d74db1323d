import { expect, test } from "vitest";
import type { Action } from "../../src/api/meeting-types";
import { keysAt } from "../../src/components/screen-keys";
import { windowOf } from "../../src/screens/big-screen/window-of";
import { announcement } from "../../src/screens/meeting/announcement";
import { agendaFaults, defaultAgenda } from "../../src/screens/meeting/default-agenda";
import { lastChange } from "../../src/screens/meeting/order-of";
import { readTime } from "../../src/screens/meeting/words";
import { aMeeting, anEntry, orderOf } from "./meeting-fixture";

const entry = (seq: number, action: Action, sentence = `${action} ${seq}.`, withheld = false) =>
  anEntry(seq, { action, sentence, withheld });

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
  const entries = [entry(11, "open"), entry(13, "arrive", "Wendy came."), entry(14, "ask", "", true)];
  expect(announcement(before, aMeeting({ seq: 14, entries }))).toBe("Wendy came.");
});

test("when much was missed, only the end is read aloud", () => {
  const entries = [13, 14, 15, 16, 17].map((seq) => entry(seq, "ask"));
  expect(announcement(before, aMeeting({ seq: 17, entries }))).toBe("2 more before: ask 15. ask 16. ask 17.");
});

test("undo takes back what the server says can be", () => {
  const entries = [entry(1, "move"), entry(2, "arrange")];
  expect(lastChange(aMeeting({ entries, can_undo: 1 }))?.sentence).toBe("move 1.");
  expect(lastChange(aMeeting({ entries }))).toBeUndefined();
});

test("an agenda begins with declarations, the list, other business and a private part with its reason", () => {
  const items = defaultAgenda("committee");
  expect(items.map(({ kind }) => kind)).toEqual(["business", "order", "business", "business"]);
  expect(items.at(-1)).toMatchObject({ private: true, resolution: expect.stringContaining("public") });
  expect(agendaFaults(items)).toEqual([]);
  expect(agendaFaults([{ title: "", kind: "bid", private: true }]).map(({ field }) => field)).toEqual([
    "items[0].title",
    "items[0].bids",
    "items[0].why",
    "items[0].resolution",
  ]);
});

test("what a sub-group recommended is ratified, and what the chair did is reported", () => {
  const line = { title: "", date: "2016-07-01", time: "", place: "", phase: "closed" as const };
  const decision = { text: "", hash: "", at: "" };
  const before = [
    { ...line, n: 2, kind: "chair" as const, decision },
    { ...line, n: 1, kind: "subgroup" as const, decision },
  ];
  const items = defaultAgenda("committee", before).map(({ kind, of }) => [kind, of]);
  expect(items.slice(1, 3)).toEqual([
    ["report", 2],
    ["ratify", 1],
  ]);
  expect(defaultAgenda("chair", before).map(({ kind }) => kind)).toEqual(["order"]);
});

test("times are read as people write them", () => {
  expect(["14:02", "1402", "9.05", "25:00", "2pm"].map(readTime)).toEqual([
    "14:02",
    "14:02",
    "09:05",
    null,
    null,
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
