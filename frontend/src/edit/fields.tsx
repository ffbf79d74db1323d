import { type ReactNode, useState } from "react";
import { longDate } from "../format/date";
import { advice, useField } from "./context";
import type { Fault } from "./draft";
import { readDate, readMoney } from "./read";

type Common = { path: string; label: string; hint?: ReactNode };

/** The frame of a field: its label, its hint, what is wrong with it. The field's id is its path in the document. */
export function Field(props: Common & { wrong?: string; children: ReactNode; narrow?: boolean }) {
  const { path, label, hint, wrong } = props;
  return (
    <div
      className={`form-field${wrong ? " form-field-wrong" : ""}${props.narrow ? " form-field-narrow" : ""}`}
    >
      <label htmlFor={path}>{label}</label>
      {props.children}
      {(hint || wrong) && (
        <div id={`${path}-about`}>
          {wrong && (
            <p className="field-wrong">
              <span className="nhsuk-u-visually-hidden">Error: </span>
              {wrong}
            </p>
          )}
          {hint && <p className="hint">{hint}</p>}
        </div>
      )}
    </div>
  );
}

/** What says to a field's input that something is said about it. */
export const about = (path: string, hint: unknown, wrong: string | undefined) => ({
  id: path,
  "aria-invalid": wrong ? true : undefined,
  "aria-describedby": hint || wrong ? `${path}-about` : undefined,
});

/** What is typed into a field, which stays as it was typed until the document changes elsewhere. */
export function useTyped(now: string, elsewhere: number): [string, (text: string) => void] {
  const [text, setText] = useState(now);
  const [seen, setSeen] = useState(elsewhere);
  if (seen !== elsewhere) {
    setSeen(elsewhere);
    setText(now);
  }
  return [text, setText];
}

/** A text: with rows it may be longer than a line, and its field grows with it. */
export function TextField(props: Common & { rows?: number; required?: string; list?: string }) {
  const { path, label, hint, rows, required } = props;
  const { value, set, fault, locked } = useField<string>(path);
  const text = value ?? "";
  const wrong = fault ? advice(fault) : required && !text.trim() ? required : undefined;
  const shared = { className: "field", value: text, disabled: locked, ...about(path, hint, wrong) };
  return (
    <Field path={path} label={label} hint={hint} wrong={wrong}>
      {rows ? (
        <textarea {...shared} rows={rows} onChange={(event) => set(event.target.value || undefined)} />
      ) : (
        <input
          {...shared}
          autoComplete="off"
          list={props.list}
          onChange={(event) => set(event.target.value || undefined)}
        />
      )}
    </Field>
  );
}

type Read<T> = { read: (text: string) => T | null; write: (value: T) => string; otherwise: string };

/** A field whose text means something else than a text. What means nothing is kept as typed, and not saved. */
function ReadField<T>(
  props: Common & Read<T> & { narrow?: boolean; pounds?: boolean; unit?: string; say?: (v: T) => string },
) {
  const { path, label, read, write, otherwise } = props;
  const { value, set, fault, elsewhere, locked } = useField<T | string>(path);
  const now =
    value === undefined || value === null
      ? ""
      : typeof value === "string"
        ? shownAs(value, read, write)
        : write(value);
  const [text, setText] = useTyped(now, elsewhere);
  const understood = text.trim() === "" ? undefined : read(text);
  const wrong = understood === null ? otherwise : faultText(fault);
  const said = understood !== undefined && understood !== null && props.say ? props.say(understood) : "";
  const hint = said && said !== text.trim() ? said : props.hint;
  return (
    <Field path={path} label={label} hint={hint} wrong={wrong} narrow={props.narrow}>
      <span className="unit-row">
        {props.pounds && <span aria-hidden="true">£</span>}
        <input
          className="field"
          {...about(path, hint, wrong)}
          inputMode={props.pounds || props.unit ? "decimal" : undefined}
          autoComplete="off"
          disabled={locked}
          value={text}
          onChange={(event) => {
            const typed = event.target.value;
            setText(typed);
            const meant = typed.trim() === "" ? undefined : read(typed);
            set(meant === null ? typed : meant);
          }}
        />
        {props.unit && <span>{props.unit}</span>}
      </span>
    </Field>
  );
}

/** A text at a path may be a value in the document's own writing, or what was typed and is none. */
function shownAs<T>(text: string, read: (text: string) => T | null, write: (value: T) => string): string {
  const value = read(text);
  return value === null ? text : write(value);
}

const faultText = (fault: Fault | undefined) => (fault ? advice(fault) : undefined);

export function DateField(props: Common) {
  return (
    <ReadField<string>
      hint="For example 30 6 2016"
      {...props}
      narrow
      read={readDate}
      write={longDate}
      say={longDate}
      otherwise="Enter a date, such as 30 June 2016"
    />
  );
}

export function MoneyField(props: Common) {
  return (
    <ReadField<number> {...props} narrow pounds {...plainNumber} otherwise="Enter an amount in pounds" />
  );
}

export function NumberField(props: Common & { unit?: string }) {
  return (
    <ReadField<number>
      {...props}
      unit={props.unit ?? " "}
      narrow
      {...plainNumber}
      otherwise="Enter a number"
    />
  );
}

const plainNumber = { read: readMoney, write: (value: number) => value.toLocaleString("en-GB") };
