import { useState } from "react";
import { Announcer } from "../../components/announcer";
import { facetLook } from "../../components/facet";
import { ScrollRegion } from "../../components/scroll-region";
import { advice, useField } from "../../edit/context";
import { GridCell, useGrid } from "../../edit/grid-cell";
import { readMoney } from "../../edit/read";
import { list, facets as named } from "../../format/words";
import { type Facet, readLetter, type Survey, wrongLetter } from "./letters";
import { type Column, columns, gridOf, paste, type SurveyGrid, surveyOf, wrongCost } from "./survey-grid";

const names: { [column in Column]: string } = {
  ...Object.fromEntries(named),
  total: "All together",
} as never;

/** A survey's six letters over its costs, typed or pasted from a spreadsheet. */
export function SurveyTable({ path, of }: { path: string; of: string }) {
  const { value, set, faults, elsewhere, locked } = useField<Survey>(path);
  const [grid, setGrid] = useState(() => gridOf(value));
  const [seen, setSeen] = useState(elsewhere);
  const [said, setSaid] = useState("");
  if (seen !== elsewhere) {
    setSeen(elsewhere);
    setGrid(gridOf(value));
  }
  const take = (next: SurveyGrid) => {
    setGrid(next);
    set({ ...(value as Survey), ...surveyOf(next) });
  };
  const { table, cell } = useGrid(locked, (_, column, block) => {
    const done = paste(grid, column, block);
    take(done.grid);
    const what = [done.letters > 0 && `${done.letters} letters`, done.costs > 0 && `${done.costs} costs`];
    setSaid(
      `Pasted ${list(what.filter((each) => each !== false)) || "nothing"}.` +
        (done.wrong > 0 ? ` To put right: ${done.wrong}.` : ""),
    );
  });
  const faultAt = (field: string) => {
    const found = faults.find((fault) => fault.path === `${path}.${field}`);
    return found ? advice(found) : "";
  };

  return (
    <>
      <ScrollRegion label={`Letters and costs, ${of}`}>
        <table ref={table} className="table table-grid table-survey" aria-describedby="survey-help">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {names[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Letter</th>
              {named.map(([facet, name], at) => {
                const text = grid.letters[facet] ?? "";
                const change = (next: string) =>
                  take({ ...grid, letters: { ...grid.letters, [facet]: next } });
                const wrong = wrongLetter(facet as Facet, text) || faultAt(`facets.${facet}`);
                return (
                  <GridCell
                    key={facet}
                    id={`${path}.facets.${facet}`}
                    label={`${name}, letter, ${of}`}
                    text={text}
                    wrong={wrong}
                    place={cell(0, at)}
                    words
                    look={`facet-field ${wrong ? "" : facetLook(readLetter(text) ?? "")}`}
                    change={change}
                    settle={(typed) => {
                      const letter = readLetter(typed);
                      if (letter && letter !== typed && !locked) change(letter);
                    }}
                  />
                );
              })}
              <td />
            </tr>
            <tr>
              <th scope="row">Cost to bring to B, £</th>
              {columns.map((column, at) => {
                const text = grid.costs[column] ?? "";
                const change = (next: string) => take({ ...grid, costs: { ...grid.costs, [column]: next } });
                return (
                  <GridCell
                    key={column}
                    id={`${path}.cost_to_b.${column}`}
                    label={`${names[column]}, cost to bring to B, £, ${of}`}
                    text={text}
                    wrong={wrongCost(text) || faultAt(`cost_to_b.${column}`)}
                    place={cell(1, at)}
                    change={change}
                    settle={(typed) => {
                      const cost = readMoney(typed);
                      if (cost === null || locked) return;
                      const costs = { ...grid.costs, [column]: cost.toLocaleString("en-GB") };
                      setGrid({ ...grid, costs });
                    }}
                  />
                );
              })}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <Announcer text={said} />
    </>
  );
}
