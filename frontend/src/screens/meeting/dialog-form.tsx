import { type KeyboardEvent, type ReactNode, useId } from "react";
import { Dialog } from "../../components/dialog";
import { Summary, type Wrong } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";

type Props = {
  title: string;
  /** The words of the button. */
  button: string;
  check: () => Wrong[];
  send: () => Promise<unknown>;
  close: () => void;
  /** Nothing can be sent yet. */
  held?: boolean;
  children: (wrong: (field: string) => string | undefined) => ReactNode;
};

/** Ctrl+Enter sends from any field: Enter alone opens a choice, and begins a new line in a long text. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** A question with several fields, sent as a whole. What is wrong stands above, and what was typed stays. */
export function DialogForm({ title, button, check, send, close, held, children }: Props) {
  const form = useId();
  const { submit, wrong, asked, busy, of } = useSubmit(check, () => send().then(close), form);
  return (
    <Dialog title={title} close={close}>
      <form noValidate id={form} className="meeting-form" onSubmit={submit} onKeyDown={sendByKey}>
        <Summary faults={wrong} asked={asked} />
        {children(of)}
        <div className="ask-buttons">
          <button type="submit" className="button button-main" disabled={busy || held}>
            {button}
          </button>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
