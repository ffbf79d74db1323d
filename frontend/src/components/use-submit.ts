import { type FormEvent, useState } from "react";
import { Problem } from "../api/problem";
import type { Wrong } from "./summary";

/** A form that is sent as a whole: checks first, then sends, and puts what is wrong into its summary. */
export function useSubmit(check: () => Wrong[], send: () => Promise<unknown>, otherwise: string) {
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [asked, setAsked] = useState(0);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refuse = (faults: Wrong[]) => {
      setWrong(faults);
      setAsked((before) => before + 1);
      setBusy(false);
    };
    const found = check();
    if (found.length > 0) return refuse(found);
    setBusy(true);
    try {
      await send();
      setWrong([]);
      setBusy(false);
    } catch (cause) {
      const says =
        cause instanceof Problem ? cause : new Problem(0, { detail: "That did not work. Try again." });
      const faults = says.fields.map((fault) => ({ field: fault.path, text: `Enter ${fault.expected}` }));
      refuse(faults.length > 0 ? faults : [{ field: otherwise, text: says.message }]);
    }
  };
  return {
    submit,
    wrong,
    asked,
    busy,
    of: (field: string) => wrong.find((each) => each.field === field)?.text,
  };
}
