import { useState } from "react";
import { useSetup } from "../../api/queries";
import { Input } from "../../components/input";

type Props = {
  asksWhy: boolean;
  /** How many questions the file raises: it is written once one has said that one has looked. */
  questions?: number;
  busy: boolean;
  write: (reason: string) => void;
};

/** Has the changes written that one has just seen, with the reason where one is due. */
export function Write({ asksWhy, questions = 0, busy, write }: Props) {
  const [reason, setReason] = useState("");
  const [looked, setLooked] = useState(false);
  const [wrong, setWrong] = useState("");
  const [unlooked, setUnlooked] = useState("");
  const submit = () => {
    const missing = asksWhy && !reason.trim();
    const unasked = questions > 0 && !looked;
    setWrong(missing ? "Enter why the bids change now" : "");
    setUnlooked(unasked ? "Tick that the file is right, or choose another" : "");
    if (missing || unasked) document.getElementById(missing ? "import-reason" : "import-looked")?.focus();
    else write(reason);
  };
  return (
    <form
      noValidate
      className="screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {asksWhy && (
        <Input
          id="import-reason"
          label="Why do the bids change now?"
          hint="Bids are being scored, so a change needs a reason. It goes into the record."
          value={reason}
          change={setReason}
          wrong={wrong}
        />
      )}
      {questions > 0 && (
        <div className={`form-field${unlooked ? " form-field-wrong" : ""}`}>
          {unlooked && (
            <p className="field-wrong" id="import-unlooked">
              <span className="nhsuk-u-visually-hidden">Error: </span>
              {unlooked}
            </p>
          )}
          <label className="check" htmlFor="import-looked">
            <input
              id="import-looked"
              type="checkbox"
              checked={looked}
              aria-invalid={unlooked ? true : undefined}
              aria-describedby={unlooked ? "import-unlooked" : undefined}
              onChange={(event) => setLooked(event.target.checked)}
            />{" "}
            I have looked at {questions === 1 ? "the question" : `the ${questions} questions`} above, and the
            file is right
          </label>
        </div>
      )}
      <button type="submit" className="button button-main" disabled={busy}>
        Write these changes
      </button>
    </form>
  );
}

/** The same for bids, which people may be scoring already. */
export function WriteBids({ id, ...props }: Omit<Props, "asksWhy"> & { id: string }) {
  return <Write asksWhy={useSetup(id).data?.locks.bids_need_reason ?? false} {...props} />;
}
