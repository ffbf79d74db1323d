import { memo } from "react";
import { Link } from "react-router";
import type { Criterion, Result } from "../../api/client";
import { FlagTags } from "../../components/flags";
import { place } from "../../format/place";
import { Contributions } from "./contributions";
import { Detail } from "./detail";

type Props = {
  id: string;
  result: Result;
  criteria: Criterion[];
  open: boolean;
  /** Words for the limit that is first over with this bid; empty otherwise. */
  breaks: string;
  /** The rule by which equal bids are listed; empty but at the last of them. */
  tie: string;
  toggle: (ref: string) => void;
};

/** One bid in the ranking. Kept as it is while nothing about it changes. */
export const Row = memo(function Row({ id, result, criteria, open, breaks, tie, toggle }: Props) {
  const moved = result.moved && result.moved !== "no change" ? result.moved : "";
  return (
    <>
      {breaks && (
        <tr className="row-note row-breaks">
          <td colSpan={5}>{breaks}</td>
        </tr>
      )}
      <tr>
        <td className="cell-rank">
          <b>{result.rank === null ? "–" : `${result.rank}${result.tied ? " =" : ""}`}</b>
          {result.moved && (
            <span className={moved ? "moved" : "nhsuk-u-visually-hidden"}>{result.moved}</span>
          )}
        </td>
        <th scope="row" className="cell-bid">
          <Link to={place(id, "bids", result.ref)} title={result.title}>
            <b>{result.ref}</b> {result.title}
          </Link>
        </th>
        <td className="number cell-score">
          <button
            type="button"
            className="link-button"
            aria-expanded={open}
            aria-label={`${result.score}${result.complete ? "" : ", middle of what it could be"}: the sum for ${result.ref}`}
            onClick={() => toggle(result.ref)}
          >
            {result.complete ? result.score : `${result.interval?.[0]}–${result.interval?.[1]}`}
          </button>
        </td>
        <td className="cell-bar">
          <Contributions result={result} criteria={criteria} />
        </td>
        <td className="cell-flags">
          {result.flags.length > 0 && (
            <button
              type="button"
              className="flags-button"
              aria-expanded={open}
              aria-label={`${result.flags.length === 1 ? "1 flag" : `${result.flags.length} flags`} of ${result.ref}`}
              onClick={() => toggle(result.ref)}
            >
              <FlagTags flags={result.flags} />
            </button>
          )}
        </td>
      </tr>
      {tie && (
        <tr className="row-note">
          <td colSpan={5}>{tie}</td>
        </tr>
      )}
      {open && (
        <tr className="row-detail">
          <td colSpan={5}>
            <Detail result={result} criteria={criteria} />
          </td>
        </tr>
      )}
    </>
  );
});
