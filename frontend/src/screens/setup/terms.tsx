import type { Terms as RoundTerms } from "../../api/client";
import { ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { DateField, NumberField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { Locked } from "../../edit/locked";
import { NamesField } from "../../edit/names-field";
import { PickField } from "../../edit/pick-field";
import { yearOf, yearsFrom } from "../../edit/read";

type Cohort = RoundTerms["cohorts"][number];

const levels = [
  ["delegated", "Delegated: the committee decides"],
  ["joint", "Joint: NHS England has the deciding vote"],
  ["greater-involvement", "Greater involvement: it recommends"],
] as const;
const directions = [
  ["2013", "2013"],
  ["2024", "2024"],
] as const;
const whom = ["practice", "locality", "commissioner", "system"].map(
  (each) => [each, `for the ${each}`] as const,
);

/** The rules that the fund and the commissioner set. */
export function Terms({ scaleLocked }: { scaleLocked: boolean }) {
  const first = useField<string>("terms.first_year").value ?? "2016/17";
  const cohorts = useField<Cohort[]>("terms.cohorts").value ?? [];
  const years = yearsFrom(yearOf(Number(first.slice(0, 4)) - 4), 9).map((year) => [year, year] as const);
  return (
    <section className="edit-part" aria-labelledby="terms">
      <h2 id="terms" tabIndex={-1}>
        Terms
      </h2>
      <div className="form-row">
        <TextField path="terms.name" label="Name of the round" required="Enter a name" />
        <TextField path="terms.fund" label="Fund" />
        <TextField path="commissioner.name" label="Commissioner" required="Enter who ranks the bids" />
        <TextField path="commissioner.code" label="Code of the commissioner" required="Enter its code" />
        <ChoiceField path="commissioner.level" label="Who decides" none="Delegated" options={levels} />
        <DateField path="terms.deadline" label="Deadline" />
        <DateField path="terms.approved" label="Terms approved on" />
        <ChoiceField path="terms.first_year" label="First year" options={years} />
        <NumberField path="terms.horizon_years" label="Years to look ahead" unit="years" />
        <ChoiceField path="terms.directions" label="Premises Costs Directions" options={directions} />
      </div>
      <Locked
        when={scaleLocked}
        why="Cohorts and gates enter the scores, so they are locked with the weights."
      >
        <h3>Cohorts</h3>
        <Lines<Cohort>
          path="terms.cohorts"
          what="a cohort"
          none="A round needs at least one cohort."
          start={{
            number: cohorts.length + 1,
            deadline: null,
            value: 0,
          }}
          name={(cohort) => `Cohort ${cohort.number ?? ""}`}
        >
          {(path) => (
            <>
              <NumberField path={`${path}.number`} label="Number" />
              <DateField path={`${path}.deadline`} label="Delivered by" hint="Empty: whatever comes later" />
              <NumberField path={`${path}.value`} label="Value" hint="From 0 to 100" />
            </>
          )}
        </Lines>
        <div className="form-row">
          <NamesField path="terms.gates" label="Gates of readiness" />
          <NumberField path="terms.gate_penalty" label="Points off for each gate not passed" />
        </div>
      </Locked>
      <div className="form-row">
        <NamesField path="terms.strategies" label="Strategies that bids are held against" />
        <TextField
          path="terms.transformational.definition"
          label="What “transformational” means here"
          rows={3}
        />
        <PickField path="terms.transformational.for" label="Transformational" options={whom} none="" />
      </div>
      <h3>Settings</h3>
      <div className="form-row">
        <NumberField path="terms.settings.discount_rate" label="Discount rate" unit="% a year" />
        <NumberField path="terms.settings.stale_years" label="A survey is old after" unit="years" />
        <NumberField path="terms.settings.near_tie" label="A lead is none under" unit="points" />
        <NumberField path="terms.settings.spread" label="Scorers disagree from" unit="% of the scale" />
        <NumberField path="terms.settings.grant_share_max" label="Largest grant" unit="% of the cost" />
        <NumberField path="terms.settings.space_m2" label="Space, rule of thumb" unit="m²" />
        <NumberField path="terms.settings.space_patients" label="for so many" unit="patients" />
      </div>
      <p className="hint">
        Backlog that is given item by item stands in a band by consequence times likelihood, each from 1 to 5.
        Without an entry: high from 15, significant from 8, moderate from 4.
      </p>
      <div className="form-row">
        <NumberField path="terms.settings.backlog_cutoffs.high" label="Backlog is high from" />
        <NumberField path="terms.settings.backlog_cutoffs.significant" label="Significant from" />
        <NumberField path="terms.settings.backlog_cutoffs.moderate" label="Moderate from" />
      </div>
    </section>
  );
}
