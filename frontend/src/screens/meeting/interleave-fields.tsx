import { useState } from "react";
import type { Order } from "../../api/meeting-types";
import { readOrder } from "../../api/meetings";
import { Problem } from "../../api/problem";
import { refsIn } from "./default-agenda";
import { SelectIn, TextIn } from "./form-fields";
import { useHere } from "./here";

const patterns = [
  ["1 1", "one of the first, one of the second"],
  ["2 1", "two of the first, one of the second"],
  ["1 2", "one of the first, two of the second"],
  ["3 1", "three of the first, one of the second"],
  ["1 3", "one of the first, three of the second"],
] as const;

type Props = { order: Order; proposal: string; use: (text: string) => void };

/** Makes one order of two lists that were agreed apart, such as that for estates and that for technology. */
export function InterleaveFields({ order, proposal, use }: Props) {
  const { id, view } = useHere();
  const kinds = [...new Set(order.lines.map(({ kind }) => kind))];
  const of = (kind: string | undefined) =>
    order.lines.flatMap((line) => (line.kind === kind ? [line.ref] : [])).join(", ");
  const [first, setFirst] = useState(() => of(kinds[0]));
  const [second, setSecond] = useState(() => of(kinds[1]));
  const [pattern, setPattern] = useState("1 1");
  const [fault, setFault] = useState("");
  const make = async () => {
    const lists = { first: refsIn(first), second: refsIn(second), pattern: pattern.split(" ").map(Number) };
    try {
      const made = await readOrder(id, view.n, { ...lists, proposal });
      setFault("");
      use(made.order.join(", "));
    } catch (cause) {
      setFault(cause instanceof Problem ? cause.message : "That did not work. Try again.");
    }
  };
  return (
    <details className="quiet-details">
      <summary>Make one list of two</summary>
      <TextIn id="first" label="The first list" value={first} change={setFirst} />
      <TextIn id="second" label="The second list" value={second} change={setSecond} wrong={fault} />
      <SelectIn id="pattern" label="By turns" value={pattern} change={setPattern} options={patterns} />
      <p>
        <button type="button" className="button" onClick={() => void make()}>
          Put them together
        </button>
      </p>
    </details>
  );
}
