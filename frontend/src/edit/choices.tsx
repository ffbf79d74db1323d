import { advice, useField } from "./context";
import { about, Field } from "./fields";

export type Option = readonly [value: string, name: string];

type Props = {
  path: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  /** What the choice says when nothing is chosen; without it something always is. */
  none?: string;
  /** How a choice's value stands in the document. */
  read?: (value: string) => unknown;
  write?: (value: unknown) => string;
};

/** One of a few. A value that is none of them is offered as it stands, so that it is never lost by looking at it. */
export function ChoiceField(props: Props) {
  const { path, label, hint, options, none, read = (v) => v, write = (v) => String(v ?? "") } = props;
  const { value, set, fault, locked } = useField<unknown>(path);
  const now = value === undefined ? "" : write(value);
  const wrong = fault ? advice(fault) : undefined;
  const known = now === "" || options.some(([each]) => each === now);
  return (
    <Field path={path} label={label} hint={hint} wrong={wrong} narrow>
      <select
        className="field"
        {...about(path, hint, wrong)}
        disabled={locked}
        value={now}
        onChange={(event) => set(event.target.value === "" ? undefined : read(event.target.value))}
      >
        {(none !== undefined || now === "") && <option value="">{none ?? "Choose"}</option>}
        {!known && <option value={now}>{now}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function CheckField({ path, label }: { path: string; label: string }) {
  const { value, set, locked } = useField<boolean>(path);
  return (
    <label className="check">
      <input
        type="checkbox"
        id={path}
        disabled={locked}
        checked={value === true}
        onChange={(event) => set(event.target.checked || undefined)}
      />{" "}
      {label}
    </label>
  );
}

/** Any number of a list of names. */
export function PickField(props: {
  path: string;
  label: string;
  options: readonly Option[];
  none: string;
  /** What is said of a name that is chosen and not offered. */
  stray?: string;
}) {
  const { path, label, options, none, stray = "not in this round" } = props;
  const { value = [], set, faults, locked } = useField<string[]>(path);
  const unknown = value.filter((each) => !options.some(([name]) => name === each));
  const all = [...options, ...unknown.map((each) => [each, `${each} (${stray})`] as const)];
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
      <div className={all.length > 8 ? "pick-list pick-many" : "pick-list"}>
        {all.map(([name, says]) => (
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
    </fieldset>
  );
}
