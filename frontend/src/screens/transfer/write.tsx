import { useState } from "react";
import { useSetup } from "../../api/queries";
import { Input } from "../../components/input";

type Props = { asksWhy: boolean; busy: boolean; write: (reason: string) => void };

/** Has the changes written that one has just seen, with the reason where one is due. */
export function Write({ asksWhy, busy, write }: Props) {
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState("");
  const submit = () => {
    const missing = asksWhy && !reason.trim();
    setWrong(missing ? "Enter why the bids change now" : "");
    if (missing) document.getElementById("import-reason")?.focus();
    else write(reason);
  };
  return (
    <form
      noValidate
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
