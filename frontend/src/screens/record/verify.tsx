import { useState } from "react";
import { type Verification, verify } from "../../api/record";
import { plural } from "../../format/number";

/** Has the server walk the whole record and say whether it is as it was written. */
export function Verify() {
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Verification | Error | null>(null);
  const go = async () => {
    setBusy(true);
    setFound(await verify().catch((cause: Error) => cause));
    setBusy(false);
  };
  const broken = found !== null && (found instanceof Error || !found.ok);
  return (
    <div className="verify">
      <button type="button" className="button" disabled={busy} onClick={() => void go()}>
        {busy ? "Verifying" : "Verify the chain"}
      </button>
      <p className={broken ? "score-fault" : undefined} role="status">
        {found && said(found)}
      </p>
    </div>
  );
}

function said(found: Verification | Error): string {
  if (found instanceof Error) return found.message;
  if (found.ok && found.rows === null) return "Every entry is as it was written.";
  if (found.ok) return `All ${plural(found.rows ?? 0, "entry", "entries")} are as they were written.`;
  return `The record has been changed: ${found.broken?.why ?? "an entry is not as it was written"}.`;
}
