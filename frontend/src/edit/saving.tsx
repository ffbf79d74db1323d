import type { Shown } from "./draft";

type Props = {
  shown: Shown<unknown>;
  save: () => void;
  drop: () => void;
  /** Leads to what is wrong. */
  show: () => void;
};

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** How it stands with what was typed: quiet when it is saved, loud when it is not. */
export function Saving({ shown, save, drop, show }: Props) {
  const { standing, why, faults, at, kept } = shown;
  const safe = kept
    ? "What you typed is kept in this browser."
    : "This browser cannot keep what you typed: leave this page open.";
  const loud = {
    faulty: `Not saved: ${faults.length === 1 ? "one thing" : `${faults.length || "some"} things`} to put right.`,
    failed: `Not saved. ${why}`,
    refused: `Not saved. ${why}`,
    overtaken: "Not saved: someone else changed the same. Choose below.",
    held: why,
  }[standing as string];
  return (
    <div className={`draft-bar${loud ? " draft-bar-loud" : ""}`}>
      <p role={loud ? "alert" : "status"}>
        {loud ? `${loud} ${standing === "held" ? "" : safe}` : quiet(standing, at)}
      </p>
      {standing === "faulty" && faults.length > 0 && (
        <button type="button" className="button" onClick={show}>
          Show what
        </button>
      )}
      {(standing === "failed" || standing === "refused") && (
        <button type="button" className="button" onClick={save}>
          Try again now
        </button>
      )}
      {loud && standing !== "overtaken" && (
        <button type="button" className="link-button" onClick={drop}>
          Drop what is not saved
        </button>
      )}
    </div>
  );
}

function quiet(standing: string, at: Date | null): string {
  if (standing === "waiting" || standing === "saving") return "Saving…";
  return at ? `Saved ${clock.format(at)}` : "Saved as you go";
}
