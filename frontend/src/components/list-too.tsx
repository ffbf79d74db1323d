import type { Setup } from "../api/client";

type Props = { setup: Setup | undefined; what: string; on: boolean; turn: (on: boolean) => void };

/** Whether a place that is added is listed in the round at once; where that is locked, why. */
export function ListToo({ setup, what, on, turn }: Props) {
  if (!setup) return null;
  if (setup.locks.places) {
    return (
      <p className="hint">
        It is kept for later rounds, and not listed in {setup.terms.name}: {setup.locks.why.places}
      </p>
    );
  }
  return (
    <p>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} /> List {what} in{" "}
        {setup.terms.name}, so that bids can be for {what}
      </label>
    </p>
  );
}
