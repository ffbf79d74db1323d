import type { Entry } from "../../api/meeting-types";
import { plural } from "../../format/number";
import { useHere } from "./here";

/** What has happened, the latest first. */
export function Entries() {
  const { view } = useHere();
  const told = gathered([...view.entries].sort((a, b) => b.seq - a.seq));
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">What has happened</h2>
      <ol className="timeline plain-list entries">
        {told.map(({ entry, withheld }) => (
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
