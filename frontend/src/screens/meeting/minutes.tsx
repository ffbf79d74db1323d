import { useHere } from "./here";
import { isTyped, Minute } from "./minute";

/** The minutes of what has been taken so far; those of the item shown stand open. */
export function Minutes({ shown }: { shown: string }) {
  const { id, view } = useHere();
  const begun = view.items.filter(
    ({ minute, withheld }) => !withheld && (minute.draft.length > 0 || minute.text !== null),
  );
  const opens = (item: string) => view.phase === "closed" || item === shown || isTyped(id, view.n, item);
  if (begun.length === 0) return null;
  return (
    <section aria-labelledby="minutes" className="minutes">
      <h2 id="minutes" tabIndex={-1}>
        {view.phase === "closed" ? "Minutes" : "Minutes, as they write themselves"}
      </h2>
      {begun.map((item) => (
        <details key={item.id} open={opens(item.id) || undefined}>
          <summary>{item.title}</summary>
          <Minute item={item} />
        </details>
      ))}
    </section>
  );
}
