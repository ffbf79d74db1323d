import type { BidDetail } from "../../api/client";
import { evidenceFile } from "../../api/evidence";

/** The evidence that came with the bid. */
export function Files({ id, data }: { id: string; data: BidDetail }) {
  if (data.evidence.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">Evidence</h2>
      <ul className="tasks">
        {data.evidence.map((file) => (
          <li key={file.id}>
            <a href={evidenceFile(id, data.bid.ref, file.id)} download={file.name}>
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
