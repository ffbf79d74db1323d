import type { Terms } from "../../api/client";
import { ChoiceField } from "../../edit/choices";
import { MoneyField, NumberField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { keyed } from "../../edit/path";
import { yearOf, yearsFrom } from "../../edit/read";

type Commitment = NonNullable<Terms["commitments"]>[number];

/** What can be spent in each year, and what is promised already. */
export function Limits({ first, years }: { first: string; years: number }) {
  const horizon = yearsFrom(first, Math.min(years, 40));
  const from = yearsFrom(yearOf(Number(first.slice(0, 4)) - 10), years + 12).map(
    (year) => [year, year] as const,
  );
  return (
    <section className="edit-part" aria-labelledby="limits">
      <h2 id="limits" tabIndex={-1}>
        Limits and commitments
      </h2>
      <p className="hint">A year without a limit is not tested. A limit of 0 is a limit.</p>
      {(
        [
          ["capital_limit", "Capital that the fund can give"],
          ["revenue_limit", "Revenue a year that finance can carry"],
        ] as const
      ).map(([limit, name]) => (
        <fieldset key={limit} className="line" id={`terms.${limit}`} tabIndex={-1}>
          <legend>{name}</legend>
          <div className="form-row">
            {horizon.map((year) => (
              <MoneyField key={year} path={keyed(`terms.${limit}`, year)} label={year} />
            ))}
          </div>
        </fieldset>
      ))}
      <h3>Promised before this round</h3>
      <Lines<Commitment>
        path="terms.commitments"
        what="a commitment"
        none="Nothing is promised yet, or nobody has written it down."
        start={{ name: "", annual: 0, from: first }}
        name={(line, at) => line.name || `Commitment ${at + 1}`}
      >
        {(path) => (
          <>
            <TextField path={`${path}.name`} label="What" required="Enter what is promised" />
            <MoneyField path={`${path}.annual`} label="A year" />
            <ChoiceField path={`${path}.from`} label="From" options={from} />
            <NumberField
              path={`${path}.years`}
              label="For how many years"
              hint="Empty: without end"
              unit="years"
            />
          </>
        )}
      </Lines>
    </section>
  );
}
