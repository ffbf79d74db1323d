import { useState } from "react";
import { api, type Criterion, type Setup } from "../../api/client";
import { answer, Problem } from "../../api/problem";
import { ScrollRegion } from "../../components/scroll-region";
import { useField } from "../../edit/context";
import { plural } from "../../format/number";
import { Swing } from "./swing-row";

type Props = {
  id: string;
  setup: Setup;
  /** Saves what is typed, and gives the version that stands then. */
  settle: () => Promise<string>;
  took: (setup: Setup) => void;
};

/** Swing weighting: which swing from worst to best matters most is 100, the others are set against it. */
export function Weights({ id, setup, settle, took }: Props) {
  const { value = [], set, locked } = useField<Criterion[]>("criteria");
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState("");
  const weights = value.map((criterion) => (typeof criterion.weight === "number" ? criterion.weight : 0));
  const most = Math.max(0, ...weights);
  const top =
    value.find((c) => c.code === chosen && c.weight === most)?.code ?? value[weights.indexOf(most)]?.code;
  const open = setup.criteria.filter((criterion) => !criterion.confirmed);

  const matters = (code: string) => {
    setChosen(code);
    set(
      value.map((criterion) => (criterion.code === code ? { ...criterion, weight: most || 100 } : criterion)),
    );
  };
  const confirm = async (codes: string[]) => {
    setSaid("");
    try {
      let etag = await settle();
      for (const criterion of codes) {
        const params = { path: { id, criterion } };
        const headers = { "If-Match": `"${etag}"` };
        const next = await answer(
          api.POST("/api/v1/rounds/{id}/criteria/{criterion}/confirm", { params, headers }),
        );
        took(next);
        etag = next.etag;
      }
      setSaid(`${plural(codes.length, "weight")} confirmed.`);
    } catch (cause) {
      setSaid(cause instanceof Problem ? cause.message : "That did not work. Try again.");
    }
  };

  return (
    <section className="edit-part" aria-labelledby="weights">
      <h2 id="weights" tabIndex={-1}>
        Weights
      </h2>
      {value.length === 0 ? (
        <p className="hint">There are no criteria yet. Add them below, then weigh them here.</p>
      ) : (
        <>
          <p className="hint">
            Look at each swing, from the worst on its scale to the best. Choose the one that matters most: it
            is 100. Then say how much each other swing matters against it.
          </p>
          <ScrollRegion label="Weights by swing">
            <table className="table table-swing">
              <thead>
                <tr>
                  <th scope="col">Criterion and its swing</th>
                  <th scope="col">Matters most</th>
                  <th scope="col">Against it</th>
                  <th scope="col">Share</th>
                  <th scope="col">Confirmed</th>
                </tr>
              </thead>
              <tbody>
                {value.map((criterion, at) => (
                  <Swing
                    key={criterion.code || "new"}
                    at={at}
                    criterion={criterion}
                    weights={weights}
                    most={most}
                    top={criterion.code === top}
                    matters={() => matters(criterion.code)}
                    confirmed={
                      setup.criteria.find((each) => each.code === criterion.code)?.confirmed ?? false
                    }
                    confirm={() => void confirm([criterion.code])}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {open.length > 1 && !locked && (
            <p className="form-buttons">
              <button
                type="button"
                className="button"
                onClick={() => void confirm(open.map((criterion) => criterion.code))}
              >
                Confirm all {open.length} weights as they stand
              </button>
            </p>
          )}
        </>
      )}
      <div role="status">{said}</div>
    </section>
  );
}
