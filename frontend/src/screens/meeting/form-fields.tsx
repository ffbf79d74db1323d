import type { ReactNode } from "react";

type Common = { id: string; label: string; hint?: string; wrong?: string };

/** A field's frame: its name above, what is wrong and what helps beside it. */
function Frame({ id, label, hint, wrong, children }: Common & { children: ReactNode }) {
  return (
    <div className={`form-field${wrong ? " form-field-wrong" : ""}`}>
      <label htmlFor={id}>{label}</label>
      {(wrong || hint) && (
        <div id={`${id}-about`}>
          {wrong && (
            <p className="field-wrong">
              <span className="nhsuk-u-visually-hidden">Error: </span>
              {wrong}
            </p>
          )}
          {hint && <p className="hint">{hint}</p>}
        </div>
      )}
      {children}
    </div>
  );
}

const about = ({ id, hint, wrong }: Common) => ({
  id,
  "aria-invalid": wrong ? true : undefined,
  "aria-describedby": hint || wrong ? `${id}-about` : undefined,
});

type Text = Common & { value: string; change: (text: string) => void; rows?: number; type?: string };

export function TextIn(props: Text) {
  const { value, change, rows, type = "text" } = props;
  const shared = { className: "field", value, ...about(props) };
  return (
    <Frame {...props}>
      {rows ? (
        <textarea {...shared} rows={rows} maxLength={8000} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...shared} type={type} autoComplete="off" onChange={(event) => change(event.target.value)} />
      )}
    </Frame>
  );
}

export type Options = readonly (readonly [value: string, name: string])[];

type Select = Common & { value: string; change: (value: string) => void; options: Options; none?: string };

export function SelectIn(props: Select) {
  const { value, change, options, none } = props;
  return (
    <Frame {...props}>
      <select
        className="field"
        value={value}
        {...about(props)}
        onChange={(event) => change(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type Radios = {
  id: string;
  legend: string;
  value: string;
  change: (value: string) => void;
  wrong?: string;
} & {
  options: readonly (readonly [value: string, name: string, about?: string])[];
};

/** One of a few, all of which are to be read. */
export function RadiosIn({ id, legend, value, change, options, wrong }: Radios) {
  return (
    <fieldset
      className={`form-field pick${wrong ? " form-field-wrong" : ""}`}
      id={id}
      tabIndex={-1}
      aria-describedby={wrong ? `${id}-about` : undefined}
    >
      <legend>{legend}</legend>
      {wrong && (
        <p className="field-wrong" id={`${id}-about`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {wrong}
        </p>
      )}
      {options.map(([each, name, more]) => (
        <label key={each}>
          <input type="radio" name={id} checked={each === value} onChange={() => change(each)} /> {name}
          {more && <span className="hint">{more}</span>}
        </label>
      ))}
    </fieldset>
  );
}
