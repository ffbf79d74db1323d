import { useState } from "react";
import { Announcer } from "../../components/announcer";
import { ScrollRegion } from "../../components/scroll-region";
import { advice, useField } from "../../edit/context";
import { GridCell, useGrid } from "../../edit/grid-cell";
import { Part } from "../../edit/parts";
import { readMoney } from "../../edit/read";
import { plural, pounds } from "../../format/number";
import {
  type Block,
  blocksOf,
  type Column,
  columns,
  emptyRow,
  paste,
  type Row,
  risks,
  rowsOf,
  wrongCell,
} from "./block-grid";
import { BlockItems } from "./block-items";

/** The blocks of the premises: the life that is left to each, and its backlog by risk. */
export function PartBlocks({ name }: { name: string }) {
  const { value, set, fault, faults, elsewhere, locked } = useField<Block[]>("premises.blocks");
  const [rows, setRows] = useState(() => rowsOf(value ?? []));
  const [seen, setSeen] = useState(elsewhere);
  const [said, setSaid] = useState("");
  if (seen !== elsewhere) {
    setSeen(elsewhere);
    setRows(rowsOf(value ?? []));
  }
  const take = (next: Row[]) => {
    setRows(next);
    const { blocks } = blocksOf(next);
    set(blocks.length > 0 ? blocks : undefined);
  };
  const changed = (at: number, column: Column, text: string) =>
    rows.map((row, i) => (i === at ? { ...row, [column]: text } : row));
  const { table, cell } = useGrid(locked, (row, column, block) => {
    const done = paste(rows, row, column, block);
    take(done.rows);
    setSaid(
      `Pasted ${plural(done.blocks, "block")}.` +
        (done.wrong > 0 ? ` ${plural(done.wrong, "cell is no number", "cells are no numbers")}.` : "") +
        (done.leftOut > 0 ? ` Left out ${plural(done.leftOut, "line")} of totals.` : ""),
    );
  });
  const { places } = blocksOf(rows);
  const fieldOf = (row: number, column: Column) => {
    const at = places.indexOf(row);
    const field = { name: "name", life: "life_years" }[column as string] ?? `backlog.${column}`;
    return at < 0 ? undefined : `premises.blocks[${at}].${field}`;
  };
  const wrongAt = (row: number, column: Column, text: string) => {
    const found = faults.find((each) => each.path === fieldOf(row, column));
    return wrongCell(column, text) || (found ? advice(found) : "");
  };

  return (
    <Part part="blocks" name={name}>
      <div id="premises.blocks" tabIndex={-1}>
        <p className="hint" id="blocks-help">
          One line for each part with a life of its own; one line for all of it will do. Type, or paste a
          block of cells from a spreadsheet, with its headings or without. An empty line of costs means that
          nobody knows the backlog; beside another cost an empty cell is £0.
        </p>
        {fault && <p className="field-wrong">{advice(fault)}</p>}
        <ScrollRegion label="Blocks, life and backlog">
          <table ref={table} className="table table-grid table-blocks" aria-describedby="blocks-help">
            <thead>
              <tr>
                {columns.map(([column, title]) => (
                  <th key={column} scope="col">
                    {title}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, r) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its name is being typed
                <tr key={r}>
                  {columns.map(([column, title], c) => (
                    <GridCell
                      key={column}
                      id={fieldOf(r, column)}
                      label={
                        column === "name"
                          ? `Name of block ${r + 1}`
                          : `${row.name || `Block ${r + 1}`}: ${title}`
                      }
                      text={row[column]}
                      wrong={wrongAt(r, column, row[column])}
                      place={cell(r, c)}
                      words={column === "name"}
                      change={(text) => take(changed(r, column, text))}
                      settle={(text) => {
                        const number = readMoney(text);
                        if (column === "name" || number === null || locked) return;
                        setRows(changed(r, column, number.toLocaleString("en-GB")));
                      }}
                    />
                  ))}
                  <td>
                    <button
                      type="button"
                      className="link-button"
                      disabled={locked}
                      onClick={() => {
                        const left = rows.filter((_, i) => i !== r);
                        take(left.length > 0 ? left : [emptyRow()]);
                      }}
                    >
                      Remove<span className="nhsuk-u-visually-hidden"> {row.name || `block ${r + 1}`}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {!locked && (
          <p className="form-buttons">
            <button type="button" className="button" onClick={() => setRows([...rows, emptyRow()])}>
              Add a block
            </button>
          </p>
        )}
        <p>{sum(rows)}</p>
        {places.map((at, nth) => (
          <BlockItems
            key={at}
            path={`premises.blocks[${nth}]`}
            name={rows[at]?.name || `Block ${nth + 1}`}
            items={rows[at]?.kept?.items ?? []}
            change={(items) => take(rows.map((row, i) => (i === at ? withItems(row, items) : row)))}
          />
        ))}
        <Announcer text={said} />
      </div>
    </Part>
  );
}

/** A block with these items. What a return stated of it stays. */
function withItems({ kept, ...row }: Row, items: Block["items"] = []): Row {
  const { items: _, ...rest } = kept ?? {};
  const all = { ...rest, ...(items.length > 0 && { items }) };
  return Object.keys(all).length > 0 ? { ...row, kept: all } : row;
}

function sum(rows: readonly Row[]): string {
  if (rows.some((row) => row.kept?.items))
    return "What is given item by item stands in the bands of the round.";
  const costs = rows.flatMap((row) => risks.map((risk) => readMoney(row[risk])));
  if (costs.every((cost) => cost === null)) return "The backlog is not known.";
  return `Backlog of ${pounds(costs.reduce<number>((all, cost) => all + (cost ?? 0), 0))} together.`;
}
