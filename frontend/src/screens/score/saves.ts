import { Problem } from "../../api/problem";
import type { Draft } from "./draft";
import { recall, remember } from "./memory";

export type Place = { ref: string; criterion: string };

/** A cell whose typing is not saved yet: typed and waiting, on its way, refused or not delivered, or not whole. */
export type Unsaved = Place & {
  draft: Draft;
  state: "waiting" | "saving" | "failed" | "held";
  /** Why it was not saved, in a sentence. */
  why: string;
};

export const keyOf = ({ ref, criterion }: Place) => `${ref}\n${criterion}`;

type Work = {
  /** Saves a draft; afterwards the server has it. */
  send: (place: Place, draft: Draft) => Promise<void>;
  /** Whether a draft is whole and so can be saved; null when it says nothing new. */
  judge: (place: Place, draft: Draft) => boolean | null;
  /** When the server last took something for a cell, as far as one knows; null for never. */
  stamp: (place: Place) => string | null;
  /** Where unsaved typing outlives a reload and a closed tab. */
  memory: string;
};

/** How long one may pause, in a number such as 2.5 and in a sentence, before it is saved; until a lost save is tried again. In ms. */
export const pause = 700;
export const pauseInWords = 2500;
export const again = 10_000;

const mayPass = (cause: unknown) =>
  cause instanceof Problem && (cause.status === 0 || cause.status === 429 || cause.status >= 500);

/**
 * Saves cells one by one. Each cell has at most one save on its way, and what was typed meanwhile follows it,
 * so that the last value is the one that stays. What could not be saved is kept until it is, or is put back.
 */
export class Saves {
  #cells: ReadonlyMap<string, Unsaved> = new Map();
  #timers = new Map<string, number>();
  /** Cells of which a save was lost on the way: the server may have it, or what stood there before. */
  #doubtful = new Set<string>();
  #retry: number | undefined;
  #open = false;
  #heard = new Set<() => void>();
  readonly #work: Work;

  constructor(work: Work) {
    this.#work = work;
    for (const { ref, criterion, draft, over } of recall(work.memory)) {
      // One has saved something here since, in another tab or at another desk: the later word stands.
      if (work.stamp({ ref, criterion }) === over) this.put({ ref, criterion }, draft);
      else remember(work.memory, { ref, criterion }, null);
    }
  }

  /** Begins to listen to the page: the network coming back, the page being left. */
  open = () => {
    this.#open = true;
    window.addEventListener("online", this.tryAgain);
    window.addEventListener("pagehide", this.flush);
    return () => {
      this.#open = false;
      this.flush();
      window.clearTimeout(this.#retry);
      window.removeEventListener("online", this.tryAgain);
      window.removeEventListener("pagehide", this.flush);
    };
  };

  subscribe = (hear: () => void) => {
    this.#heard.add(hear);
    return () => {
      this.#heard.delete(hear);
    };
  };

  unsaved = () => this.#cells;

  /** Takes what was typed for a cell, and saves it when nothing more is typed there for a moment. */
  put(place: Place, draft: Draft, wait = pause) {
    const key = keyOf(place);
    const saving = this.#cells.get(key)?.state === "saving";
    const whole = this.#judge(key, place, draft);
    window.clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    if (whole === null && !saving) return this.#change(key, null);
    this.#change(key, { ...place, draft, state: saving ? "saving" : whole ? "waiting" : "held", why: "" });
    if (whole && !saving)
      this.#timers.set(
        key,
        window.setTimeout(() => void this.#send(key), wait),
      );
  }

  /** Saves at once whatever waits. */
  flush = () => {
    for (const key of [...this.#timers.keys()]) void this.#send(key);
  };

  tryAgain = () => {
    window.clearTimeout(this.#retry);
    for (const [key, cell] of this.#cells) if (cell.state === "failed") void this.#send(key);
  };

  async #send(key: string) {
    const cell = this.#cells.get(key);
    window.clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    if (!cell || cell.state === "saving") return;
    const { ref, criterion, draft } = cell;
    this.#change(key, { ...cell, state: "saving", why: "" });
    try {
      await this.#work.send({ ref, criterion }, draft);
      this.#doubtful.delete(key);
      this.#settle(key, draft, null);
    } catch (cause) {
      if (mayPass(cause)) this.#doubtful.add(key);
      this.#settle(key, draft, cause);
    }
  }

  /** What was typed while the save was on its way goes next; else the cell is saved, or says why it is not. */
  #settle(key: string, sent: Draft, cause: unknown) {
    const now = this.#cells.get(key);
    if (!now) return;
    if (now.draft !== sent) {
      this.#change(key, { ...now, state: "waiting", why: "" });
      const whole = this.#judge(key, now, now.draft);
      if (whole) void this.#send(key);
      else this.#change(key, whole === null ? null : { ...now, state: "held", why: "" });
      return;
    }
    if (!cause) return this.#change(key, null);
    const why = cause instanceof Error ? cause.message : "It could not be saved.";
    this.#change(key, { ...now, state: "failed", why });
    if (!this.#open || !mayPass(cause)) return;
    window.clearTimeout(this.#retry);
    this.#retry = window.setTimeout(this.tryAgain, again);
  }

  /** What says nothing new is still sent where one does not know what the server has. */
  #judge(key: string, place: Place, draft: Draft): boolean | null {
    const whole = this.#work.judge(place, draft);
    return whole === null && this.#doubtful.has(key) ? true : whole;
  }

  #change(key: string, cell: Unsaved | null) {
    const next = new Map(this.#cells);
    const place = cell ?? next.get(key);
    if (!place) return;
    if (cell) next.set(key, cell);
    else next.delete(key);
    this.#cells = next;
    const kept = cell && { draft: cell.draft, over: this.#work.stamp(place) };
    remember(this.#work.memory, place, kept);
    for (const hear of this.#heard) hear();
  }
}
