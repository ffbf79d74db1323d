import type { components } from "../../api/schema";
import { CheckField, ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { MoneyField, NumberField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { yearOf, yearsFrom } from "../../edit/read";
import { sentence } from "../../format/words";
import { Part } from "./part";

type Line = components["schemas"]["RevenueLine"];

const payers = [
  ["null", "Nobody yet"],
  ["commissioner", "The commissioner"],
  ["practice", "The practice"],
  ["nhs-england", "NHS England"],
  ["nhs-property", "NHS Property Services"],
  ["other", "Somebody else"],
  ["disputed", "Disputed"],
] as const;

/** What the bid costs or saves year after year. */
export function PartRevenue({ firstYear, years }: { firstYear: string; years: number }) {
  const before = yearOf(Number(firstYear.slice(0, 4)) - 3);
  const options = yearsFrom(before, years + 8).map((year) => [year, year] as const);
  return (
    <Part part="revenue">
      <Lines<Line>
        path="bid.revenue"
        what="a revenue line"
        none="No recurrent revenue is written down: rent, rates, licences, support."
        start={{ from: firstYear, payer: null }}
        name={(line, at) => sentence(line.item || `Line ${at + 1}`)}
      >
        {(path) => (
          <>
            <TextField path={`${path}.item`} label="Item" hint="For example notional rent, business rates" />
            <Amount path={path} />
            <ChoiceField path={`${path}.from`} label="From" options={options} />
            <NumberField
              path={`${path}.years`}
              label="For how many years"
              hint="Empty: without end"
              unit="years"
            />
            <ChoiceField
              path={`${path}.payer`}
              label="Who pays"
              options={payers}
              read={(value) => (value === "null" ? null : value)}
              write={(value) => String(value)}
            />
            <div>
              <CheckField path={`${path}.funded`} label="Money is set aside for it" />
              <CheckField path={`${path}.abated`} label="Less while the grant’s abatement runs" />
            </div>
          </>
        )}
      </Lines>
    </Part>
  );
}

/** Either what it comes to a year, or what it is before and after. */
function Amount({ path }: { path: string }) {
  const line = useField<Line>(path);
  const { value, set, locked } = line;
  const change = value?.before !== undefined || value?.after !== undefined;
  const turn = (to: boolean) => {
    if (!value || to === change) return;
    const { annual, before, after, ...rest } = value;
    set(to ? { ...rest, before: 0, after: annual ?? 0 } : { ...rest, annual: after ?? 0 });
  };
  return (
    <>
      <div className="form-field form-field-narrow">
        <label htmlFor={`${path}.way`}>Written as</label>
        <select
          className="field"
          id={`${path}.way`}
          disabled={locked}
          value={change ? "change" : "annual"}
          onChange={(event) => turn(event.target.value === "change")}
        >
          <option value="annual">an amount a year</option>
          <option value="change">before and after</option>
        </select>
      </div>
      {change ? (
        <>
          <MoneyField path={`${path}.before`} label="A year before" />
          <MoneyField path={`${path}.after`} label="A year after" />
        </>
      ) : (
        <MoneyField path={`${path}.annual`} label="A year" hint="A saving is below 0" />
      )}
    </>
  );
}
