import type { Terms } from "../../api/client";
import { ChoiceField } from "../../edit/choices";
import { DateField } from "../../edit/fields";
import { keyed } from "../../edit/path";
import { longDate } from "../../format/date";
import { sentence } from "../../format/words";
import { Part } from "./part";

const answers = [
  ["true", "Yes"],
  ["false", "Not yet"],
  ["null", "Does not apply"],
] as const;

export function PartDates({ terms }: { terms: Terms }) {
  const cohorts = terms.cohorts.map(
    (cohort) =>
      [
        String(cohort.number),
        `${cohort.number}: ${cohort.deadline ? `delivered by ${longDate(cohort.deadline)}` : "later"}`,
      ] as const,
  );
  return (
    <Part part="dates">
      <div className="form-row">
        <ChoiceField
          path="bid.cohort"
          label="Cohort it applies for"
          none="Not said"
          options={cohorts}
          read={Number}
        />
        <DateField path="bid.starts" label="Work starts" />
        <DateField path="bid.completes" label="Work completes" />
      </div>
      {(terms.gates ?? []).length > 0 && <h3>Gates</h3>}
      <div className="form-row">
        {terms.gates?.map((gate) => (
          <ChoiceField
            key={gate}
            path={keyed("bid.gates", gate)}
            label={sentence(gate)}
            none="Not mentioned"
            options={answers}
            read={(value) => JSON.parse(value)}
          />
        ))}
      </div>
    </Part>
  );
}
