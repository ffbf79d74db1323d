import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Act, Action, Entry, MeetingView } from "../../api/meeting-types";
import { act, keepMeeting, lookAgain } from "../../api/meetings";
import { Problem } from "../../api/problem";
import { holdFocus } from "./hold-focus";

/** Somebody was faster: what happened meanwhile, and up to which entry. Nothing was done. */
export class Overtaken extends Problem {
  constructor(
    readonly now: number,
    between: readonly Entry[],
  ) {
    const told = between.filter(({ withheld }) => !withheld).map((entry) => entry.sentence);
    super(412, {
      detail: `${told.length > 0 ? `Meanwhile: ${told.join(" ")}` : "The meeting went on meanwhile."} Nothing of yours was done, and what you typed is still here. Look again, then do it again.`,
    });
  }
}

/** What somebody does for themselves hangs on nothing else that was seen. */
const personal: Action[] = ["ask", "declare", "raise", "choose"];

const isView = (current: unknown): current is MeetingView =>
  typeof current === "object" && current !== null && "seq" in current && "entries" in current;

/** What hangs on who voted how. */
const countsVotes: Action[] = ["resolve", "withdraw", "casting"];

/** Whether something that happened meanwhile makes no difference to what is done now. */
function passesBy(action: Action, { action: between }: Entry): boolean {
  if (between === "ask") return true;
  return ["vote", "record", "object"].includes(between) && !countsVotes.includes(action);
}

export type Send = (json: Act, seen?: number) => Promise<MeetingView>;

/** Sends what is done in a meeting, as it was seen, and takes how the meeting stands then. */
export function useActs(id: string, n: number, seq: number) {
  const cache = useQueryClient();
  const [fault, setFault] = useState("");
  const before = useRef<Promise<unknown>>(Promise.resolve());
  // What came of one's own last act: whoever presses twice has seen the first.
  const own = useRef(0);

  const send = useCallback<Send>(
    async (json, seen = seq) => {
      let from: number | "*" = personal.includes(json.action) ? "*" : seen;
      for (;;) {
        try {
          const view = await act(id, n, from, json);
          keepMeeting(cache, id, view);
          return view;
        } catch (cause) {
          if (!(cause instanceof Problem) || cause.status !== 412 || from === "*") throw cause;
          const current = isView(cause.current) ? cause.current : await lookAgain(id, n);
          keepMeeting(cache, id, current);
          const since: number = from;
          const between = current.entries.filter((entry) => entry.seq > since);
          if (current.seq <= since || !between.every((entry) => passesBy(json.action, entry))) {
            throw new Overtaken(current.seq, between);
          }
          from = current.seq;
        }
      }
    },
    [cache, id, n, seq],
  );

  /**
   * Does what needs no question, one thing after the other as they were pressed; what is wrong stands above the
   * meeting. Says whether it was done.
   */
  const run = useCallback(
    (json: Act): Promise<boolean> => {
      const putBack = holdFocus();
      const next = before.current.then(async () => {
        setFault("");
        try {
          own.current = (await send(json, Math.max(seq, own.current))).seq;
          return true;
        } catch (cause) {
          setFault(cause instanceof Problem ? cause.message : "That did not work. Try again.");
          return false;
        } finally {
          putBack();
        }
      });
      before.current = next;
      return next;
    },
    [send, seq],
  );

  return { send, run, fault };
}
