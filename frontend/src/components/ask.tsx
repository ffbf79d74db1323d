import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "../api/problem";
import { Dialog } from "./dialog";

type Props = {
  title: string;
  /** What will go, and what will stay. */
  children?: ReactNode;
  /** What is asked for; without it only yes or no. */
  label?: string;
  required?: string;
  start?: string;
  secret?: boolean;
  /** The words of the button. */
  act: string;
  /** Does it; what it throws is shown. */
  go: (text: string) => Promise<unknown>;
  close: () => void;
};

/** Asks before something is done: for a reason, a ref, a password, or just once more. */
export function Ask({ title, children, label, required, start = "", secret, act, go, close }: Props) {
  const [text, setText] = useState(start);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const id = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (required && !text.trim()) {
      setWrong(required);
      document.getElementById(id)?.focus();
      return;
    }
    setBusy(true);
    try {
      await go(secret ? text : text.trim());
      close();
    } catch (cause) {
      setWrong(cause instanceof Problem ? cause.message : "That did not work. Try again.");
      setBusy(false);
      document.getElementById(id)?.focus();
    }
  };

  const input = {
    id,
    className: "field",
    value: text,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": wrong ? `${id}-wrong` : undefined,
  };
  return (
    <Dialog title={title} close={close}>
      <form noValidate onSubmit={submit}>
        {children}
        {label && (
          <div className={`form-field${wrong ? " form-field-wrong" : ""}`}>
            <label htmlFor={id}>{label}</label>
            {secret ? (
              <input
                {...input}
                type="password"
                autoComplete="current-password"
                onChange={(event) => setText(event.target.value)}
              />
            ) : (
              <textarea {...input} rows={2} onChange={(event) => setText(event.target.value)} />
            )}
          </div>
        )}
        {wrong && (
          <p id={`${id}-wrong`} className="field-wrong" role="alert">
            {wrong}
          </p>
        )}
        <div className="ask-buttons">
          <button type="submit" className="button button-main" disabled={busy}>
            {act}
          </button>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
