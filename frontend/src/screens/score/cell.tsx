import { memo } from "react";
import type { GridBid, GridCriterion, ScoreCell } from "../../api/scoring";
import { asTyped, scaleInWords } from "./draft";
import type { Unsaved } from "./saves";
import { stateWord } from "./words";

type Props = {
  bid: GridBid;
  criterion: GridCriterion;
  cell: ScoreCell;
  typed: Unsaved | undefined;
  row: number;
  column: number;
  /** Whether Tab leads here: one place of the grid at a time. */
  current: boolean;
  readOnly: boolean;
  change: (text: string) => void;
};

/** One score: what is typed or saved, and how it stands in a word. */
export const Cell = memo(function Cell(props: Props) {
  const { bid, criterion, cell, typed, row, column, current, readOnly, change } = props;
  const word = stateWord(bid, cell, criterion, typed);
  const wrong = typed?.state === "failed" || typed?.state === "held";
  const { text } = typed?.draft ?? asTyped(cell);
  return (
    <td className={`score-cell${current ? " score-current" : ""}${wrong ? " score-wrong" : ""}`}>
      <input
        id={placeId(row, column)}
        data-row={row}
        data-column={column}
        inputMode="decimal"
        autoComplete="off"
        tabIndex={current ? 0 : -1}
        readOnly={readOnly || bid.recused}
        value={text}
        aria-label={`${bid.ref}, ${criterion.name}, ${scaleInWords(criterion)}`}
        aria-invalid={wrong || undefined}
        aria-describedby={`state-${row}-${column}`}
        onChange={(event) => change(event.target.value)}
      />
      <span className="score-state" id={`state-${row}-${column}`}>
        {word}
      </span>
    </td>
  );
});

export const placeId = (row: number, column: number) => `place-${row}-${column}`;
