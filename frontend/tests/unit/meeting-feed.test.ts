import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MeetingView } from "../../src/api/meeting-types";
import { Feed, type Standing } from "../../src/screens/meeting/feed";
import { liveWords } from "../../src/screens/meeting/use-live";
import { aMeeting } from "./meeting-fixture";

class Source extends EventTarget {
  static made: Source[] = [];
  static readonly CLOSED = 2;
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Source.made.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  opens() {
    this.readyState = 1;
    this.onopen?.();
  }
  breaks(forGood = false) {
    this.readyState = forGood ? Source.CLOSED : 0;
    this.onerror?.();
  }
  entry(seq: number, meeting = 1) {
    const data = JSON.stringify({ seq, meeting });
    this.dispatchEvent(new MessageEvent("entry", { data, lastEventId: String(seq) }));
  }
  view(view: MeetingView) {
    this.dispatchEvent(new MessageEvent("view", { data: JSON.stringify({ meeting: view.n, view }) }));
  }
}

const last = () => Source.made.at(-1) as Source;
let seen: DocumentVisibilityState = "visible";
const look = (state: DocumentVisibilityState) => {
  seen = state;
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  Source.made = [];
  seen = "visible";
  vi.stubGlobal("EventSource", Source);
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => seen);
  vi.useFakeTimers({ now: new Date("2016-07-12T14:02:00") });
});

let feed: Feed | undefined;
afterEach(() => {
  feed?.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function follow() {
  const took: MeetingView[] = [];
  const shown: Standing[] = [];
  const ask = vi.fn();
  feed = new Feed({
    n: 1,
    address: (after) => `/events?after=${after}`,
    after: 12,
    take: (view) => took.push(view),
    show: (standing) => shown.push(standing),
    ask,
  });
  feed.begin();
  return { took, ask, words: () => liveWords(shown.at(-1) ?? { live: false, since: null }) };
}

test("it begins after what was seen, and takes each view that comes", () => {
  const { took, words } = follow();
  expect(last().url).toBe("/events?after=12");
  expect(words()).toBe("Connecting");
  last().opens();
  expect(words()).toBe("Live");
  last().view(aMeeting({ seq: 13 }));
  expect(took.map(({ seq }) => seq)).toEqual([13]);
});

test("while the connection is broken it says since when, and the browser itself tries again", () => {
  const { words } = follow();
  last().opens();
  last().breaks();
  expect(words()).toBe("Reconnecting since 14:02");
  vi.advanceTimersByTime(60_000);
  last().breaks();
  expect(words()).toBe("Reconnecting since 14:02");
  expect(Source.made.length).toBe(1);
  last().opens();
  expect(words()).toBe("Live");
});

test("a stream that was refused is asked for again, after longer and longer, from the last entry that came", () => {
  const { ask } = follow();
  last().opens();
  last().entry(15);
  last().breaks(true);
  expect(ask).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(Source.made.map(({ url }) => url)).toEqual(["/events?after=12", "/events?after=15"]);
  last().breaks(true);
  vi.advanceTimersByTime(1999);
  expect(Source.made.length).toBe(2);
  vi.advanceTimersByTime(1);
  expect(Source.made.length).toBe(3);
});

test("of another meeting nothing is taken, and what came of this one between is asked for", () => {
  const { took, ask } = follow();
  last().opens();
  last().entry(13, 2);
  last().view(aMeeting({ n: 2, seq: 13 }));
  expect(ask).not.toHaveBeenCalled();
  last().entry(14, 1);
  last().entry(15, 2);
  last().view(aMeeting({ n: 2, seq: 15 }));
  expect(took).toEqual([]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("a tab that nobody looks at lets go of its connection, and catches up when it is looked at", () => {
  follow();
  last().opens();
  last().view(aMeeting({ seq: 20 }));
  look("hidden");
  expect(last().readyState).toBe(Source.CLOSED);
  vi.advanceTimersByTime(60_000);
  expect(Source.made.length).toBe(1);
  look("visible");
  expect(last().url).toBe("/events?after=20");
});

test("a tab that opens out of sight waits to be looked at", () => {
  seen = "hidden";
  follow();
  expect(Source.made.length).toBe(0);
  look("visible");
  expect(Source.made.length).toBe(1);
});

test("when it is left nothing follows any more", () => {
  follow();
  last().breaks(true);
  feed?.end();
  vi.advanceTimersByTime(60_000);
  look("hidden");
  look("visible");
  expect(Source.made.length).toBe(1);
});

test("a line that has been silent for long counts as dead, and another is opened from the last entry", () => {
  const { words } = follow();
  last().opens();
  last().entry(19);
  vi.advanceTimersByTime(30_000);
  last().dispatchEvent(new MessageEvent("still", { data: "{}" }));
  vi.advanceTimersByTime(30_000);
  expect(Source.made).toHaveLength(1);
  vi.advanceTimersByTime(15_000);
  expect(Source.made).toHaveLength(2);
  expect(last().url).toBe("/events?after=19");
  expect(words()).toMatch(/^Reconnecting/);
});
