import type { Change, Refusal, Report } from "../../api/transfer";
import { ScrollRegion } from "../../components/scroll-region";
import { plural } from "../../format/number";

const most = 200;

/** What a file would change, or what in it cannot be read: every fault by its sheet and cell. */
export function Preview({ report }: { report: Report }) {
  const {
    added,
    changed,
    unchanged,
    refused,
    written,
    mapping,
    ignored = [],
    notes = [],
    changes = [],
  } = report;
  const columns = Object.entries(mapping);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{heading(report)}</h2>
      <p role="status">
        {refused.length > 0
          ? `Nothing is written: a file is taken in whole or not at all. Put ${refused.length === 1 ? "this" : "these"} right in the file and choose it again.`
          : `${added} ${written ? "added" : "to be added"}, ${changed} ${written ? "changed" : "to be changed"}, ${unchanged} as ${unchanged === 1 ? "it was" : "they were"}.`}
      </p>
      {refused.length > 0 && <Refusals refused={refused} />}
      {notes.map((note) => (
        <p key={note} className="warning">
          {note}
        </p>
      ))}
      {changes.length > 0 && <Changes changes={changes} />}
      {columns.length > 0 && (
        <details className="quiet-details">
          <summary>How the columns were understood</summary>
          <ul>
            {columns.map(([column, field]) => (
              <li key={column}>
                “{column}” as {field.replaceAll("_", " ")}
              </li>
            ))}
            {ignored.map((column) => (
              <li key={column}>“{column}” is not read</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  const lines = changes.flatMap((change) => change.fields.map((field) => ({ change, ...field })));
  return (
    <>
      <ScrollRegion label="What changes">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map(({ change, field, before, after }) => (
              <tr key={`${change.ref} ${change.criterion} ${change.scorer} ${field}`}>
                <th scope="row">
                  {[change.ref, change.criterion, change.scorer, field].filter(Boolean).join(", ")}
                  {change.new && " (new)"}
                </th>
                <td>{before || "nothing"}</td>
                <td>{after || "nothing"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {lines.length > most && <p className="hint">And {lines.length - most} more.</p>}
    </>
  );
}

function heading({ refused, written, added, changed }: Report): string {
  if (refused.length > 0) return `${plural(refused.length, "thing")} to put right in the file`;
  if (written) return "Written";
  return added + changed > 0 ? "What would change" : "Nothing would change";
}

function Refusals({ refused }: { refused: Refusal[] }) {
  return (
    <>
      <ScrollRegion label="What cannot be read">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Found</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, most).map((each) => (
              <tr key={`${each.sheet}${each.cell}${each.row}${each.column}${each.why}`}>
                <th scope="row">{where(each)}</th>
                <td>{each.found || "nothing"}</td>
                <td>{each.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {refused.length > most && <p className="hint">And {refused.length - most} more.</p>}
    </>
  );
}

/** "Sheet Bids, cell C7, Population" or the path in a round file. */
export function where({ sheet, cell, row, column }: Refusal): string {
  const parts = [sheet && `Sheet ${sheet}`, cell ? `cell ${cell}` : row > 0 && `row ${row}`, column];
  return parts.filter(Boolean).join(", ");
}
