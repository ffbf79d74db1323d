import type { Refusal } from "../../api/transfer";
import { ScrollRegion } from "../../components/scroll-region";
import { Paged } from "./paged";

/** Everything in the file that cannot be taken in, by its place. */
export function Refusals({ refused }: { refused: readonly Refusal[] }) {
  return (
    <Paged rows={refused} what="what cannot be read">
      {(shown) => (
        <ScrollRegion label="What cannot be read">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Found</th>
                <th scope="col">What to do</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={`${each.sheet}${each.cell}${each.row}${each.column}${each.found}${each.why}`}>
                  <th scope="row">{where(each)}</th>
                  <td>{each.found || (each.row > 0 ? "nothing" : "–")}</td>
                  <td>{each.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Paged>
  );
}

/** "Sheet Bids, cell C7, Population" or the path in a round file. */
export function where({ sheet, cell, row, column }: Refusal): string {
  const parts = [sheet && `Sheet ${sheet}`, cell ? `cell ${cell}` : row > 0 && `row ${row}`, column];
  return parts.filter(Boolean).join(", ") || "The file";
}
