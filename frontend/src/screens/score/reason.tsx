import { type KeyboardEvent, useId } from "react";
import type { Draft } from "./draft";

type Props = {
  /** Which cell it is about. */
  about: string;
  draft: Draft;
  /** What is asked for and not given; empty when nothing is. */
  fault: string;
  /** One's last reasons, to use again. */
  last: string[];
  change: (draft: Draft) => void;
  flush: () => void;
  leave: (onward: boolean) => void;
};

export const reasonField = "reason";

/** The reason for the score or for abstaining, with one's last ones to use again. */
export function Reason({ about, draft, fault, last, change, flush, leave }: Props) {
  const error = useId();
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave(false);
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      leave(true);
    }
  };
  const label = draft.abstain ? "Why you abstain" : "Reason";
  return (
    <div className={fault ? "reason reason-due" : "reason"}>
      <label htmlFor={reasonField}>
        {label}
        <span className="nhsuk-u-visually-hidden"> for {about}</span>
      </label>
      {fault && (
        <p className="score-fault" id={error}>
          {fault}
        </p>
      )}
      <textarea
        className="field"
        id={reasonField}
        rows={3}
        maxLength={4000}
        value={draft.reason}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? error : undefined}
        onChange={(event) => change({ ...draft, reason: event.target.value })}
        onKeyDown={press}
        onBlur={flush}
      />
      {last.length > 0 && (
        <details className="quiet-details last-reasons">
          <summary>Use one of your last reasons</summary>
          <ul>
            {last.map((reason) => (
              <li key={reason}>
                <button type="button" className="link-button" onClick={() => change({ ...draft, reason })}>
                  {reason}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="reason-actions">
        {draft.abstain ? (
          <button
            type="button"
            className="link-button"
            onClick={() => change({ text: "", abstain: false, reason: "" })}
          >
            Do not abstain
          </button>
        ) : (
          <button
            type="button"
            className="link-button"
            onClick={() => change({ text: "", abstain: true, reason: "" })}
          >
            Abstain
          </button>
        )}
      </p>
    </div>
  );
}
