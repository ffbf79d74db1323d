import type { Criterion } from "../../api/client";
import { advice, useField } from "../../edit/context";
import { useTyped } from "../../edit/fields";
import { readMoney } from "../../edit/read";
import { count } from "../../format/number";
import { shareOf, swingOf, weightOf } from "./swing";

type Props = {
  at: number;
  criterion: Criterion;
  weights: number[];
  most: number;
  top: boolean;
  confirmed: boolean;
  matters: () => void;
  confirm: () => void;
};

/** One criterion's swing in words, how much it matters, and its share. */
export function Swing({ at, criterion, weights, most, top, confirmed, matters, confirm }: Props) {
  const { set, fault, elsewhere, locked } = useField<number>(`criteria[${at}].weight`);
  const weight = weights[at] ?? 0;
  const swing = swingOf(weight, most);
  // What is typed stays; a swing that changed by another's choice is shown anew.
  const [text, setText] = useTyped(count(swing), elsewhere);
  const typed = readMoney(text);
  const shown = typed !== null && Math.abs(typed - swing) > 0.01 ? count(swing) : text;
  const wrong =
    typed === null || typed < 0
      ? "Enter a number from 0 to 100"
      : typed > 100
        ? "Nothing is more than 100: choose it as what matters most"
        : fault && advice(fault);
  const id = `criteria[${at}].weight`;
  const name = criterion.name || criterion.code;
  return (
    <tr>
      <th scope="row">
        <b>{name}</b>
        <span className="hint">{swingWords(criterion)}</span>
      </th>
      <td>
        <input
          type="radio"
          name="matters-most"
          className="swing-most"
          aria-label={`${name} matters most`}
          disabled={locked}
          checked={top}
          onChange={matters}
        />
      </td>
      <td>
        <input
          className="field number"
          id={id}
          aria-label={`${name}, against 100`}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-about` : undefined}
          inputMode="decimal"
          disabled={locked || top}
          value={wrong ? text : shown}
          onChange={(event) => {
            setText(event.target.value);
            const next = readMoney(event.target.value);
            if (next !== null && next >= 0 && next <= 100) set(weightOf(next, most));
          }}
        />
        {wrong && (
          <p className="field-wrong" id={`${id}-about`}>
            {wrong}
          </p>
        )}
      </td>
      <td>{shareOf(weight, weights)}</td>
      <td>
        {confirmed ? (
          "Yes"
        ) : (
          <button type="button" className="button" disabled={locked} onClick={confirm}>
            Confirm<span className="nhsuk-u-visually-hidden"> the weight of {name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** "From no change to seven days a week": the ends of the scale in the words of its anchors. */
function swingWords({ scale, levels = [], computed }: Criterion): string {
  if (computed) return "From late for every cohort to in time for the first, with every gate passed";
  const words = (score: number) => levels.find((level) => level.score === score)?.text || String(score);
  return `From ${words(scale?.worst)} to ${words(scale?.best)}`;
}
