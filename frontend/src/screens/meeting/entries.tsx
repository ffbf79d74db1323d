import { useHere } from "./here";

/** What has happened, the latest first. */
export function Entries() {
  const { view } = useHere();
  const told = [...view.entries].sort((a, b) => b.seq - a.seq);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">What has happened</h2>
      <ol className="timeline plain-list entries" reversed>
        {told.map(({ seq, at, clock, sentence, withheld }) => (
          <li key={seq}>
            <time dateTime={at || undefined}>{clock}</time>
            <p className={withheld ? "hint" : undefined}>
              {withheld ? sentence || "Something that is not shown to you." : sentence}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
