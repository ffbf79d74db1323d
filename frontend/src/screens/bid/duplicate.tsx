import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api, type BidDetail } from "../../api/client";
import { answer } from "../../api/problem";
import { useBids, useSetup } from "../../api/queries";
import { Dialog } from "../../components/dialog";
import { Input } from "../../components/input";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { place } from "../../format/place";
import { tookBid } from "../bid-edit/body";
import { nextRef } from "../bid-edit/next-ref";

type Props = { id: string; data: BidDetail; close: () => void };

/** Asks for the ref of a bid's copy, and why there is one where bids are being scored already. */
export function Duplicate({ id, data, close }: Props) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const bids = useBids(id).data;
  const asksWhy = useSetup(id).data?.locks.bids_need_reason ?? false;
  const { ref, kind } = data.bid;
  const taken = [...(bids?.bids ?? []), ...(bids?.withdrawn ?? [])].map((bid) => bid.ref);
  const [copy, setCopy] = useState(nextRef(taken, kind));
  const [reason, setReason] = useState("");
  const { submit, wrong, asked, busy, of } = useSubmit(
    () => [
      ...(copy.trim() ? [] : [{ field: "ref", text: "Enter a ref for the copy" }]),
      ...(reason.trim() || !asksWhy ? [] : [{ field: "reason", text: "Enter why there is a copy now" }]),
    ],
    async () => {
      const body = { ref: copy.trim(), ...(asksWhy && { reason: reason.trim() }) };
      const params = { path: { id, ref } };
      const made = await answer(api.POST("/api/v1/rounds/{id}/bids/{ref}/duplicate", { params, body }));
      tookBid(cache, id, made.bid.ref, made);
      navigate(`${place(id, "bids", made.bid.ref)}/edit`);
    },
    "ref",
  );
  return (
    <Dialog title={`Duplicate ${ref}`} close={close}>
      <form noValidate onSubmit={submit}>
        <Summary faults={wrong} asked={asked} />
        <p>Everything is copied but its scores and its accepted flags. {ref} stays as it is.</p>
        <Input id="ref" label="Ref of the copy" value={copy} change={setCopy} wrong={of("ref")} />
        {asksWhy && (
          <Input
            id="reason"
            label="Why is it added now that bids are being scored?"
            value={reason}
            change={setReason}
            wrong={of("reason")}
          />
        )}
        <div className="ask-buttons">
          <button type="submit" className="button button-main" disabled={busy}>
            Duplicate
          </button>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
