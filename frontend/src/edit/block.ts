/** A block of cells, as a spreadsheet puts it on the clipboard. */
export type Block = string[][];

/** A block from a spreadsheet as its cells; quotes around a cell are a spreadsheet's own. */
export function readBlock(text: string): Block {
  const rows = [[""]];
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let i = 0; i < source.length; i++) {
    const letter = source.charAt(i);
    const row = rows.at(-1) ?? [];
    const last = row.length - 1;
    if (quoted) {
      if (letter !== '"') row[last] += letter;
      else if (source.charAt(i + 1) === '"') row[last] += source.charAt(++i);
      else quoted = false;
    } else if (letter === '"' && row[last] === "") quoted = true;
    else if (letter === "\t") row.push("");
    else if (letter === "\n") rows.push([""]);
    else row[last] += letter;
  }
  return rows.map((row) => row.map((cell) => cell.trim()));
}

/** Whether a pasted text is more than one cell. */
export const isBlock = (text: string) => /[\t\n]/.test(text.replace(/[\r\n]+$/, ""));

/** A cell that says that there is nothing. */
export const blank = (cell: string) => /^[-–—]?$/.test(cell.replace(/[£\s]/g, ""));

/** Rows of totals are left out of what is pasted, since totals are no lines. */
export const isTotal = (cell: string | undefined) => /^(sub[- ]?|grand )?total/i.test(cell ?? "");

/** A block with its rows for columns. */
export function turned(block: Block): Block {
  const wide = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: wide }, (_, column) => block.map((row) => row[column] ?? ""));
}
