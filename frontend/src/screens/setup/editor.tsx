import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import type { Setup } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { useSession } from "../../api/queries";
import { Page } from "../../components/page";
import { Summary } from "../../components/summary";
import { advice, EditingContext } from "../../edit/context";
import { Locked } from "../../edit/locked";
import { MergeChoice } from "../../edit/merge-choice";
import { Saving } from "../../edit/saving";
import { useDraft, useEditing } from "../../edit/use-draft";
import { place } from "../../format/place";
import { phases } from "../../format/words";
import { Criteria } from "./criteria";
import { docOf, type SetupDoc, sendSetup } from "./document";
import { Limits } from "./limits";
import { fieldName } from "./names";
import { Phases } from "./phases";
import { Places } from "./places";
import { Terms } from "./terms";
import { Weights } from "./weights";

const parts = [
  ["phase", "Phase"],
  ["weights", "Weights"],
  ["criteria", "Criteria and scales"],
  ["terms", "Terms"],
  ["limits", "Limits and commitments"],
  ["places", "Practices and premises"],
] as const;

/** A round's phase, weights, criteria, terms and places; saved as they are typed. */
export function Editor({ id, setup }: { id: string; setup: Setup }) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const may = useMayPrepare();
  const [asked, setAsked] = useState(0);
  // The setup as our own saves left it: what we changed ourselves is nobody else's change.
  const now = useRef(setup);
  const took = (next: Setup) => {
    now.current = next;
    cache.setQueryData(["setup", id], next);
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] === id && queryKey[0] !== "setup",
      refetchType: "none",
    });
  };
  const draft = useDraft<SetupDoc>(docOf(setup), {
    key: `setup ${id} ${email}`,
    send: async (doc) => docOf(await sendSetup(id, now.current, doc, took)),
    theirs: (current) => {
      took(current as Setup);
      return docOf(current as Setup);
    },
  });
  const { shown } = draft;
  const editing = useEditing(draft, !may);
  const { locks } = setup;
  const wrong = shown.faults.map((fault) => ({
    field: fault.path,
    text: `${fieldName(fault.path)}: ${advice(fault)}`,
  }));

  return (
    <Page
      title="Set up the round"
      of={setup.terms.name}
      caption={
        <>
          <Link to={place(id)}>{setup.terms.name}</Link> · {phases[setup.phase]}
        </>
      }
      error={wrong.length > 0}
    >
      <EditingContext.Provider value={editing}>
        <Saving
          shown={shown}
          save={() => void draft.draft.save()}
          drop={() => draft.draft.drop()}
          show={() => setAsked(asked + 1)}
        />
        {asked > 0 && <Summary faults={wrong} asked={asked} />}
        <MergeChoice
          clashes={shown.clashes}
          name={fieldName}
          choose={(...each) => draft.draft.choose(...each)}
        />
        {!may && (
          <p className="hint">Only an administrator or an estates lead of the round may change this.</p>
        )}
        <div className="edit">
          <nav className="parts" aria-label="Parts of the set-up">
            <ol>
              {parts.map(([part, name]) => (
                <li key={part}>
                  <a href={`#${part}`}>{name}</a>
                </li>
              ))}
            </ol>
          </nav>
          <div className="edit-parts">
            <Phases id={id} setup={setup} took={took} />
            <Locked when={locks.weights} why={locks.why.weights}>
              <Weights
                id={id}
                setup={setup}
                settle={async () => {
                  await draft.draft.save();
                  return now.current.etag;
                }}
                took={took}
              />
              <Criteria />
            </Locked>
            <Locked when={locks.terms} why={locks.why.terms}>
              <Terms scaleLocked={locks.weights} />
              <Limits first={setup.terms.first_year} years={setup.terms.horizon_years} />
            </Locked>
            <Locked when={locks.places} why={locks.why.places}>
              <Places id={id} />
            </Locked>
          </div>
        </div>
      </EditingContext.Provider>
    </Page>
  );
}
