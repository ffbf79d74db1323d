import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Evidence as File } from "../../api/client";
import { evidenceFile, removeEvidence, upload } from "../../api/evidence";
import { Problem } from "../../api/problem";
import { Ask } from "../../components/ask";
import { useFreshly } from "../../components/fresh";
import { fileSize } from "../../format/number";
import { fileKind } from "../../format/words";
import { tookBid } from "./body";
import { Part } from "./part";

const most = 25 * 1024 * 1024;

type Props = { id: string; refHere: string; files: File[]; locked: boolean };

/** The files that show what the bid says: put there, downloaded, taken away with a reason. */
export function Evidence({ id, refHere, files, locked }: Props) {
  const cache = useQueryClient();
  const freshly = useFreshly();
  const [done, setDone] = useState<number | null>(null);
  const [wrong, setWrong] = useState("");
  const [said, setSaid] = useState("");
  const [going, setGoing] = useState<File | null>(null);

  const add = async (chosen: FileList | null) => {
    setWrong("");
    setSaid("");
    for (const file of chosen ?? []) {
      if (file.size > most) {
        setWrong(`${file.name} is ${fileSize(file.size)}. A file may be up to 25 MB.`);
        continue;
      }
      setDone(0);
      try {
        await upload(id, refHere, file, setDone);
        setSaid(`${file.name} is here.`);
      } catch (cause) {
        setWrong(`${file.name} was not added. ${cause instanceof Problem ? cause.message : "Try again."}`);
      }
    }
    setDone(null);
    tookBid(cache, id, refHere);
  };

  return (
    <Part part="evidence">
      {files.length === 0 && <p className="hint">No files yet: surveys, quotations, letters, plans.</p>}
      <ul className="tasks">
        {files.map((file) => (
          <li key={file.id}>
            <span>
              <a href={evidenceFile(id, refHere, file.id)} download={file.name}>
                {file.name}
              </a>
              <span className="hint">
                {fileKind(file.type)}, {fileSize(file.bytes)}, added by {file.by}
              </span>
            </span>
            {!locked && (
              <button type="button" className="link-button" onClick={() => setGoing(file)}>
                Delete<span className="nhsuk-u-visually-hidden"> {file.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <div className={`form-field${wrong ? " form-field-wrong" : ""}`}>
          <label htmlFor="evidence-file">Add files</label>
          {wrong && (
            <p className="field-wrong" role="alert" id="evidence-wrong">
              {wrong}
            </p>
          )}
          <input
            id="evidence-file"
            type="file"
            multiple
            disabled={done !== null}
            accept=".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff"
            aria-describedby={wrong ? "evidence-wrong evidence-hint" : "evidence-hint"}
            onChange={(event) => {
              void add(event.target.files);
              event.target.value = "";
            }}
          />
          <p className="hint" id="evidence-hint">
            PDF, Office files and pictures, up to 25 MB each.
          </p>
        </div>
      )}
      {done !== null && (
        <p>
          <progress max={100} value={done} aria-label="Sent" /> {done}%
        </p>
      )}
      <div role="status">{said}</div>
      {going && (
        <Ask
          title={`Delete ${going.name}?`}
          label="Why is it deleted?"
          required="Enter a reason"
          act="Delete"
          go={async (reason) => {
            await freshly(() => removeEvidence(id, refHere, going.id, reason));
            tookBid(cache, id, refHere);
          }}
          close={() => setGoing(null)}
        >
          <p>The file goes. That it was here, and your reason, stay in the record.</p>
        </Ask>
      )}
    </Part>
  );
}
