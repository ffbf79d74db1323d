import type { BidDetail } from "../../api/client";
import { EvidenceList } from "../../components/evidence-list";

/** The evidence that came with the bid. */
export function Files({ id, data }: { id: string; data: BidDetail }) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">Evidence</h2>
      <EvidenceList
        id={id}
        bid={data.bid.ref}
        files={data.evidence}
        none="No files came with this bid: no survey, quotation, letter or plan."
      />
    </section>
  );
}
