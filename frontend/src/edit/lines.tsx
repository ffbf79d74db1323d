import { type ReactNode, useState } from "react";
import { advice, useField } from "./context";
import { keyed } from "./path";

type Props<T> = {
  path: string;
  /** What one line is called, as in "Add a funding line". */
  what: string;
  /** What a line is called among the others. */
  name: (line: T, at: number) => string;
  start: T;
  none: string;
  children: (path: string, line: T, at: number) => ReactNode;
};

/** A list whose lines are added, filled in and taken away. */
export function Lines<T extends object>({ path, what, name, start, none, children }: Props<T>) {
  const { value = [], set, fault, faults, locked } = useField<T[]>(path);
  // A line keeps its fields when one before it goes: its key is its own, not its place.
  const [keys, setKeys] = useState<number[]>([]);
  const [next, setNext] = useState(0);
  const known = value.map((_, i) => keys[i] ?? next + i);

  const change = (lines: T[], order: number[]) => {
    setKeys(order);
    setNext(Math.max(next, ...order.map((key) => key + 1)));
    set(lines.length > 0 ? lines : undefined);
  };
  return (
    <div id={path} tabIndex={-1}>
      {fault && <p className="field-wrong">{advice(fault)}</p>}
      {value.length === 0 && <p className="hint">{none}</p>}
      {value.map((line, at) => {
        const own = keyed(path, at);
        const wrong = faults.find((each) => each.path === own);
        return (
          <fieldset key={known[at]} className="line" id={own} tabIndex={-1}>
            <legend>{name(line, at)}</legend>
            {wrong && <p className="field-wrong">{advice(wrong)}</p>}
            <div className="form-row">
              {children(own, line, at)}
              {!locked && (
                <button
                  type="button"
                  className="link-button line-remove"
                  onClick={() =>
                    change(
                      value.filter((_, i) => i !== at),
                      known.filter((_, i) => i !== at),
                    )
                  }
                >
                  Remove<span className="nhsuk-u-visually-hidden"> {name(line, at)}</span>
                </button>
              )}
            </div>
          </fieldset>
        );
      })}
      {!locked && (
        <p className="form-buttons">
          <button
            type="button"
            className="button"
            onClick={() =>
              change([...value, start], [...known, Math.max(next, ...known.map((key) => key + 1))])
            }
          >
            Add {what}
          </button>
        </p>
      )}
    </div>
  );
}
