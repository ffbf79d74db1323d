import { type ReactNode, useState } from "react";
import { Ask } from "../components/ask";
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
  /** Shows the lines that say the most here first, and the way to add one before them. */
  latest?: (line: T) => string;
  /** What is asked before a line is taken away, for lines that hold much. */
  sure?: { title: (line: T) => string; says: string; act: string };
  children: (path: string, line: T, at: number) => ReactNode;
};

/** A list whose lines are added, filled in and taken away. */
export function Lines<T extends object>(props: Props<T>) {
  const { path, what, name, start, none, latest, sure, children } = props;
  const { value = [], set, fault, faults, elsewhere, locked } = useField<T[]>(path);
  // A line keeps its fields when one before it goes: its key is its own, not its place.
  const [keys, setKeys] = useState<number[]>([]);
  const [next, setNext] = useState(0);
  const known = value.map((_, i) => keys[i] ?? next + i);
  // Lines are put in order when they come, and stay where they are while they are typed.
  const ordered = () => (latest ? inOrder(value, known, latest) : []);
  const [order, setOrder] = useState(() => ({ elsewhere, keys: ordered() }));
  if (order.elsewhere !== elsewhere) setOrder({ elsewhere, keys: ordered() });
  const [leaving, setLeaving] = useState<number | null>(null);

  const change = (lines: T[], order: number[]) => {
    setKeys(order);
    setNext(Math.max(next, ...order.map((key) => key + 1)));
    set(lines.length > 0 ? lines : undefined);
  };
  const without = (at: number) =>
    change(
      value.filter((_, i) => i !== at),
      known.filter((_, i) => i !== at),
    );
  const shown = value.map((line, at) => ({ line, at, key: known[at] ?? at }));
  if (latest) shown.sort((a, b) => rank(order.keys, a.key) - rank(order.keys, b.key) || b.key - a.key);
  const asked = leaving === null ? undefined : value[leaving];
  const add = !locked && (
    <p className="form-buttons">
      <button
        type="button"
        className="button"
        onClick={() => change([...value, start], [...known, Math.max(next, ...known.map((key) => key + 1))])}
      >
        Add {what}
      </button>
    </p>
  );
  return (
    <div id={path} tabIndex={-1}>
      {fault && <p className="field-wrong">{advice(fault)}</p>}
      {value.length === 0 && <p className="hint">{none}</p>}
      {latest && add}
      {shown.map(({ line, at, key }) => {
        const own = keyed(path, at);
        const wrong = faults.find((each) => each.path === own);
        return (
          <fieldset key={key} className="line" id={own} tabIndex={-1}>
            <legend>{name(line, at)}</legend>
            {wrong && <p className="field-wrong">{advice(wrong)}</p>}
            <div className="form-row">
              {children(own, line, at)}
              {!locked && (
                <button
                  type="button"
                  className="link-button line-remove"
                  onClick={() => (sure ? setLeaving(at) : without(at))}
                >
                  Remove<span className="nhsuk-u-visually-hidden"> {name(line, at)}</span>
                </button>
              )}
            </div>
          </fieldset>
        );
      })}
      {!latest && add}
      {sure && asked && leaving !== null && (
        <Ask
          title={sure.title(asked)}
          act={sure.act}
          go={async () => without(leaving)}
          close={() => setLeaving(null)}
        >
          <p>{sure.says}</p>
        </Ask>
      )}
    </div>
  );
}

/** The keys of the lines, the one that says the most first. */
function inOrder<T>(lines: readonly T[], keys: readonly number[], latest: (line: T) => string): number[] {
  const found = lines.map((line, at) => ({ says: latest(line), at, key: keys[at] ?? at }));
  return found.sort((a, b) => b.says.localeCompare(a.says) || b.at - a.at).map(({ key }) => key);
}

/** Where a line stands in an order; before all others when it came after the order was made. */
const rank = (order: readonly number[], key: number) => order.indexOf(key);
