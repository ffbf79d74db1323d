import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { api } from "../../api/client";
import { type EstatePremises, tookPlace } from "../../api/places";
import { answer } from "../../api/problem";
import { useSession } from "../../api/queries";
import { InRound } from "../../components/in-round";
import { OtherRounds } from "../../components/other-rounds";
import { patience } from "../../edit/draft";
import { EditFrame } from "../../edit/frame";
import { PartsNav } from "../../edit/parts";
import { useDraft } from "../../edit/use-draft";
import { place } from "../../format/place";
import { docOf, hold, type PremisesDoc } from "./document";
import { fieldName } from "./names";
import { PartAbout } from "./part-about";
import { PartBlocks } from "./part-blocks";
import { PartGap } from "./part-gap";
import { PartSpace } from "./part-space";
import { PartSurveys } from "./part-surveys";
import { PartTenure } from "./part-tenure";
import { type PartId, partLines, parts } from "./parts";

type Props = { id: string; found: EstatePremises; of?: string; estate: ReactNode };

/** The parts of premises as a task list, each saved as it is typed. */
export function Editor({ id, found, of, estate }: Props) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const { id: premises, name } = found.premises;
  const draft = useDraft<PremisesDoc>(docOf(found), {
    key: `premises ${premises} ${email}`,
    send: async (body, etag) => {
      const saved = await answer(
        api.PUT("/api/v1/premises/{premises}", {
          params: { path: { premises } },
          headers: { "If-Match": `"${etag}"` },
          body,
          signal: AbortSignal.timeout(patience),
        }),
      );
      tookPlace(cache, ["premises-to-edit", premises], saved);
      return docOf(saved);
    },
    theirs: (current) => docOf(current as EstatePremises),
    hold,
  });
  const { doc, faults } = draft.shown;
  const called = (part: PartId) => parts.find(([each]) => each === part)?.[1] ?? "";

  return (
    <EditFrame
      title={`Edit ${premises} ${name ?? ""}`}
      of={of}
      caption={
        found.rounds.includes(id) ? (
          <Link to={place(id, "estate", premises)}>Back to {name || premises}</Link>
        ) : (
          estate
        )
      }
      what="these premises"
      draft={draft}
      locked={false}
      name={(path) => fieldName(path, doc)}
      parts={<PartsNav label="Parts of the premises" lines={partLines(doc, faults)} />}
      notes={
        <>
          <InRound id={id} places={{ premises: [premises] }} what="these premises" rounds={found.rounds} />
          <OtherRounds rounds={found.rounds} id={id} />
        </>
      }
    >
      <PartAbout id={id} name={called("about")} />
      <PartTenure name={called("tenure")} />
      <PartSpace name={called("space")} />
      <PartSurveys name={called("surveys")} />
      <PartBlocks name={called("blocks")} />
      <PartGap name={called("gap")} />
    </EditFrame>
  );
}
