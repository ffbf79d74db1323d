import { type KeyboardEvent, useState } from "react";
import type { Criterion } from "../../api/client";
import { count } from "../../format/number";
import { readWeight } from "./trial";

type Props = {
  criterion: Criterion;
  /** The weight on trial, or the agreed one. */
  weight: number;
  fault: string | undefined;
  /** Grows when the weights changed elsewhere than in the fields: by Back, by Reset. */
  elsewhere: number;
  change: (code: string, weight: number) => void;
};

const steps: { [key: string]: number } = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** One criterion's weight. What was typed stays as it was typed, also when it is not a weight. */
export function WeightField({ criterion, weight, fault, elsewhere, change }: Props) {
  const [text, setText] = useState(String(weight));
  const [seen, setSeen] = useState(elsewhere);
  if (seen !== elsewhere) {
    setSeen(elsewhere);
    setText(String(weight));
  }

  const take = (next: string) => {
    setText(next);
    const read = readWeight(next);
    if (read === null) return;
    change(criterion.code, read);
  };
  const step = (by: number) =>
    take(String(Math.max(0, Math.round(((readWeight(text) ?? weight) + by) * 100) / 100)));
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };

  const wrong = readWeight(text) === null ? "Enter a weight of 0 or more" : fault;
  const field = `weight-${criterion.code}`;
  return (
    <div className={`weight${wrong ? " weight-wrong" : ""}`}>
      <label htmlFor={field}>{criterion.name}</label>
      <div className="weight-row">
        <button
          type="button"
          className="step"
          aria-label={`One less on ${criterion.name}`}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          className="field"
          id={field}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${field}-about`}
          onChange={(event) => take(event.target.value)}
          onKeyDown={press}
        />
        <button
          type="button"
          className="step"
          aria-label={`One more on ${criterion.name}`}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
      <p id={`${field}-about`} className={wrong ? "weight-error" : "hint"}>
        {wrong ?? (weight === criterion.weight ? "as agreed" : `agreed: ${count(criterion.weight)}`)}
      </p>
    </div>
  );
}
