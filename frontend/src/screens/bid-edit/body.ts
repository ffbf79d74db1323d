import type { QueryClient } from "@tanstack/react-query";
import type { Bid, BidDetail } from "../../api/client";
import type { Seen } from "../../edit/draft";

/** What is sent of a bid: all but its scores, which have ways of their own. */
export type BidBody = { bid: Bid; reason?: string };

/** The document to edit, out of what the server says of a bid. */
export function bodyOf(detail: BidDetail): Seen<BidBody> {
  const { scores: _, scorings: __, ...bid } = detail.bid;
  return { doc: { bid }, etag: detail.etag };
}

/** Takes the bid as it is now, and lets every other screen of the round ask anew when it is next looked at. */
export function tookBid(cache: QueryClient, round: string, ref: string, detail?: BidDetail) {
  void cache.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[1] === round && !(queryKey[0] === "bid" && queryKey[2] === ref),
    refetchType: "none",
  });
  if (detail) cache.setQueryData(["bid", round, ref], detail);
  else void cache.invalidateQueries({ queryKey: ["bid", round, ref] });
}
