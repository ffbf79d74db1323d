import { useState } from "react";
import type { Order } from "../../api/meeting-types";
import { refsIn } from "./default-agenda";
import { SelectIn, TextIn } from "./form-fields";
import { interleave } from "./interleave";

const patterns = [
  ["1 1", "one of the first, one of the second"],
  ["2 1", "two of the first, one of the second"],
  ["1 2", "one of the first, two of the second"],
  ["3 1", "three of the first, one of the second"],
  ["1 3", "one of the first, three of the second"],
] as const;

/** Makes one order of two lists that were agreed apart, such as that for estates and that for technology. */
export function InterleaveFields({ order, use }: { order: Order; use: (text: string) => void }) {
  const kinds = [...new Set(order.lines.map(({ kind }) => kind))];
  const of = (kind: string | undefined) =>
    order.lines.flatMap((line) => (line.kind === kind ? [line.ref] : [])).join(", ");
  const [first, setFirst] = useState(() => of(kinds[0]));
  const [second, setSecond] = useState(() => of(kinds[1]));
  const [pattern, setPattern] = useState("1 1");
  const make = () => {
    const [a = 1, b = 1] = pattern.split(" ").map(Number);
    use([...interleave(refsIn(first), refsIn(second), [a, b]), "rest"].join(", "));
  };
  return (
    <details className="quiet-details">
      <summary>Make one list of two</summary>
      <TextIn id="first-list" label="The first list" value={first} change={setFirst} />
      <TextIn id="second-list" label="The second list" value={second} change={setSecond} />
      <SelectIn id="pattern" label="In turn" value={pattern} change={setPattern} options={patterns} />
      <p>
        <button type="button" className="button" onClick={make}>
          Put them together
        </button>
      </p>
    </details>
  );
}
