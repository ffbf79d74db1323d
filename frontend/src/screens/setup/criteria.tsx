import type { Criterion } from "../../api/client";
import { CheckField, ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { NumberField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";

type Level = NonNullable<Criterion["levels"]>[number];

const kinds = [
  ["estates", "estates bids"],
  ["technology", "technology bids"],
] as const;

/** The one kind that a criterion is limited to; both kinds are every bid, as none is. */
const oneKind = (kinds: unknown) => (Array.isArray(kinds) && kinds.length === 1 ? String(kinds[0]) : "");

/** What bids are scored on, and what each score on the scale means. */
export function Criteria() {
  const all = useField<Criterion[]>("criteria").value ?? [];
  const most = Math.max(0, ...all.map((criterion) => criterion.weight || 0));
  return (
    <section className="edit-part" aria-labelledby="criteria-title" id="criteria" tabIndex={-1}>
      <h2 id="criteria-title">Criteria and scales</h2>
      <Lines<Criterion>
        path="criteria"
        what="a criterion"
        none="There are no criteria yet: what shall the bids be scored on?"
        start={{ code: "", name: "", weight: most || 100, scale: { worst: 0, best: 4 } }}
        name={(criterion, at) => criterion.name || `Criterion ${at + 1}`}
      >
        {(path, criterion) => (
          <>
            <TextField path={`${path}.name`} label="Name" required="Enter a name" />
            <TextField
              path={`${path}.code`}
              label="Code"
              hint="One short word for tables and files"
              required="Enter a code"
            />
            <NumberField path={`${path}.scale.worst`} label="Worst score" />
            <NumberField path={`${path}.scale.best`} label="Best score" />
            <ChoiceField
              path={`${path}.computed`}
              label="Scored by"
              none="people"
              options={[["cohort", "the cohort it can meet"]]}
            />
            <ChoiceField
              path={`${path}.kinds`}
              label="Applies to"
              none="every bid"
              options={kinds}
              read={(kind) => [kind]}
              write={oneKind}
            />
            <CheckField path={`${path}.core`} label="A core criterion: every bid must meet one" />
            <details className="quiet-details line-levels">
              <summary>
                What each score means ({criterion.levels?.length ?? 0})
                <span className="nhsuk-u-visually-hidden"> of {criterion.name}</span>
              </summary>
              <Lines<Level>
                path={`${path}.levels`}
                what="a level"
                none="No level is described yet."
                start={{ score: criterion.levels?.length ?? 0 }}
                name={(level) => `Score ${level.score ?? ""}`}
              >
                {(level) => (
                  <>
                    <NumberField path={`${level}.score`} label="Score" />
                    <TextField path={`${level}.text`} label="What it means" rows={1} />
                    <NumberField
                      path={`${level}.value`}
                      label="Value"
                      hint="0 to 100; empty: a straight scale"
                    />
                  </>
                )}
              </Lines>
            </details>
          </>
        )}
      </Lines>
    </section>
  );
}
