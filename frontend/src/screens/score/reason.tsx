import { type KeyboardEvent, useRef, useState } from "react";
import type { Draft } from "./draft";

type Props = {
  /** Which cell it is about. */
  about: string;
  draft: Draft;
  /** Whether it is asked for and not given; the line above says why. */
  due: boolean;
  /** One's last reasons, to use again. */
  last: string[];
  change: (draft: Draft) => void;
  flush: () => void;
  leave: (onward: boolean) => void;
};

export const reasonField = "reason";

/** The line that says how the cell stands, or what to put right. */
export const standingLine = "standing";

/** The reason for the score or for abstaining, with one's last ones to use again. */
export function Reason({ about, draft, due, last, change, flush, leave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (next: Draft) => {
    change(next);
    field.current?.focus();
  };
  const walk = useWalk(last, draft.reason, (reason) => change({ ...draft, reason }));
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave(false);
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      leave(true);
    } else if (walk(event.key)) event.preventDefault();
  };
  return (
    <div className={due ? "reason reason-due" : "reason"}>
      <label htmlFor={reasonField}>
        {draft.abstain ? "Why you abstain" : "Reason"}
        <span className="nhsuk-u-visually-hidden"> for {about}</span>
      </label>
      <textarea
        ref={field}
        className="field"
        id={reasonField}
        rows={2}
        maxLength={4000}
        value={draft.reason}
        aria-invalid={due ? true : undefined}
        aria-describedby={standingLine}
        onChange={(event) => change({ ...draft, reason: event.target.value })}
        onKeyDown={press}
        onBlur={flush}
      />
      <div className="reason-more">
        {last.length > 0 && (
          <details className="quiet-details last-reasons">
            <summary>Use one of your last reasons</summary>
            <ul>
              {last.map((reason) => (
                <li key={reason}>
                  <button type="button" className="link-button" onClick={() => put({ ...draft, reason })}>
                    {reason}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => put({ text: "", abstain: !draft.abstain, reason: "" })}
        >
          {draft.abstain ? "Do not abstain" : "Abstain"}
        </button>
      </div>
    </div>
  );
}

/** Walks one's last reasons by the arrows, from an empty field and back to it; what was typed is never replaced. */
function useWalk(last: string[], text: string, take: (reason: string) => void) {
  const [walked, setWalked] = useState<{ list: string[]; at: number } | null>(null);
  return (key: string): boolean => {
    if (key !== "ArrowUp" && key !== "ArrowDown") return false;
    const walking =
      walked && walked.list[walked.at] === text ? walked : text === "" ? { list: last, at: -1 } : null;
    if (!walking) return false;
    const at = walking.at + (key === "ArrowUp" ? 1 : -1);
    if (at < -1 || at >= walking.list.length) return true;
    setWalked({ list: walking.list, at });
    take(walking.list[at] ?? "");
    return true;
  };
}
