import { roundFile } from "../../api/client";

const files = [
  ["submission.pdf", "Submission (PDF)", "the paper as it would go to NHS England today"],
  ["submission.html", "Submission (web page)", "the same, for a screen reader or a phone"],
  ["round.json", "Round file", "everything in the round, for another Lintel"],
] as const;

/** What one takes away. The paper tells the order, and waits for who still has to score. */
export function Downloads({ id, hidden }: { id: string; hidden: boolean }) {
  const shown = files.filter(([file]) => !hidden || file === "round.json");
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">Papers and data</h2>
      <ul className="counts">
        {shown.map(([file, name, about]) => (
          <li key={file}>
            <a href={roundFile(id, file)}>{name}</a>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
