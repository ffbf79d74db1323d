import { useState } from "react";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { AgendaFields } from "./agenda-fields";
import { agendaFaults, asInput } from "./default-agenda";
import { Do } from "./do";
import { useAnswer, useHere, useMay } from "./here";

/** Sets the agenda anew. */
export function AgendaEdit() {
  const { ask } = useHere();
  const may = useMay("agenda");
  const [open, setOpen] = useState(false);
  if (!may.ok) return may.why ? <p className="hint">{may.why}</p> : null;
  if (open) return <Fields close={() => setOpen(false)} />;
  return (
    <p className="button-row">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Change the agenda
      </button>
      <Do action="details" quiet ask={() => ask({ ask: "details" })}>
        Change when and where…
      </Do>
    </p>
  );
}

function Fields({ close }: { close: () => void }) {
  const { id, view } = useHere();
  const give = useAnswer();
  const [items, setItems] = useState(() => view.items.map(asInput));
  const fixed = view.items.filter(({ state }) => state !== "waiting").map(({ id }) => id);
  const { submit, wrong, asked, busy, of } = useSubmit(
    () => agendaFaults(items),
    () => give({ action: "agenda", items }).then(close),
    "items",
  );
  return (
    <form noValidate className="form meeting-form" onSubmit={submit}>
      <Summary faults={wrong} asked={asked} />
      <AgendaFields id={id} items={items} change={setItems} wrong={of} fixed={fixed} />
      <div className="form-buttons">
        <button type="submit" className="button button-main" disabled={busy}>
          Set the agenda
        </button>
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
