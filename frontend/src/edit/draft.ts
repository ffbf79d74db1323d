import { Problem } from "../api/problem";
import { forget, keep, readKept } from "./kept";
import { type Clash, merge } from "./merge";
import { put, within } from "./path";
import { same, tidy } from "./tidy";

export type Seen<T> = { doc: T; etag: string };
export type Fault = Problem["fields"][number];

/** How it stands with what was typed. */
export type Standing =
  | "saved"
  | "waiting"
  | "saving"
  | "held"
  | "faulty"
  | "failed"
  | "refused"
  | "overtaken";

export type Shown<T> = {
  doc: T;
  standing: Standing;
  /** When the last change was saved; null while nothing was. */
  at: Date | null;
  /** Why it is not saved, in a sentence. */
  why: string;
  faults: Fault[];
  clashes: Clash[];
  /** Fields that somebody else changed meanwhile, and that were taken in. */
  tookIn: boolean;
  /** False when this browser could not keep what was typed either. */
  kept: boolean;
  /** Grows when the document changed elsewhere than in the fields. */
  elsewhere: number;
};

/** A save that nobody answers for so many milliseconds has failed: otherwise the next would wait for ever. */
export const patience = 20_000;

export type Ways<T> = {
  /** The name under which this browser keeps what is not saved yet. */
  key: string;
  /** Sends the document, changed from the version that was seen; gives what stands then. */
  send: (doc: T, etag: string) => Promise<Seen<T>>;
  /** What stands now, out of the problem that says that somebody was quicker. */
  theirs: (current: unknown) => Seen<T>;
  /** Why the document is not to be sent yet; empty when it is. */
  hold?: (doc: T) => string;
  now?: () => Date;
  /** Milliseconds without typing after which it is saved, and those after which a failure is tried again. */
  pause?: number;
  again?: readonly number[];
};

/** A document that is saved as it is typed, one request at a time, and never lost. */
export class Draft<T> {
  private shown: Shown<T>;
  private base: T;
  private etag: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private begun = false;
  private failures = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    seen: Seen<T>,
    private readonly ways: Ways<T>,
  ) {
    this.base = seen.doc;
    this.etag = seen.etag;
    this.shown = {
      doc: seen.doc,
      standing: "saved",
      at: null,
      why: "",
      faults: [],
      clashes: [],
      tookIn: false,
      kept: true,
      elsewhere: 0,
    };
    const kept = readKept<T>(ways.key);
    if (!kept) return;
    this.base = kept.base;
    this.shown = { ...this.shown, doc: kept.doc };
    this.adopt(seen);
  }

  readonly read = () => this.shown;

  readonly listen = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Starts the clock: what an earlier visit left unsaved is sent. Before that nothing is. */
  begin() {
    this.begun = true;
    if (this.shown.standing === "waiting") this.later(0);
  }

  /** Takes what was typed at a path. */
  set(path: string, value: unknown) {
    const doc = put(this.shown.doc, path, value);
    const faults = this.shown.faults.filter(
      (fault) => !within(fault.path, path) && !within(path, fault.path),
    );
    const overtaken = this.shown.clashes.length > 0;
    this.show({ doc, faults, standing: overtaken ? "overtaken" : "waiting" });
    this.keep();
    if (!overtaken) this.later(this.ways.pause ?? 800);
  }

  /** Chooses between the two changes of a field, and saves once every choice is made. */
  choose(clash: Clash, choice: "mine" | "theirs") {
    const clashes = this.shown.clashes.filter((each) => each.path !== clash.path);
    const doc = put(this.shown.doc, clash.path, choice === "mine" ? clash.mine : clash.theirs);
    this.show({ doc, clashes, elsewhere: this.shown.elsewhere + 1 });
    this.keep();
    if (clashes.length === 0) void this.save();
  }

  /** Saves now, unless that waits for somebody's choice. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending || this.shown.clashes.length > 0) return;
    const { doc } = this.shown;
    if (same(doc, this.base)) {
      this.done();
      return;
    }
    const held = this.ways.hold?.(doc) ?? "";
    if (held) {
      this.show({ standing: "held", why: held });
      return;
    }
    this.sending = true;
    this.show({ standing: "saving" });
    try {
      this.sent(doc, await this.ways.send(tidy(doc), this.etag));
    } catch (cause) {
      this.sending = false;
      this.failed(cause);
    }
  }

  /** Stops the clock; whatever is typed and not saved is sent on its way. */
  leave() {
    if (this.shown.standing === "waiting") void this.save();
    else clearTimeout(this.timer);
  }

  /** Goes back to what was saved last. */
  drop() {
    clearTimeout(this.timer);
    this.show({ doc: this.base, clashes: [], faults: [], elsewhere: this.shown.elsewhere + 1 });
    this.done();
  }

  /** Another version stands now, by ourselves or by somebody else: puts it together with what was typed. */
  adopt(seen: Seen<T>) {
    const { doc, clashes } = merge(this.base, this.shown.doc, seen.doc);
    const tookIn = !same(this.base, seen.doc);
    this.base = seen.doc;
    this.etag = seen.etag;
    this.show({
      doc,
      clashes,
      tookIn: tookIn || this.shown.tookIn,
      standing: clashes.length > 0 ? "overtaken" : "waiting",
      elsewhere: this.shown.elsewhere + 1,
    });
    this.keep();
    if (clashes.length === 0) this.later(0);
  }

  private sent(doc: T, seen: Seen<T>) {
    this.sending = false;
    this.failures = 0;
    this.etag = seen.etag;
    this.base = doc;
    const more = !same(this.shown.doc, doc);
    this.show({ at: (this.ways.now ?? (() => new Date()))(), faults: [], why: "" });
    if (more) {
      this.show({ standing: "waiting" });
      this.keep();
      this.later(this.ways.pause ?? 800);
    } else this.done();
  }

  private failed(cause: unknown) {
    if (!(cause instanceof Problem)) {
      this.show({ standing: "refused", why: "Something went wrong in the page. What you typed is kept." });
      return;
    }
    const { status, message: why } = cause;
    if (status === 412 && cause.current) this.adopt(this.ways.theirs(cause.current));
    else if (status === 422) this.show({ standing: "faulty", why, faults: cause.fields });
    else if (status === 0 || status === 429 || status >= 500) {
      this.show({ standing: "failed", why });
      const waits = this.ways.again ?? [3_000, 10_000, 30_000];
      this.later(waits[Math.min(this.failures++, waits.length - 1)] ?? 30_000);
    } else this.show({ standing: "refused", why });
  }

  private done() {
    forget(this.ways.key);
    this.show({ standing: "saved", why: "", faults: [], kept: true });
  }

  private keep() {
    const kept = keep(this.ways.key, { base: this.base, doc: this.shown.doc, etag: this.etag });
    if (kept !== this.shown.kept) this.show({ kept });
  }

  private later(wait: number) {
    clearTimeout(this.timer);
    if (this.begun) this.timer = setTimeout(() => void this.save(), wait);
  }

  private show(change: Partial<Shown<T>>) {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}
