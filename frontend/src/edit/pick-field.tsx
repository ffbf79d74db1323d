import { useState } from "react";
import { plural } from "../format/number";
import type { Option } from "./choices";
import { advice, useField } from "./context";

/** From how many names on one finds them by typing, and how many are then offered at once. */
const many = 40;

type Props = {
  path: string;
  label: string;
  options: readonly Option[];
  none: string;
  /** What is said of a name that is chosen and not offered. */
  stray?: string;
};

/** Any number of a list of names. Of a long list those that are chosen stand first, and the others are found by typing. */
export function PickField({ path, label, options, none, stray = "not in this round" }: Props) {
  const { value = [], set, faults, locked } = useField<string[]>(path);
  const [find, setFind] = useState("");
  const unknown = value.filter((each) => !options.some(([name]) => name === each));
  const all = [...options, ...unknown.map((each) => [each, `${each} (${stray})`] as const)];
  const long = all.length > many;
  const { shown, more } = long ? found(all, value, find) : { shown: all, more: 0 };
  // A list that scrolls is walked by its boxes, and those of one that is locked cannot be: it says what is chosen.
  const scrolls = all.length > 8 && !locked;
  const offered = locked && all.length > 8 ? all.filter(([name]) => value.includes(name)) : shown;
  const turn = (name: string, on: boolean) => {
    const next = on ? [...value, name] : value.filter((each) => each !== name);
    set(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset
      className={`form-field pick${faults.length > 0 ? " form-field-wrong" : ""}`}
      id={path}
      tabIndex={-1}
    >
      <legend>{label}</legend>
      {faults.map((fault) => (
        <p key={fault.path} className="field-wrong">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {advice(fault)}
        </p>
      ))}
      {all.length === 0 && <p className="hint">{none}</p>}
      {long && !locked && (
        <label className="pick-find">
          Find<span className="nhsuk-u-visually-hidden"> in {label}</span>{" "}
          <input
            className="field"
            type="search"
            value={find}
            onChange={(event) => setFind(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        </label>
      )}
      <div className={scrolls ? "pick-list pick-many" : "pick-list"}>
        {offered.map(([name, says]) => (
          <label key={name}>
            <input
              type="checkbox"
              disabled={locked}
              checked={value.includes(name)}
              onChange={(event) => turn(name, event.target.checked)}
            />{" "}
            {says}
          </label>
        ))}
      </div>
      {long && !locked && (
        <p className="hint" role="status">
          {plural(value.length, "chosen", "chosen")}
          {more > 0 && `; ${plural(more, "more", "more")}: type to find them`}
        </p>
      )}
    </fieldset>
  );
}

/** Of a long list: what is chosen, then as many as are offered of what fits; and how many more fit. */
export function found(all: readonly Option[], chosen: readonly string[], find: string) {
  const picked = new Set(chosen);
  const text = find.trim().toLowerCase();
  const first = all.filter(([name]) => picked.has(name));
  const rest = all.filter(([name, says]) => !picked.has(name) && says.toLowerCase().includes(text));
  return { shown: [...first, ...rest.slice(0, many)], more: Math.max(0, rest.length - many) };
}
