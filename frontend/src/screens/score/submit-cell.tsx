import type { GridBid, ScoreGrid } from "../../api/scoring";
import { placeId } from "./cell";
import type { Unsaved } from "./saves";
import { canSubmit, due } from "./words";

type Props = {
  grid: ScoreGrid;
  bid: GridBid;
  unsaved: ReadonlyMap<string, Unsaved>;
  row: number;
  current: boolean;
  submit: (ref: string) => void;
};

/** The end of a bid's row: what is left, then what submits, then that it is submitted. One button, so that it keeps the focus. */
export function SubmitCell({ grid, bid, unsaved, row, current, submit }: Props) {
  const { left, of } = due(grid, bid, unsaved);
  const ready = canSubmit(grid, bid, unsaved);
  return (
    <td className={`score-cell${current ? " score-current" : ""}`}>
      <button
        id={placeId(row, grid.criteria.length)}
        data-row={row}
        data-column={grid.criteria.length}
        tabIndex={current ? 0 : -1}
        type="button"
        className={ready ? "button" : "score-left"}
        aria-disabled={!ready}
        onClick={() => ready && submit(bid.ref)}
      >
        {ready ? "Submit" : said(bid, left, of)}
        <span className="nhsuk-u-visually-hidden">, your scores for {bid.ref}</span>
      </button>
    </td>
  );
}

function said(bid: GridBid, left: number, of: number): string {
  if (bid.submitted && left === 0) return "Submitted";
  if (bid.recused) return "Recused";
  return left === 0 ? "Saving" : `${of - left} of ${of} given`;
}
