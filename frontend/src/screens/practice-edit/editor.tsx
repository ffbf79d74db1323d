import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { api } from "../../api/client";
import { type EstatePractice, type Practice, tookPlace, useAllPremises } from "../../api/places";
import { answer } from "../../api/problem";
import { useSession } from "../../api/queries";
import { InRound } from "../../components/in-round";
import { OtherRounds } from "../../components/other-rounds";
import { patience, type Seen } from "../../edit/draft";
import { DateField, NumberField, TextField } from "../../edit/fields";
import { EditFrame } from "../../edit/frame";
import { Part, PartsNav } from "../../edit/parts";
import { sayPath } from "../../edit/say-path";
import { useDraft } from "../../edit/use-draft";
import { place } from "../../format/place";
import { partLines } from "./parts";

type PracticeDoc = { practice: Practice };

const docOf = ({ practice, etag }: EstatePractice): Seen<PracticeDoc> => ({ doc: { practice }, etag });

const words = { practice: "", code: "ODS code", list_size: "Registered patients", contract: "Contract" };

type Props = { id: string; found: EstatePractice; of?: string; all: ReactNode };

/** A practice, saved as it is typed. */
export function Editor({ id, found, of, all }: Props) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const { code, name } = found.practice;
  const draft = useDraft<PracticeDoc>(docOf(found), {
    key: `practice ${code} ${email}`,
    send: async (body, etag) => {
      const saved = await answer(
        api.PUT("/api/v1/practices/{practice}", {
          params: { path: { practice: code } },
          headers: { "If-Match": `"${etag}"` },
          body,
          signal: AbortSignal.timeout(patience),
        }),
      );
      tookPlace(cache, ["practice", code], saved);
      return docOf(saved);
    },
    theirs: (current) => docOf(current as EstatePractice),
  });
  const { doc, faults } = draft.shown;

  return (
    <EditFrame
      title={`Edit ${code} ${name ?? ""}`}
      of={of}
      caption={all}
      what="this practice"
      draft={draft}
      locked={false}
      name={(path) => sayPath(path, words) || "The practice"}
      parts={<PartsNav label="Parts of the practice" lines={partLines(doc.practice, faults)} />}
      notes={
        <>
          <InRound id={id} places={{ practices: [code] }} what="this practice" rounds={found.rounds} />
          <OtherRounds rounds={found.rounds} id={id} />
        </>
      }
    >
      <Part part="about" name="The practice">
        <div className="form-row">
          <TextField path="practice.name" label="Name" />
          <TextField path="practice.locality" label="Locality" hint="For example North" />
          <NumberField path="practice.list_size" label="Registered patients" unit="patients" />
        </div>
      </Part>
      <Part part="contract" name="Contract">
        <div className="form-row">
          <TextField path="practice.contract.type" label="Type" list="contracts" hint="GMS, PMS or APMS" />
          <DateField path="practice.contract.end" label="Ends" hint="Empty when it has no end" />
        </div>
        <datalist id="contracts">
          {["GMS", "PMS", "APMS"].map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
      </Part>
      <Part part="where" name="Where it is">
        <Where id={id} code={code} />
      </Part>
    </EditFrame>
  );
}

/** The premises that say that the practice is there. */
function Where({ id, code }: { id: string; code: string }) {
  const all = useAllPremises().data?.premises ?? [];
  const these = all.filter(({ premises }) => premises.practices?.includes(code));
  if (these.length === 0) {
    return (
      <p>
        No premises hold it yet. Open <Link to={place(id, "estate")}>the premises</Link> that it works in, and
        tick it under “Practices there”.
      </p>
    );
  }
  return (
    <ul className="tasks">
      {these.map(({ premises }) => (
        <li key={premises.id}>
          <Link to={`${place(id, "estate", premises.id)}/edit`}>
            {premises.id} {premises.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
