import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { type FileKind, ofPlaces } from "../../api/transfer";
import { fileSize } from "../../format/number";
import { place } from "../../format/place";
import { Columns } from "./columns";
import { Commissioners } from "./commissioners";
import { Keep } from "./keep";
import { kinds as about } from "./kinds";
import { Offer } from "./offer";
import { Preview } from "./preview";
import { Progress } from "./progress";
import { sameSaid } from "./said";
import { useTaking } from "./use-taking";
import { Write, WriteBids } from "./write";

type Props = {
  /** The round; empty where there is none. */
  id: string;
  kinds: readonly FileKind[];
  kind: FileKind;
  choose: (kind: FileKind) => void;
};

/** Choose a file, see what it would change, and only then have it written: all of it, or nothing. */
export function TakeIn({ id, kinds, kind, choose }: Props) {
  return (
    <>
      {kinds.length > 1 && (
        <fieldset className="form-field pick screen-only">
          <legend>What is in the file?</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name="file-kind" checked={kind === each} onChange={() => choose(each)} />{" "}
              {about[each].name}
            </label>
          ))}
        </fieldset>
      )}
      <OfKind key={kind} id={id} kind={kind} />
    </>
  );
}

function OfKind({ id, kind }: { id: string; kind: FileKind }) {
  const { now, set, send, forget } = useTaking(kind, id);
  const { file, seen, wrong, doing, looked } = now;
  const [said, setSaid] = useState(now.said); // what is being chosen is shown at once
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus goes to what was asked for, when it comes
  useEffect(() => {
    if (asked.current) heading.current?.focus();
    asked.current = false;
  }, [seen]);

  const busy = doing !== null;
  const again = (write: boolean, reason = "") => {
    asked.current = true;
    if (file) void send(file, said, write, reason);
  };
  const written = seen?.written ?? false;
  const other = !sameSaid(said, looked) && !written;
  const some = seen !== null && seen.added + seen.changed > 0;
  const ready = file && some && !written && !other && seen.refused.length === 0;
  const say = (next: typeof said) => {
    setSaid(next);
    set({ said: next });
  };
  const questions = seen?.warnings?.length ?? 0;
  const write = (reason: string) => again(true, reason);

  return (
    <div className="take-in">
      <div className="form screen-only">
        {kind === "practices" && <Commissioners id={id} report={seen} said={said} say={say} />}
        <div className={`form-field${wrong ? " form-field-wrong" : ""}`}>
          <label htmlFor="import-file">File</label>
          {wrong && (
            <p className="field-wrong" role="alert" id="import-wrong">
              {wrong}
            </p>
          )}
          <input
            id="import-file"
            type="file"
            accept={about[kind].accept}
            disabled={busy}
            aria-describedby={wrong ? "import-wrong import-hint" : "import-hint"}
            onClick={(event) => {
              event.currentTarget.value = ""; // so that the same file, put right, can be chosen again
            }}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (!chosen) return;
              const next = { columns: {}, commissioners: said.commissioners };
              forget();
              setSaid(next);
              void send(chosen, next, false);
            }}
          />
          <p className="hint" id="import-hint">
            {about[kind].hint}; up to 32 MB. Nothing is written before you have seen what would change.
          </p>
          {file && (
            <p>
              Chosen: {file.name}, {fileSize(file.size)}
            </p>
          )}
        </div>
        <Progress doing={doing} file={file} stop={() => now.stop?.abort()} />
        {file && !busy && (!seen || (other && kind === "practices")) && (
          <button type="button" className="button button-main" onClick={() => again(false)}>
            {seen ? "Look again for these commissioners" : "Look at it again"}
          </button>
        )}
      </div>
      {seen && (
        <Preview
          report={seen}
          heading={heading}
          next={
            written && (
              <>
                {file && ofPlaces(kind) && <Keep report={seen} file={file.name} at={now.at} />}
                <Next id={now.into} kind={kind} news={newOf(seen.changes)} />
              </>
            )
          }
          columns={
            seen.kind === "surveys" && !written && seen.columns ? (
              <Columns report={seen} said={said} say={say} />
            ) : undefined
          }
        />
      )}
      {seen && other && kind === "surveys" && !busy && (
        <p className="form-buttons screen-only">
          <button type="button" className="button button-main" onClick={() => again(false)}>
            Look again with these columns
          </button>
        </p>
      )}
      {ready && kind === "bids" && <WriteBids id={id} busy={busy} write={write} />}
      {ready && kind !== "bids" && (
        <Write key={seen.warnings?.join()} asksWhy={false} questions={questions} busy={busy} write={write} />
      )}
      {seen && file && !written && ofPlaces(kind) && <Keep report={seen} file={file.name} at="" />}
    </div>
  );
}

const newOf = (changes: { ref: string; new: boolean }[] = []) =>
  changes.filter((each) => each.new).map((each) => each.ref);

/** Where one goes on once a file is written. */
function Next({ id, kind, news }: { id: string; kind: FileKind; news: string[] }) {
  return (
    <div className="screen-only">
      {kind === "surveys" && <Offer id={id} premises={news} />}
      <p>
        {!id && <Link to="/">All rounds</Link>}
        {id && kind === "surveys" && <Link to={place(id, "estate")}>See the estate</Link>}
        {id && (kind === "practices" || kind === "list-sizes") && (
          <Link to={place(id, "practices")}>See the practices</Link>
        )}
        {id && !ofPlaces(kind) && <Link to={place(id)}>See the round</Link>}
      </p>
    </div>
  );
}
