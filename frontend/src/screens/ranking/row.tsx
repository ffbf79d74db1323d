import { type MouseEvent, memo } from "react";
import type { Criterion, Result } from "../../api/client";
import { FlagTags } from "../../components/flags";
import { place } from "../../format/place";
import { Contributions } from "./contributions";
import { Detail } from "./detail";
import { as } from "./roles";

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
  /** Follows a link within the app. A Link of the router would be drawn anew with every change of the address. */
  follow: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** One bid in the ranking. Kept as it is while nothing about it changes. */
export const Row = memo(function Row({ id, result, criteria, open, breaks, tie, toggle, follow }: Props) {
  return (
    <>
      {breaks && <Note text={breaks} kind="row-note row-breaks" />}
      <tr {...as.row}>
        <td {...as.cell} className="cell-rank">
          <b>{result.rank === null ? "–" : `${result.rank}${result.tied ? " =" : ""}`}</b>
          {result.moved && <Moved words={result.moved} />}
        </td>
        <th {...as.rowHead} scope="row" className="cell-bid">
          <a href={place(id, "bids", result.ref)} title={result.title} onClick={follow}>
            <b>{result.ref}</b> {result.title}
          </a>
        </th>
        <td {...as.cell} className="number cell-score">
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
        <td {...as.cell} className="cell-bar">
          <Contributions result={result} criteria={criteria} />
        </td>
        <td {...as.cell} className="cell-flags">
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
      {tie && <Note text={tie} kind="row-note" />}
      {open && (
        <tr {...as.row} className="row-detail">
          <td {...as.cell} colSpan={5}>
            <Detail result={result} criteria={criteria} />
          </td>
        </tr>
      )}
    </>
  );
});

/** The server's words for a change of rank; that there was none is only said to those who cannot see it. */
function Moved({ words }: { words: string }) {
  return <span className={words === "no change" ? "nhsuk-u-visually-hidden" : "moved"}>{words}</span>;
}

function Note({ text, kind }: { text: string; kind: string }) {
  return (
    <tr {...as.row} className={kind}>
      <td {...as.cell} colSpan={5}>
        {text}
      </td>
    </tr>
  );
}
