import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type BidDetail, type Setup } from "../../api/client";
import { answer } from "../../api/problem";
import { useSession } from "../../api/queries";
import { patience } from "../../edit/draft";
import { TextField } from "../../edit/fields";
import { EditFrame } from "../../edit/frame";
import { useDraft } from "../../edit/use-draft";
import { type BidBody, bodyOf, tookBid } from "./body";
import { Evidence } from "./evidence";
import { fieldName } from "./names";
import { PartAbout } from "./part-about";
import { PartAccepted } from "./part-accepted";
import { PartCapital } from "./part-capital";
import { PartDates } from "./part-dates";
import { PartFit } from "./part-fit";
import { PartOthers } from "./part-others";
import { PartPlaces } from "./part-places";
import { PartRevenue } from "./part-revenue";
import { Parts } from "./parts";

type Props = { id: string; detail: BidDetail; setup: Setup; back: ReactNode; of?: string };

/** The bid's parts as a task list, each saved as it is typed. */
export function Editor({ id, detail, setup, back, of }: Props) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const { ref } = detail.bid;
  const { locks, terms } = setup;
  const path = { id, ref };
  const draft = useDraft<BidBody>(bodyOf(detail), {
    key: `bid ${id} ${ref} ${email}`,
    send: async (body, etag) => {
      const saved = await answer(
        api.PUT("/api/v1/rounds/{id}/bids/{ref}", {
          params: { path },
          headers: { "If-Match": `"${etag}"` },
          body,
          signal: AbortSignal.timeout(patience),
        }),
      );
      tookBid(cache, id, ref, saved);
      return bodyOf(saved);
    },
    theirs: (current) => bodyOf(current as BidDetail),
    hold: (body) =>
      locks.bids_need_reason && !locks.bids && !body.reason?.trim()
        ? "Nothing is saved until you say why the bid changes."
        : "",
  });

  return (
    <EditFrame
      title={`Edit ${ref} ${detail.bid.title}`}
      of={of}
      caption={back}
      what="this bid"
      draft={draft}
      locked={locks.bids}
      name={fieldName}
      parts={<Parts tasks={detail.tasks} faults={draft.shown.faults} />}
      notes={
        <>
          {locks.bids && <p className="warning">{locks.why.bids}</p>}
          {locks.bids_need_reason && !locks.bids && (
            <TextField
              path="reason"
              label="Why are you changing this bid?"
              hint="Bids are being scored, so a change needs a reason. It goes into the record."
            />
          )}
        </>
      }
    >
      <PartAbout />
      <PartPlaces id={id} />
      <PartDates terms={terms} />
      <PartCapital firstYear={terms.first_year} />
      <PartRevenue firstYear={terms.first_year} years={terms.horizon_years} />
      <PartFit strategies={terms.strategies ?? []} />
      <PartOthers id={id} refHere={ref} />
      <PartAccepted flags={detail.result.flags} />
      <Evidence id={id} refHere={ref} files={detail.evidence} locked={locks.bids} />
    </EditFrame>
  );
}
