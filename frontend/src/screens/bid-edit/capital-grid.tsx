import { useState } from "react";
import { Announcer } from "../../components/announcer";
import { ScrollRegion } from "../../components/scroll-region";
import { advice, useField } from "../../edit/context";
import { GridCell, useGrid } from "../../edit/grid-cell";
import { readMoney, yearOf } from "../../edit/read";
import { plural, pounds } from "../../format/number";
import { type CapitalLine, emptyRow, type Grid, gridOf, linesOf, paste, wrongAmount } from "./grid";

/** Capital by item and year, typed or pasted as a block from a spreadsheet. */
export function CapitalGrid({ firstYear }: { firstYear: string }) {
  const { value, set, fault, faults, elsewhere, locked } = useField<CapitalLine[]>("bid.capital");
  const [grid, setGrid] = useState(() => gridOf(value ?? [], firstYear));
  const [seen, setSeen] = useState(elsewhere);
  const [said, setSaid] = useState("");
  if (seen !== elsewhere) {
    setSeen(elsewhere);
    setGrid(gridOf(value ?? [], firstYear));
  }

  const take = (next: Grid) => {
    setGrid(next);
    const { lines } = linesOf(next);
    set(lines.length > 0 ? lines : undefined);
  };
  const { places } = linesOf(grid);
  const wrongAt = (row: number, year: string) => {
    const wrong = wrongAmount(grid.rows[row]?.cells[year] ?? "");
    if (wrong) return wrong;
    const line = places.findIndex(([r, y]) => r === row && y === year);
    const found = faults.find((each) => line >= 0 && each.path.startsWith(`bid.capital[${line}]`));
    return found ? advice(found) : "";
  };
  const change = (row: number, to: Partial<Grid["rows"][number]>) =>
    take({ ...grid, rows: grid.rows.map((each, i) => (i === row ? { ...each, ...to } : each)) });

  const { table, cell } = useGrid(locked, (row, column, block) => {
    const done = paste(grid, row, column, block);
    take(done.grid);
    setSaid(
      `Pasted ${plural(done.rows, "line")} over ${plural(done.years, "year")}.` +
        (done.wrong > 0 ? ` ${plural(done.wrong, "cell is not an amount", "cells are not amounts")}.` : "") +
        (done.leftOut > 0 ? ` Left out ${plural(done.leftOut, "line")} of totals.` : ""),
    );
  });
  const settle = (row: number, year: string, text: string) => {
    const amount = readMoney(text);
    if (amount === null || locked) return;
    const rows = grid.rows.map((each, i) =>
      i === row ? { ...each, cells: { ...each.cells, [year]: amount.toLocaleString("en-GB") } } : each,
    );
    setGrid({ ...grid, rows });
  };

  return (
    <div id="bid.capital" tabIndex={-1}>
      <p className="hint" id="grid-help">
        Type, or copy a block of cells in a spreadsheet and paste it into the first cell here. £ signs and
        commas are understood, a row of years and a column of items too.
      </p>
      {fault && <p className="field-wrong">{advice(fault)}</p>}
      <ScrollRegion label="Capital by item and year">
        <table ref={table} className="table table-grid" aria-describedby="grid-help">
          <thead>
            <tr>
              <th scope="col">Item</th>
              {grid.years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its item is being typed
              <tr key={r}>
                <th scope="row">
                  <input
                    className="field"
                    aria-label={`Item of line ${r + 1}`}
                    value={row.item}
                    list="capital-items"
                    {...cell(r, -1)}
                    onChange={(event) => change(r, { item: event.target.value })}
                  />
                </th>
                {grid.years.map((year, c) => (
                  <GridCell
                    key={year}
                    id={idOf(places, r, year)}
                    label={`${row.item || `Line ${r + 1}`}, ${year}, £`}
                    text={row.cells[year] ?? ""}
                    wrong={wrongAt(r, year)}
                    place={cell(r, c)}
                    change={(text) => change(r, { cells: { ...row.cells, [year]: text } })}
                    settle={(text) => settle(r, year, text)}
                  />
                ))}
                <td>
                  <button
                    type="button"
                    className="link-button"
                    disabled={locked}
                    onClick={() => {
                      const rows = grid.rows.filter((_, i) => i !== r);
                      take({ ...grid, rows: rows.length > 0 ? rows : [emptyRow()] });
                    }}
                  >
                    Remove<span className="nhsuk-u-visually-hidden"> {row.item || `line ${r + 1}`}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <datalist id="capital-items">
        {["works", "fees", "contingency", "equipment", "VAT"].map((item) => (
          <option key={item} value={item} />
        ))}
      </datalist>
      {!locked && (
        <p className="form-buttons">
          <button
            type="button"
            className="button"
            onClick={() => setGrid({ ...grid, rows: [...grid.rows, emptyRow()] })}
          >
            Add a line
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              const next = yearOf(Number(grid.years.at(-1)?.slice(0, 4)) + 1);
              setGrid({ ...grid, years: [...grid.years, next] });
            }}
          >
            Add a year
          </button>
        </p>
      )}
      <p>{sum(grid)}</p>
      <Announcer text={said} />
    </div>
  );
}

function idOf(places: [number, string][], row: number, year: string): string | undefined {
  const line = places.findIndex(([r, y]) => r === row && y === year);
  return line >= 0 ? `bid.capital[${line}].amount` : undefined;
}

function sum(grid: Grid): string {
  const amounts = grid.rows.flatMap((row) => Object.values(row.cells).map(readMoney));
  return `Together ${pounds(amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0))}.`;
}
