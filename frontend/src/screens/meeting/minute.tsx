import { type FormEvent, useEffect, useId, useState } from "react";
import type { MeetingItem } from "../../api/meeting-types";
import { Problem } from "../../api/problem";
import { forget, keep, readKept } from "../../edit/kept";
import { useAnswer, useHere, useMay } from "./here";

type Typed = { text: string };

const keptAs = (id: string, n: number, item: string) => `minute ${id} ${n} ${item}`;

/** Whether something was typed for the minutes of an item in this browser, and not saved. */
export const isTyped = (id: string, n: number, item: string) => readKept<Typed>(keptAs(id, n, item)) !== null;

/** What the minutes say of an item: as they wrote themselves, or as the secretary corrected them. */
export function Minute({ item, id: htmlId }: { item: MeetingItem; id?: string }) {
  const { id, view, run } = useHere();
  const may = useMay("minute");
  const key = keptAs(id, view.n, item.id);
  const [editing, setEditing] = useState(() => may.ok && readKept<Typed>(key) !== null);
  const paragraphs = item.minute.text === null ? item.minute.draft : item.minute.text.split(/\n{2,}/);
  const corrects = view.you.lead && may.ok;
  return (
    <section aria-label={`Minutes: ${item.title}`} className="minute" id={htmlId} tabIndex={-1}>
      {item.minute.text !== null && (
        <p className="hint">As corrected{item.minute.by && ` by ${item.minute.by}`}</p>
      )}
      {editing && corrects ? (
        <Correct item={item} name={key} start={paragraphs.join("\n\n")} close={() => setEditing(false)} />
      ) : (
        <>
          {paragraphs.length === 0 && <p>They write themselves as the item goes on.</p>}
          {paragraphs.map((text, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
            <p key={nth}>{text}</p>
          ))}
          {corrects && (
            <p className="button-row">
              <button type="button" className="button" onClick={() => setEditing(true)}>
                Correct<span className="nhsuk-u-visually-hidden"> the minutes of {item.title}</span>
              </button>
              {item.minute.text !== null && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => void run({ action: "minute", item: item.id, text: "" })}
                >
                  Go back to the draft
                </button>
              )}
            </p>
          )}
          {view.you.lead && !may.ok && may.why && <p className="hint">{may.why}</p>}
        </>
      )}
    </section>
  );
}

type CorrectProps = { item: MeetingItem; name: string; start: string; close: () => void };

/** The minutes of an item being corrected. What is typed stays in this browser until it is saved or thrown away. */
function Correct({ item, name, start, close }: CorrectProps) {
  const field = useId();
  const { view } = useHere();
  const give = useAnswer();
  const [kept] = useState(() => readKept<Typed>(name));
  const [text, setText] = useState(kept?.doc.text ?? start);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => document.getElementById(field)?.focus(), [field]);
  const type = (next: string) => {
    setText(next);
    keep<Typed>(name, { base: { text: start }, doc: { text: next }, etag: String(view.seq) });
  };
  const leave = () => {
    forget(name);
    close();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await give({ action: "minute", item: item.id, text: text.trim() });
      leave();
    } catch (cause) {
      setFault(cause instanceof Problem ? cause.message : "That did not work. Try again.");
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={save}>
      <label htmlFor={field}>The minutes of this item</label>
      <textarea
        className="field"
        id={field}
        rows={8}
        maxLength={40000}
        value={text}
        aria-describedby={`${field}-about`}
        onChange={(event) => type(event.target.value)}
      />
      <p className="hint" id={`${field}-about`}>
        {text === start ? "An empty line begins a new paragraph." : "Not saved yet; this browser keeps it."}
      </p>
      {fault && (
        <p className="field-wrong" role="alert">
          {fault}
        </p>
      )}
      <p className="button-row">
        <button type="submit" className="button button-main" disabled={busy}>
          Save the minutes
        </button>
        <button type="button" className="link-button" onClick={leave}>
          Throw away what I typed
        </button>
      </p>
    </form>
  );
}
