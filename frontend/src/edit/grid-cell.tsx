import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from "react";
import { type Block, isBlock, readBlock } from "./block";

/** What places a cell in its grid: where it is, and what pasting and arrows do there. */
export type CellPlace = ReturnType<ReturnType<typeof useGrid>["cell"]>;

/** A grid of cells that is walked by arrows and Enter, and that takes a block from a spreadsheet from any cell on. */
export function useGrid(locked: boolean, paste: (row: number, column: number, block: Block) => void) {
  const table = useRef<HTMLTableElement>(null);
  const pasted = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    paste(row, column, readBlock(text));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = stepOf(event);
    if (!step) return;
    const to = `[data-cell="${row + step[0]} ${column + step[1]}"]`;
    const next = table.current?.querySelector<HTMLInputElement>(to);
    if (step[0] !== 0 || next) event.preventDefault();
    next?.focus();
  };
  return {
    table,
    cell: (row: number, column: number) => ({
      "data-cell": `${row} ${column}`,
      disabled: locked,
      onPaste: (event: ClipboardEvent) => pasted(event, row, column),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => press(event, row, column),
    }),
  };
}

/** The rows and columns that a key goes. To the side it goes once the cursor is at the end of the text. */
function stepOf({
  key,
  currentTarget: { value, selectionStart, selectionEnd },
}: KeyboardEvent<HTMLInputElement>) {
  if (key === "ArrowDown" || key === "Enter") return [1, 0] as const;
  if (key === "ArrowUp") return [-1, 0] as const;
  if (key === "ArrowRight" && selectionStart === value.length) return [0, 1] as const;
  if (key === "ArrowLeft" && selectionEnd === 0) return [0, -1] as const;
}

type Props = {
  /** The path of what the cell says in the document, when it says something. */
  id?: string;
  label: string;
  text: string;
  wrong: string;
  place: CellPlace;
  change: (text: string) => void;
  /** Writes what was typed as one would write it, when it is left. */
  settle?: (text: string) => void;
  look?: string;
  words?: boolean;
};

/** One cell: what is typed into it, and what is wrong with that below it. */
export function GridCell({ id, label, text, wrong, place, change, settle, look = "", words }: Props) {
  const about = useId();
  return (
    <td className={wrong ? "cell-wrong" : undefined}>
      <input
        className={`field${words ? "" : " number"} ${look}`}
        id={id}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? about : undefined}
        inputMode={words ? undefined : "decimal"}
        autoComplete="off"
        value={text}
        {...place}
        onChange={(event) => change(event.target.value)}
        onBlur={settle && ((event) => settle(event.target.value))}
      />
      {wrong && (
        <p className="field-wrong" id={about}>
          {wrong}
        </p>
      )}
    </td>
  );
}
