import { useState } from "react";
import type { Entry } from "../../api/meeting-types";
import { plural } from "../../format/number";
import { useHere } from "./here";

const latest = 12;

/** What has happened, the latest first. */
export function Entries() {
  const { view } = useHere();
  const [all, setAll] = useState(false);
  const told = gathered([...view.entries].sort((a, b) => b.seq - a.seq));
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">What has happened</h2>
      <ol className="timeline plain-list">
        {(all ? told : told.slice(0, latest)).map(({ entry, withheld }) => (
          <li key={entry.seq}>
            <time dateTime={entry.at || undefined}>{entry.clock}</time>
            {withheld > 0 ? (
              <p className="hint">{plural(withheld, "thing")} that you are not shown.</p>
            ) : (
              <p>{entry.sentence}</p>
            )}
          </li>
        ))}
      </ol>
      {told.length > latest && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show the latest" : `Show all ${told.length}`}
        </button>
      )}
    </section>
  );
}

/** The entries, those that are withheld one after the other as one line that counts them. */
function gathered(entries: readonly Entry[]): { entry: Entry; withheld: number }[] {
  const lines: { entry: Entry; withheld: number }[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (entry.withheld && last && last.withheld > 0) last.withheld += 1;
    else lines.push({ entry, withheld: entry.withheld ? 1 : 0 });
  }
  return lines;
}
