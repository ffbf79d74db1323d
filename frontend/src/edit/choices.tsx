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
