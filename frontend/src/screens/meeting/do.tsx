import { type ReactNode, useId } from "react";
import type { Act, Action } from "../../api/meeting-types";
import { useHere, useMay } from "./here";

type Props = {
  action: Action;
  /** What is done at once; or else a question is asked. */
  act?: Omit<Act, "action">;
  ask?: () => void;
  main?: boolean;
  /** Left out when it may not be done, rather than shown with the reason. */
  quiet?: boolean;
  /** Says more to those who do not see where the button stands. */
  more?: string;
  pressed?: boolean;
  className?: string;
  children: ReactNode;
};

/** A button for something in the meeting. When it may not be done it says why, and cannot be pressed. */
export function Do(props: Props) {
  const { action, act, ask, main, quiet, more, pressed, children } = props;
  const { run } = useHere();
  const { ok, why } = useMay(action);
  const id = useId();
  if (!ok && (quiet || !why)) return null;
  const look = `button${main ? " button-main" : ""}${props.className ? ` ${props.className}` : ""}`;
  return (
    <>
      <button
        type="button"
        className={look}
        disabled={!ok}
        aria-pressed={pressed}
        aria-describedby={ok ? undefined : id}
        onClick={ask ?? (() => void run({ action, ...act }))}
      >
        {children}
        {more && <span className="nhsuk-u-visually-hidden"> {more}</span>}
      </button>
      {!ok && (
        <span id={id} className="hint do-why">
          {why}
        </span>
      )}
    </>
  );
}
