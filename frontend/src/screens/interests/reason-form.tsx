import { type FormEvent, useEffect, useId, useRef, useState } from "react";

type Props = {
  label: string;
  act: string;
  give: (reason: string) => Promise<boolean>;
  cancel: () => void;
};

/** Asks for a reason before something is done. */
export function ReasonForm({ label, act, give, cancel }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(!reason.trim());
    if (!reason.trim()) return field.current?.focus();
    if (await give(reason.trim())) cancel();
  };
  return (
    <form className={`reason${wrong ? " reason-due" : ""}`} noValidate onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      {wrong && (
        <p className="score-fault" id={`${id}-error`}>
          Give a reason
        </p>
      )}
      <textarea
        ref={field}
        className="field"
        id={id}
        rows={2}
        maxLength={4000}
        value={reason}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="agreed-acts">
        <button type="submit" className="button">
          {act}
        </button>
        <button type="button" className="link-button" onClick={cancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
