import { useField } from "../../edit/context";
import { MoneyField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { pounds } from "../../format/number";
import { sentence } from "../../format/words";
import type { CapitalLine } from "./grid";

type Line = { source: string; amount: number };

/** Who pays for the capital, and whether that is all of it. */
export function Funding() {
  const capital = useField<CapitalLine[]>("bid.capital").value ?? [];
  const funding = useField<Line[]>("bid.funding").value ?? [];
  return (
    <>
      <h3>Who pays for it</h3>
      <Lines<Line>
        path="bid.funding"
        what="a source of money"
        none="Nobody is named yet who would pay for the capital."
        start={{ source: funding.length === 0 ? "grant" : "" } as Line}
        name={(line, at) => sentence(line.source || `Source ${at + 1}`)}
      >
        {(path) => (
          <>
            <TextField
              path={`${path}.source`}
              label="Source"
              list="funding-sources"
              required="Enter who pays"
            />
            <MoneyField path={`${path}.amount`} label="Amount" />
          </>
        )}
      </Lines>
      <datalist id="funding-sources">
        {["grant", "practice", "developer", "council", "section 106", "commissioner"].map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <p>{covered(sumOf(capital), sumOf(funding))}</p>
    </>
  );
}

const sumOf = (lines: readonly { amount: unknown }[]) =>
  Math.round(lines.reduce((sum, { amount }) => sum + (typeof amount === "number" ? amount : 0), 0) * 100) /
  100;

function covered(cost: number, paid: number): string {
  if (cost === 0 && paid === 0) return "";
  if (cost === paid) return `All of the ${pounds(cost)} has somebody who pays it.`;
  if (paid > cost) return `The sources pay ${pounds(paid)}: ${pounds(paid - cost)} more than it costs.`;
  return `The sources pay ${pounds(paid)} of ${pounds(cost)}: ${pounds(cost - paid)} is still to be found.`;
}
