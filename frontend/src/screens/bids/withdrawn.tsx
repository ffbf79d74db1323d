import { Link } from "react-router";
import type { components } from "../../api/schema";
import { plural } from "../../format/number";
import { place } from "../../format/place";

type Withdrawn = components["schemas"]["WithdrawnBid"];

/** The bids that were taken off the list, and why: kept, and one click from being restored. */
export function WithdrawnBids({ id, bids }: { id: string; bids: Withdrawn[] }) {
  if (bids.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>{plural(bids.length, "withdrawn bid")}</summary>
      <ul className="tasks">
        {bids.map((bid) => (
          <li key={bid.ref}>
            <span>
              <Link to={place(id, "bids", bid.ref)}>
                {bid.ref} {bid.title}
              </Link>
              <span className="hint">{bid.withdrawn.reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
