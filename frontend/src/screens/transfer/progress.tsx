import { fileSize } from "../../format/number";
import type { Doing } from "./use-taking";

type Props = { doing: Doing | null; file: File | null; stop: () => void };

/** How far a file is, with a number; one may leave meanwhile, or stop what has not been written. */
export function Progress({ doing, file, stop }: Props) {
  const name = file?.name ?? "the file";
  const says = { sending: `Sending ${name}…`, reading: `Reading ${name}…`, writing: "Writing…" };
  return (
    <>
      <div role="status">{doing && says[doing.what]}</div>
      {doing && file && (
        <div className="file-progress">
          {doing.what === "sending" ? (
            <>
              <progress aria-label={`Sent of ${name}`} value={doing.sent} max={file.size} />
              <span>
                {fileSize(doing.sent)} of {fileSize(file.size)}
              </span>
            </>
          ) : (
            <progress aria-label={says[doing.what]} />
          )}
          {doing.what !== "writing" && (
            <button type="button" className="button" onClick={stop}>
              Stop
            </button>
          )}
          <span className="hint">You can leave this screen: what comes of it will stand here.</span>
        </div>
      )}
    </>
  );
}
