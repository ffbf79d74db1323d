import { useState } from "react";
import type { Handling } from "../../api/meeting-types";
import { DialogForm } from "./dialog-form";
import { RadiosIn, SelectIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { useSubjects } from "./subjects";
import { handlingWords, stricterThan, subject } from "./words";

/** Chooses for oneself to take less part than was ruled. */
export function ChooseDialog({ close }: { close: () => void }) {
  const { view } = useHere();
  const give = useAnswer();
  const subjects = useSubjects();
  const [bid, setBid] = useState(view.focus ?? "");
  const now = view.you.handling.find((each) => each.bid === bid)?.effective ?? "decide";
  const stricter = stricterThan(now);
  const [handling, setHandling] = useState("");
  const check = () =>
    stricter.some(([each]) => each === handling)
      ? []
      : [{ field: "handling", text: "Choose what you will do" }];
  return (
    <DialogForm
      title="Take less part than was ruled"
      button="Choose this"
      check={check}
      send={() => give({ action: "choose", bid, handling: handling as Handling })}
      close={close}
      held={stricter.length === 0}
    >
      {(wrong) => (
        <>
          <SelectIn id="bid" label="On" value={bid} change={setBid} options={subjects} />
          <p>
            Now, on {subject(bid)}: {handlingWords(now)}.
          </p>
          {stricter.length > 0 ? (
            <RadiosIn
              id="handling"
              legend="Instead I"
              value={handling}
              change={setHandling}
              options={stricter}
              wrong={wrong("handling")}
            />
          ) : (
            <p id="handling">There is nothing stricter.</p>
          )}
        </>
      )}
    </DialogForm>
  );
}
