import { type FormEvent, useEffect, useId, useRef, useState } from "react";

type Props = { about: string; speak: (text: string) => void; cancel: () => void };

/** Why one does not share what is agreed; it stands under one's name. */
export function DissentForm({ about, speak, cancel }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) speak(text.trim());
    else field.current?.focus();
  };
  return (
    <form className="reason" onSubmit={submit} aria-label={`Dissent on ${about}`}>
      <label htmlFor={id}>Why you do not share this; it stands in the record under your name</label>
      <textarea
        ref={field}
        className="field"
        id={id}
        rows={2}
        maxLength={4000}
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="agreed-acts">
        <button type="submit" className="button">
          Record my dissent
        </button>
        <button type="button" className="link-button" onClick={cancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
