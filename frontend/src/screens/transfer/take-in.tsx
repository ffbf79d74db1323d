import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { Problem } from "../../api/problem";
import { type FileKind, type Report, takeIn } from "../../api/transfer";
import { place } from "../../format/place";
import { Preview } from "./preview";
import { Write, WriteBids } from "./write";

type Props = { id: string; kinds: (readonly [kind: FileKind, name: string])[] };

const accepts: { [kind in FileKind]: string } = { bids: ".csv,.xlsx", scores: ".csv,.xlsx", round: ".json" };

/** Choose a file, see what it would change, and only then have it written: all of it, or nothing. */
export function TakeIn({ id, kinds }: Props) {
  const cache = useQueryClient();
  const [kind, setKind] = useState<FileKind>(kinds[0]?.[0] ?? "round");
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<Report | null>(null);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState("");
  const [into, setInto] = useState(id);

  const start = (next: FileKind) => {
    setKind(next);
    setFile(null);
    setSeen(null);
    setWrong("");
  };
  const send = async (chosen: File, write: boolean, reason = "") => {
    setBusy(write ? "Writing…" : `Reading ${chosen.name}…`);
    setWrong("");
    try {
      const { report, id: where } = await takeIn(kind, id, chosen, write, reason);
      setSeen(report);
      setInto(where);
      if (report.written)
        void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    } catch (cause) {
      setWrong(cause instanceof Problem ? cause.message : "The file could not be read. Choose it again.");
      if (cause instanceof Problem && cause.fields.length > 0) {
        const refused = cause.fields.map(({ path, found, expected }) => ({
          row: 0,
          column: path,
          found,
          why: expected,
        }));
        setSeen({ kind, added: 0, changed: 0, unchanged: 0, mapping: {}, written: false, refused });
      }
    }
    setBusy("");
  };

  const ready = file && seen && !seen.written && seen.refused.length === 0 && seen.added + seen.changed > 0;
  const write = (reason: string) => {
    if (file) void send(file, true, reason);
  };

  return (
    <div className="form">
      {kinds.length > 1 && (
        <fieldset className="form-field pick">
          <legend>What is in the file?</legend>
          {kinds.map(([each, name]) => (
            <label key={each}>
              <input type="radio" name="file-kind" checked={kind === each} onChange={() => start(each)} />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <div className={`form-field${wrong ? " form-field-wrong" : ""}`}>
        <label htmlFor="import-file">File</label>
        {wrong && (
          <p className="field-wrong" role="alert" id="import-wrong">
            {wrong}
          </p>
        )}
        <input
          key={kind}
          id="import-file"
          type="file"
          accept={accepts[kind]}
          disabled={busy !== ""}
          aria-describedby={wrong ? "import-wrong import-hint" : "import-hint"}
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null;
            setFile(chosen);
            setSeen(null);
            if (chosen) void send(chosen, false);
          }}
        />
        <p className="hint" id="import-hint">
          {kind === "round" ? "A round file (.json)" : "CSV or Excel"}, up to 32 MB. Nothing is written before
          you have seen what would change.
        </p>
      </div>
      <div role="status">{busy}</div>
      {seen && <Preview report={seen} />}
      {ready && kind === "bids" && <WriteBids id={id} busy={busy !== ""} write={write} />}
      {ready && kind !== "bids" && <Write asksWhy={false} busy={busy !== ""} write={write} />}
      {seen?.written && into && (
        <p>
          <Link to={place(into)}>See the round</Link>
        </p>
      )}
    </div>
  );
}
