import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api, type BidDetail } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { answer } from "../../api/problem";
import { useSetup } from "../../api/queries";
import { Ask } from "../../components/ask";
import { useFreshly } from "../../components/fresh";
import { longDate } from "../../format/date";
import { place } from "../../format/place";
import { tookBid } from "../bid-edit/body";
import { Duplicate } from "./duplicate";

type Asking = "duplicate" | "withdraw" | "restore" | null;

/** What those may do with a bid who prepare the round. */
export function Actions({ id, data }: { id: string; data: BidDetail }) {
  const may = useMayPrepare(id);
  const [asking, ask] = useState<Asking>(null);
  const locks = useSetup(id).data?.locks;
  const { ref } = data.bid;
  if (!may || !locks) return null;
  if (data.withdrawn) {
    return (
      <>
        {!locks.bids && (
          <button type="button" className="button" onClick={() => ask("restore")}>
            Restore
          </button>
        )}
        {asking && <Question id={id} data={data} asking="restore" close={() => ask(null)} />}
      </>
    );
  }
  return (
    <>
      <Link className="button button-main" to={`${place(id, "bids", ref)}/edit`}>
        Edit
      </Link>
      {!locks.bids && (
        <>
          <button type="button" className="button" onClick={() => ask("duplicate")}>
            Duplicate
          </button>
          <button type="button" className="button" onClick={() => ask("withdraw")}>
            Withdraw
          </button>
        </>
      )}
      {asking === "duplicate" && <Duplicate id={id} data={data} close={() => ask(null)} />}
      {asking === "withdraw" && <Question id={id} data={data} asking={asking} close={() => ask(null)} />}
    </>
  );
}

type Props = { id: string; data: BidDetail; asking: "withdraw" | "restore"; close: () => void };

function Question({ id, data, asking, close }: Props) {
  const cache = useQueryClient();
  const freshly = useFreshly();
  const { ref, title } = data.bid;
  const path = { id, ref };
  if (asking === "withdraw") {
    return (
      <Ask
        title={`Withdraw ${ref} ${title}?`}
        label="Why is it withdrawn?"
        required="Enter why the bid is withdrawn"
        act="Withdraw"
        close={close}
        go={async (reason) => {
          await freshly(() =>
            answer(
              api.POST("/api/v1/rounds/{id}/bids/{ref}/withdraw", { params: { path }, body: { reason } }),
            ),
          );
          tookBid(cache, id, ref);
        }}
      >
        <p>It leaves every list, paper and export. The bid, its scores and its evidence are kept.</p>
      </Ask>
    );
  }
  return (
    <Ask
      title={`Restore ${ref} ${title}?`}
      act="Restore"
      close={close}
      go={async () => {
        await freshly(() => answer(api.POST("/api/v1/rounds/{id}/bids/{ref}/restore", { params: { path } })));
        tookBid(cache, id, ref);
      }}
    >
      <p>It comes back onto the list with its scores and its evidence.</p>
    </Ask>
  );
}

/** That the bid is on no list, since when and why. */
export function WithdrawnNote({ data }: { data: BidDetail }) {
  if (!data.withdrawn) return null;
  const { at, by, reason } = data.withdrawn;
  return (
    <p className="warning">
      Withdrawn on {longDate(at.slice(0, 10))} by {by}: {reason}. It is on no list and counts nowhere.
    </p>
  );
}
