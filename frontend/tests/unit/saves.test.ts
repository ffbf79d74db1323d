import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../src/api/problem";
import type { Draft } from "../../src/screens/score/draft";
import { again, pause, Saves } from "../../src/screens/score/saves";

const e1 = { ref: "E1", criterion: "access" };
const typed = (text: string): Draft => ({ text, abstain: false, reason: "" });
const lost = () => new Problem(0, { detail: "Lintel could not be reached." });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

/** A server that answers when it is told to, and knows what it has. */
function desk(stamp: string | null = null) {
  const asked: { text: string; answer: (cause?: Error) => Promise<void> }[] = [];
  let has = "";
  const saves = new Saves({
    memory: "unsaved",
    stamp: () => stamp,
    judge: (_, draft) => (draft.text === has ? null : draft.text !== "held"),
    send: (_, { text }) =>
      new Promise<void>((done, fail) => {
        const answer = async (cause?: Error) => {
          if (!cause) has = text;
          if (cause) fail(cause);
          else done();
          await vi.advanceTimersByTimeAsync(0);
        };
        asked.push({ text, answer });
      }),
  });
  const state = () => saves.unsaved().get("E1\naccess")?.state ?? "saved";
  return { saves, asked, state, has: () => has };
}

test("digits typed in quick succession are saved once, when one pauses", () => {
  const { saves, asked, state } = desk();
  for (const text of ["2", "2.", "2.5"]) {
    saves.put(e1, typed(text));
    vi.advanceTimersByTime(pause - 1);
  }
  expect(asked).toEqual([]);
  expect(state()).toBe("waiting");
  vi.advanceTimersByTime(1);
  expect(asked.map(({ text }) => text)).toEqual(["2.5"]);
});

test("leaving the cell saves at once", async () => {
  const { saves, asked, state } = desk();
  saves.put(e1, typed("3"));
  saves.flush();
  expect(state()).toBe("saving");
  await asked[0]?.answer();
  expect(state()).toBe("saved");
  vi.advanceTimersByTime(pause);
  expect(asked.length).toBe(1);
});

test("what is typed while a save is on its way follows it, and the last value stays", async () => {
  const { saves, asked, state, has } = desk();
  saves.put(e1, typed("1"));
  saves.flush();
  saves.put(e1, typed("2"));
  saves.put(e1, typed("3"));
  saves.flush();
  expect(asked.map(({ text }) => text)).toEqual(["1"]);
  await asked[0]?.answer();
  expect(asked.map(({ text }) => text)).toEqual(["1", "3"]);
  await asked[1]?.answer();
  expect([state(), has()]).toEqual(["saved", "3"]);
});

test("what failed keeps what was typed, says why, and is tried again by itself", async () => {
  const { saves, asked, state } = desk();
  const close = saves.open();
  saves.put(e1, typed("3"));
  saves.flush();
  await asked[0]?.answer(lost());
  expect(state()).toBe("failed");
  expect(saves.unsaved().get("E1\naccess")).toMatchObject({
    draft: { text: "3" },
    why: "Lintel could not be reached.",
  });
  vi.advanceTimersByTime(again);
  await asked[1]?.answer();
  expect(state()).toBe("saved");
  close();
});

test("it is tried again as soon as the network is back", async () => {
  const { saves, asked } = desk();
  const close = saves.open();
  saves.put(e1, typed("3"));
  saves.flush();
  await asked[0]?.answer(lost());
  window.dispatchEvent(new Event("online"));
  expect(asked.length).toBe(2);
  close();
});

test("what the server refuses is not sent again until it is changed", async () => {
  const { saves, asked, state } = desk();
  const close = saves.open();
  saves.put(e1, typed("3"));
  saves.flush();
  await asked[0]?.answer(new Problem(409, { detail: "Scoring is closed." }));
  vi.advanceTimersByTime(again * 3);
  expect([state(), asked.length]).toEqual(["failed", 1]);
  close();
});

test("a save that was lost may have arrived: going back to the old value is sent too", async () => {
  const { saves, asked, has } = desk();
  saves.put(e1, typed("3"));
  saves.flush();
  await asked[0]?.answer();
  saves.put(e1, typed("4"));
  saves.flush();
  await asked[1]?.answer(lost());
  saves.put(e1, typed("3"));
  saves.flush();
  expect(asked.map(({ text }) => text)).toEqual(["3", "4", "3"]);
  await asked[2]?.answer();
  expect(has()).toBe("3");
});

test("what is not whole waits and is not sent; what says nothing new is let go", () => {
  const { saves, asked, state } = desk();
  saves.put(e1, typed("held"));
  vi.advanceTimersByTime(pause);
  expect([state(), asked.length]).toEqual(["held", 0]);
  saves.put(e1, typed(""));
  expect(state()).toBe("saved");
});

test("unsaved typing outlives a reload, and is saved then", async () => {
  const before = desk();
  before.saves.put(e1, typed("3"));
  const after = desk();
  expect(after.state()).toBe("waiting");
  vi.advanceTimersByTime(pause);
  await after.asked[0]?.answer();
  expect(after.has()).toBe("3");
  expect(localStorage.length).toBe(0);
});

test("what was typed and not saved does not come back over what one has saved since", () => {
  desk("2016-06-01T13:02:00Z").saves.put(e1, typed("3"));
  const after = desk("2016-06-02T09:00:00Z");
  expect([after.state(), localStorage.length]).toEqual(["saved", 0]);
});

test("leaving the page sends what waits", () => {
  const { saves, asked } = desk();
  const close = saves.open();
  saves.put(e1, typed("3"));
  window.dispatchEvent(new Event("pagehide"));
  expect(asked.length).toBe(1);
  close();
});
