import { useState } from "react";
import { DialogForm } from "./dialog-form";
import { TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";

/** Goes on in spite of a bid's stop flags, with the reason that the record then bears. */
export function PassDialog({ bid: ref, close }: { bid: string; close: () => void }) {
  const { view } = useHere();
  const give = useAnswer();
  const line = view.order?.lines.find((each) => each.ref === ref);
  const stops = (line?.stops ?? []).filter(({ passed }) => !passed);
  const [passed, setPassed] = useState<readonly string[]>(stops.map(({ flag }) => flag));
  const [reason, setReason] = useState("");
  const check = () => [
    ...(passed.length > 0 ? [] : [{ field: "flags", text: "Choose at least one flag to go on in spite of" }]),
    ...(reason.trim() ? [] : [{ field: "reason", text: "Enter why the committee goes on" }]),
  ];
  return (
    <DialogForm
      title={`Go on with ${ref} in spite of ${stops.length === 1 ? "its stop flag" : "its stop flags"}`}
      button="Go on in spite of it"
      check={check}
      send={() =>
        give({ action: "pass", flags: passed.map((flag) => ({ ref, flag })), reason: reason.trim() })
      }
      close={close}
    >
      {(wrong) => (
        <>
          <fieldset className="form-field pick" id="flags" tabIndex={-1}>
            <legend>
              {ref} {line?.title}
            </legend>
            {wrong("flags") && <p className="field-wrong">{wrong("flags")}</p>}
            {stops.map(({ flag, text }) => (
              <label key={flag}>
                <input
                  type="checkbox"
                  checked={passed.includes(flag)}
                  onChange={({ target }) =>
                    setPassed(target.checked ? [...passed, flag] : passed.filter((each) => each !== flag))
                  }
                />{" "}
                <b>Stop:</b> {text}
              </label>
            ))}
          </fieldset>
          <TextIn
            id="reason"
            label="Why the committee goes on"
            hint="It stands beside the flag in the minutes and in the submission."
            value={reason}
            change={setReason}
            rows={3}
            wrong={wrong("reason")}
          />
        </>
      )}
    </DialogForm>
  );
}
