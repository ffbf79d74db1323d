import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Link } from "react-router";
import type { Setup } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { useSession } from "../../api/queries";
import { EditFrame } from "../../edit/frame";
import { Locked } from "../../edit/locked";
import { PartsNav } from "../../edit/parts";
import { useDraft } from "../../edit/use-draft";
import { place } from "../../format/place";
import { phases } from "../../format/words";
import { Criteria } from "./criteria";
import { docOf, type SetupDoc, sendSetup } from "./document";
import { Groups } from "./groups";
import { Limits } from "./limits";
import { fieldName } from "./names";
import { Phases } from "./phases";
import { Places } from "./places";
import { Terms } from "./terms";
import { Weights } from "./weights";

const parts = [
  { part: "phase", name: "Phase" },
  { part: "weights", name: "Weights" },
  { part: "criteria", name: "Criteria and scales" },
  { part: "groups", name: "Groups of scorers" },
  { part: "terms", name: "Terms" },
  { part: "limits", name: "Limits and commitments" },
  { part: "places", name: "Practices and premises" },
];

/** A round's phase, weights, criteria, terms and places; saved as they are typed. */
export function Editor({ id, setup }: { id: string; setup: Setup }) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const may = useMayPrepare(id);
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
  const { locks } = setup;

  return (
    <EditFrame
      title="Set up the round"
      of={setup.terms.name}
      caption={
        <>
          <Link to={place(id)}>{setup.terms.name}</Link> · {phases[setup.phase]}
        </>
      }
      what="the set-up"
      draft={draft}
      locked={!may}
      name={fieldName}
      parts={<PartsNav label="Parts of the set-up" lines={parts} />}
      notes={
        !may && <p className="hint">Only an administrator or an estates lead of the round may change this.</p>
      }
    >
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
      <Groups id={id} name="Groups of scorers" />
      <Locked when={locks.terms} why={locks.why.terms}>
        <Terms scaleLocked={locks.weights} />
        <Limits first={setup.terms.first_year} years={setup.terms.horizon_years} />
      </Locked>
      <Locked when={locks.places} why={locks.why.places}>
        <Places id={id} />
      </Locked>
    </EditFrame>
  );
}
