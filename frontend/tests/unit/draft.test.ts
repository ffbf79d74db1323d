import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../src/api/problem";
import { Draft, type Seen, type Ways } from "../../src/edit/draft";

type Doc = { title?: string; scheme?: string; reason?: string };

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

/** A server whose answers a test decides one by one. */
function server() {
  const asked: {
    doc: Doc;
    etag: string;
    answer: (seen: Seen<Doc>) => void;
    refuse: (cause: unknown) => void;
  }[] = [];
  const send = (doc: Doc, etag: string) =>
    new Promise<Seen<Doc>>((answer, refuse) => asked.push({ doc, etag, answer, refuse }));
  return { asked, send };
}

function opened(more: Partial<Ways<Doc>> = {}, seen: Seen<Doc> = { doc: { title: "Hub" }, etag: "1" }) {
  const { asked, send } = server();
  const now = () => new Date("2016-06-30T14:02:00Z");
  const draft = new Draft<Doc>(seen, {
    key: "bid",
    send,
    theirs: (current) => current as Seen<Doc>,
    now,
    ...more,
  });
  draft.begin();
  return { draft, asked };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const typed = async (draft: Draft<Doc>, path: string, text: string) => {
  draft.set(path, text);
  await vi.advanceTimersByTimeAsync(800);
};

test("typing is saved once it pauses, with the version that was seen, and says when", async () => {
  const { draft, asked } = opened();
  draft.set("title", "Nor");
  draft.set("title", "North hub");
  await vi.advanceTimersByTimeAsync(800);
  expect(asked.map(({ doc, etag }) => ({ doc, etag }))).toEqual([{ doc: { title: "North hub" }, etag: "1" }]);
  asked[0]?.answer({ doc: { title: "North hub" }, etag: "2" });
  await settle();
  expect(draft.read()).toMatchObject({ standing: "saved", at: new Date("2016-06-30T14:02:00Z") });
});

test("what is typed while a save is on its way is saved after it, never beside it", async () => {
  const { draft, asked } = opened();
  await typed(draft, "title", "One");
  await typed(draft, "title", "Two");
  expect(asked).toHaveLength(1);
  asked[0]?.answer({ doc: { title: "One" }, etag: "2" });
  await vi.advanceTimersByTimeAsync(800);
  expect(asked[1]).toMatchObject({ doc: { title: "Two" }, etag: "2" });
});

test("when the server cannot be reached it says so, keeps what was typed, and tries again by itself", async () => {
  const { draft, asked } = opened();
  await typed(draft, "title", "North hub");
  asked[0]?.refuse(new Problem(0, { detail: "Lintel could not be reached." }));
  await settle();
  expect(draft.read()).toMatchObject({ standing: "failed", why: "Lintel could not be reached." });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asked).toHaveLength(2);
});

test("what was not saved is there again after a reload, and is saved then", async () => {
  const first = opened();
  await typed(first.draft, "title", "North hub");
  first.asked[0]?.refuse(new Problem(503));
  await settle();
  first.draft.leave();
  const again = opened();
  expect(again.draft.read().doc.title).toBe("North hub");
  await settle();
  again.asked[0]?.answer({ doc: { title: "North hub" }, etag: "2" });
  await settle();
  expect(opened().draft.read().doc.title).toBe("Hub");
});

test("a change kept here and another made meanwhile elsewhere are put together after a reload", async () => {
  const first = opened();
  await typed(first.draft, "title", "North hub");
  first.asked[0]?.refuse(new Problem(0));
  await settle();
  first.draft.leave();
  const { draft, asked } = opened({}, { doc: { title: "Hub", scheme: "new build" }, etag: "5" });
  await settle();
  expect(asked[0]).toMatchObject({ doc: { title: "North hub", scheme: "new build" }, etag: "5" });
  expect(draft.read().clashes).toEqual([]);
});

test("someone who was quicker on another field is taken in, and the save goes on by itself", async () => {
  const { draft, asked } = opened();
  await typed(draft, "title", "North hub");
  const current = { doc: { title: "Hub", scheme: "extension" }, etag: "7" };
  asked[0]?.refuse(new Problem(412, { code: "stale", current }));
  await settle();
  expect(asked[1]).toMatchObject({ doc: { title: "North hub", scheme: "extension" }, etag: "7" });
  expect(draft.read().tookIn).toBe(true);
});

test("someone who was quicker on the same field makes a choice, and nothing is sent before it is made", async () => {
  const { draft, asked } = opened();
  await typed(draft, "title", "Mine");
  asked[0]?.refuse(new Problem(412, { code: "stale", current: { doc: { title: "Theirs" }, etag: "7" } }));
  await settle();
  await typed(draft, "scheme", "extension");
  expect(draft.read().standing).toBe("overtaken");
  expect(asked).toHaveLength(1);
  const [clash] = draft.read().clashes;
  if (clash) draft.choose(clash, "theirs");
  expect(asked[1]).toMatchObject({ doc: { title: "Theirs", scheme: "extension" }, etag: "7" });
});

test("the server's faults stand until their field changes", async () => {
  const { draft, asked } = opened();
  await typed(draft, "title", "");
  const fields = [{ path: "title", found: "nothing", expected: "a title" }];
  asked[0]?.refuse(new Problem(422, { fields }));
  await settle();
  expect(draft.read()).toMatchObject({ standing: "faulty", faults: fields });
  draft.set("title", "H");
  expect(draft.read().faults).toEqual([]);
});

test("a change that needs a reason waits for it", async () => {
  const { draft, asked } = opened({ hold: (doc) => (doc.reason ? "" : "Say why.") });
  await typed(draft, "title", "North hub");
  expect(draft.read()).toMatchObject({ standing: "held", why: "Say why." });
  await typed(draft, "reason", "a typing error");
  expect(asked).toHaveLength(1);
});

test("leaving the screen sends what was typed a moment ago", () => {
  const { draft, asked } = opened();
  draft.set("title", "North hub");
  draft.leave();
  expect(asked).toHaveLength(1);
});
