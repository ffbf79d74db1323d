import { type ReactNode, type Ref, useMemo } from "react";
import { type FileKind, ofPlaces, type Report } from "../../api/transfer";
import { count, inWords, plural } from "../../format/number";
import { list } from "../../format/words";
import { Added, Changed } from "./changes";
import { kinds } from "./kinds";
import { Refusals } from "./refusals";

type Props = {
  report: Report;
  /** Where focus goes when something was asked anew. */
  heading?: Ref<HTMLHeadingElement>;
  /** How the columns were understood, to be corrected; else they are listed. */
  columns?: ReactNode;
  /** What comes next, once it is written. */
  next?: ReactNode;
};

/** What a file would change, or what in it cannot be read: every fault by its sheet and cell. */
export function Preview({ report, heading, columns, next }: Props) {
  const { refused, written, notes = [], changes = [], skipped = [], warnings = [] } = report;
  const kind = kinds[report.kind as FileKind] ?? kinds.bids;
  const [added, changed] = useMemo(() => {
    const isNew = (each: (typeof changes)[number]) =>
      each.new && (ofPlaces(report.kind) || each.fields.length === 0);
    return [changes.filter(isNew), changes.filter((each) => !isNew(each))];
  }, [changes, report.kind]);
  return (
    <section aria-labelledby="preview" className="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {title(report)}
      </h2>
      <p role="status">{counted(report)}</p>
      {next}
      {refused.length > 0 && <Refusals refused={refused} />}
      {warnings.length > 0 && (refused.length === 0 || report.kind === "surveys") && (
        <div className="warning">
          <h3>{questions(warnings.length, written)}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      {ofPlaces(report.kind) ? (
        <ul className="preview-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {skipped.map(({ why, rows, first }) => (
            <li key={why}>
              Not taken: {plural(rows, "row")}, {why}
              {rows <= first.length && ` (row ${list(first.map(count))})`}.
            </li>
          ))}
        </ul>
      ) : (
        notes.map((note) => (
          <p key={note} className="warning">
            {note}
          </p>
        ))
      )}
      {columns ?? <Understood report={report} />}
      <Added changes={added} written={written} many={kind.many} />
      <Changed changes={changed} written={written} />
    </section>
  );
}

function Understood({ report: { mapping, ignored = [] } }: { report: Report }) {
  const columns = Object.entries(mapping);
  if (columns.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>How the columns were understood</summary>
      <ul>
        {columns.map(([column, field]) => (
          <li key={column}>
            “{column}” as {field.replaceAll("_", " ")}
          </li>
        ))}
        {ignored.map((column) => (
          <li key={column}>{column.includes("“") ? column : `“${column}”`} is not read</li>
        ))}
      </ul>
    </details>
  );
}

function title({ refused, written, added, changed }: Report): string {
  if (refused.length > 0)
    return `${plural(refused.length, "thing")} to put right${asked(refused) ? "" : " in the file"}`;
  if (written) return "Written";
  return added + changed > 0 ? "What would change" : "Nothing would change";
}

function questions(many: number, written: boolean): string {
  if (written) return "Questioned, and written all the same";
  return many === 1 ? "A question" : plural(many, "question");
}

/** "30 premises to be added, 2 to be changed, 1 as it was." */
export function counted({ kind, refused, written, added, changed, unchanged }: Report): string {
  if (asked(refused)) return "Nothing is written: what you said of the file does not fit it. Say it anew.";
  if (refused.length > 0) {
    return `Nothing is written: a file is taken in whole or not at all. Put ${refused.length === 1 ? "this" : `these ${inWords(refused.length)}`} right in the file and choose it again.`;
  }
  const what = ofPlaces(kind) ? `${added === 1 ? kinds[kind].one : kinds[kind].many} ` : "";
  const [add, change] = written ? ["added", "changed"] : ["to be added", "to be changed"];
  return `${count(added)} ${what}${add}, ${count(changed)} ${change}, ${count(unchanged)} as ${unchanged === 1 ? "it was" : "they were"}.`;
}

/** Whether nothing is wrong with the file but what was said of it beside. */
const asked = (refused: Report["refused"]) =>
  refused.length > 0 && refused.every(({ row, column }) => row === 0 && /^(commissioner|map)$/.test(column));
