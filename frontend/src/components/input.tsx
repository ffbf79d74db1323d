import type { ReactNode } from "react";

type Props = {
  id: string;
  label: string;
  value: string;
  change: (text: string) => void;
  type?: string;
  complete?: string;
  hint?: ReactNode;
  wrong?: string;
  disabled?: boolean;
};

/** One line of text with its name above, and what is wrong with it between. */
export function Input({
  id,
  label,
  value,
  change,
  type = "text",
  complete = "off",
  hint,
  wrong,
  disabled,
}: Props) {
  return (
    <div className={`form-field${wrong ? " form-field-wrong" : ""}`}>
      <label htmlFor={id}>{label}</label>
      <input
        className="field"
        id={id}
        type={type}
        autoComplete={complete}
        spellCheck={type === "text" ? undefined : false}
        disabled={disabled}
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={hint || wrong ? `${id}-about` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {(hint || wrong) && (
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
    </div>
  );
}
