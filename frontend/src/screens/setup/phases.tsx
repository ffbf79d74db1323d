import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Setup } from "../../api/client";
import { useMayMove } from "../../api/may";
import { answer } from "../../api/problem";
import { Ask } from "../../components/ask";
import { useFreshly } from "../../components/fresh";
import { phases } from "../../format/words";

type Phase = Setup["phase"];

/** What may change in each phase, and what is locked from then on. */
const about: { [phase in Phase]: string } = {
  preparing: "Everything may change: criteria, weights, terms, bids.",
  scoring:
    "Scorers score, each alone. Weights, scales, cohorts and gates are locked; a bid changes with a reason.",
  moderating: "What scorers disagree on is talked over and agreed.",
  meeting: "The committee argues the order and agrees it.",
  agreed: "The order is agreed. Bids, terms and places are locked.",
  submitted: "The submission is sent, and stays as it was.",
};

type Props = { id: string; setup: Setup; took: (setup: Setup) => void };

/** Where the round stands, where it can go, and why not. */
export function Phases({ id, setup, took }: Props) {
  const cache = useQueryClient();
  const freshly = useFreshly();
  const [going, setGoing] = useState<Phase | null>(null);
  const may = useMayMove(id);
  const order = setup.phases.map(({ phase }) => phase);
  const here = order.indexOf(setup.phase);
  const back = going !== null && order.indexOf(going) < here;

  const move = async (phase: Phase, reason: string) => {
    const params = { path: { id } };
    const body = { phase, ...(reason && { reason }) };
    await freshly(() => answer(api.POST("/api/v1/rounds/{id}/phase", { params, body })));
    took(await answer(api.GET("/api/v1/rounds/{id}/setup", { params })));
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] === id && queryKey[0] !== "setup",
    });
    void cache.invalidateQueries({ queryKey: ["rounds"] });
  };

  return (
    <section className="edit-part" aria-labelledby="phase">
      <h2 id="phase" tabIndex={-1}>
        Phase
      </h2>
      <ol className="tasks phase-list">
        {setup.phases.map(({ phase, allowed, why }, at) => (
          <li key={phase} aria-current={phase === setup.phase ? "step" : undefined}>
            <span>
              {phase === setup.phase ? <b>{phases[phase]}: the round is here</b> : phases[phase]}
              <span className="hint">{about[phase]}</span>
              {!allowed && phase !== setup.phase && <span className="hint">{why}</span>}
            </span>
            {may && allowed && (
              <button type="button" className="button" onClick={() => setGoing(phase)}>
                {at < here ? "Go back to" : "Go on to"} “{phases[phase]}”
              </button>
            )}
          </li>
        ))}
      </ol>
      {going && (
        <Ask
          title={`${back ? "Go back" : "Go on"} to “${phases[going]}”?`}
          label={back ? "Why does the round go back?" : undefined}
          required={back ? "Enter why the round goes back" : undefined}
          act={back ? "Go back" : "Go on"}
          go={(reason) => move(going, reason)}
          close={() => setGoing(null)}
        >
          <p>{about[going]}</p>
          {back && (
            <p>Nothing that was scored or agreed is thrown away. That it went back stands in the record.</p>
          )}
        </Ask>
      )}
    </section>
  );
}
