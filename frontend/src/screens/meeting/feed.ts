import type { MeetingView } from "../../api/meeting-types";

/** How it stands with what follows live: since when it does not, and whether it ever did. */
export type Standing = { live: boolean; since: Date | null };

type Ways = {
  /** The number of the meeting: the events are those of all meetings of its round. */
  n: number;
  /** Where the events after an entry come from. */
  address: (after: number) => string;
  /** The last entry that was seen. */
  after: number;
  take: (view: MeetingView) => void;
  show: (standing: Standing) => void;
  /**
   * Asks once for how things stand: when the stream was refused, so that who is no longer signed in learns it; and when
   * entries came whose view was that of another meeting.
   */
  ask: () => void;
};

/** Milliseconds to wait before trying again, after each failure in turn. */
const waits = [1000, 2000, 4000, 8000];

/** Milliseconds of silence after which a line counts as dead: the server says every 15 seconds that it is still there. */
const silence = 40_000;

/**
 * Follows a meeting. A browser opens no more than six connections to one server, so that a tab that nobody looks at
 * lets go of its own, and catches up when it is looked at again.
 */
export class Feed {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: number;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private since: Date | null = null;
  private behind = false;

  constructor(private readonly ways: Ways) {
    this.last = ways.after;
  }

  begin() {
    document.addEventListener("visibilitychange", this.looked);
    window.addEventListener("online", this.again);
    window.addEventListener("offline", this.lost);
    this.open();
  }

  end() {
    document.removeEventListener("visibilitychange", this.looked);
    window.removeEventListener("online", this.again);
    window.removeEventListener("offline", this.lost);
    this.close();
  }

  private readonly looked = () => {
    if (document.visibilityState === "hidden") this.close();
    else this.again();
  };

  private readonly again = () => {
    this.close();
    this.open();
  };

  private readonly lost = () => {
    this.since ??= new Date();
    this.ways.show({ live: false, since: this.since });
  };

  private close() {
    clearTimeout(this.timer);
    clearTimeout(this.quiet);
    this.source?.close();
    this.source = null;
  }

  private readonly heard = () => {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      this.lost();
      this.again();
    }, silence);
  };

  private open() {
    if (document.visibilityState === "hidden") return;
    const source = new EventSource(this.ways.address(this.last));
    this.source = source;
    for (const kind of ["still", "entry", "view"]) source.addEventListener(kind, this.heard);
    source.onopen = () => {
      this.heard();
      this.failures = 0;
      this.since = null;
      this.ways.show({ live: true, since: null });
    };
    source.onerror = () => {
      clearTimeout(this.quiet);
      this.lost();
      // The browser itself tries again after a connection that broke; a refusal is for good.
      if (source.readyState === EventSource.CLOSED) this.later();
    };
    source.addEventListener("entry", ({ lastEventId, data }) => {
      this.last = Math.max(this.last, Number(lastEventId) || 0);
      this.behind ||= (JSON.parse(data) as { meeting?: number }).meeting === this.ways.n;
    });
    source.addEventListener("view", ({ data }) => {
      const { view } = JSON.parse(data) as { view: MeetingView };
      this.last = Math.max(this.last, view.seq);
      if (view.n === this.ways.n) this.ways.take(view);
      else if (this.behind) this.ways.ask();
      this.behind = false;
    });
  }

  private later() {
    this.close();
    this.ways.ask();
    const wait = waits[Math.min(this.failures, waits.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.open(), wait);
  }
}
