import { useState } from "react";
import type { RecordEntry } from "../../api/record";
import { useFilter } from "../../components/use-filter";
import { clock } from "../../format/date";
import { sentence } from "../../format/words";
import { Undo } from "./undo";
import { byDay, nameOf } from "./words";

/** Entries day by day, each a sentence that can be read aloud. */
export function Timeline({ entries }: { entries: RecordEntry[] }) {
  return byDay(entries).map(({ day, entries: these }) => (
    <section key={day} aria-label={day}>
      <h2>{day}</h2>
      <ol className="timeline plain-list">
        {these.map((entry) => (
          <Line key={entry.n} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}

function Line({ entry }: { entry: RecordEntry }) {
  const [, change] = useFilter();
  const [undoing, setUndoing] = useState(false);
  const { at, who, what, reason, changes, n } = entry;
  return (
    <li>
      <time dateTime={at}>{clock(at)}</time>
      <div>
        <p>
          <button
            type="button"
            className="link-button"
            title={`Show only what ${nameOf(entry)} did`}
            onClick={() => change("person", who)}
          >
            {nameOf(entry)}
          </button>{" "}
          {what}
          {reason ? `; reason: ${reason}` : "."}
        </p>
        <div className="timeline-more">
          {changes.length > 0 && (
            <details className="quiet-details">
              <summary>
                Before and after<span className="nhsuk-u-visually-hidden"> entry {n}</span>
              </summary>
              <Changes changes={changes} />
            </details>
          )}
          {entry.undo && (
            <button type="button" className="link-button" onClick={() => setUndoing(true)}>
              Undo<span className="nhsuk-u-visually-hidden"> entry {n}</span>
            </button>
          )}
        </div>
      </div>
      {undoing && <Undo entry={entry} close={() => setUndoing(false)} />}
    </li>
  );
}

function Changes({ changes }: { changes: RecordEntry["changes"] }) {
  return (
    <table className="table table-narrow">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{sentence(field)}</th>
            <td>{before || <span className="hint">nothing</span>}</td>
            <td>{after || <span className="hint">nothing</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
