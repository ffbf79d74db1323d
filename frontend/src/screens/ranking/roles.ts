/**
 * The ranking's rows are laid out as grids, so that the browser draws only those in view; some browsers
 * then forget that they are rows of a table. These say it again.
 */
export const as = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHead: { role: "rowheader" },
  columnHead: { role: "columnheader" },
} as const;
