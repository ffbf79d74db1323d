import { createContext, useContext, useState } from "react";
import type { Act, Action, May, MeetingItem, MeetingView } from "../../api/meeting-types";
import type { Question } from "./questions";
import { Overtaken, type Send } from "./use-acts";

/** The meeting that a screen shows, and the ways to act in it. */
export type Here = {
  id: string;
  view: MeetingView;
  send: Send;
  run: (act: Act) => Promise<boolean>;
  /** Puts a question before everything else. */
  ask: (question: Question) => void;
};

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error("There is no meeting here");
  return here;
}

const never: May = { ok: false, why: "" };

/** Whether whoever is signed in may do something now; when not, why. */
export const mayOf = (view: MeetingView, action: Action): May => view.you.may[action] ?? never;

export const useMay = (action: Action) => mayOf(useHere().view, action);

export const currentOf = ({ items, current }: MeetingView): MeetingItem | undefined =>
  items.find(({ id }) => id === current);

/**
 * Sends what a question was answered with, as the meeting stood when it was asked. When somebody was faster the
 * question says so, and the next answer is given knowing it.
 */
export function useAnswer() {
  const { view, send } = useHere();
  const [seen, setSeen] = useState(view.seq);
  return async (json: Act) => {
    try {
      await send(json, seen);
    } catch (cause) {
      if (cause instanceof Overtaken) setSeen(cause.now);
      throw cause;
    }
  };
}
