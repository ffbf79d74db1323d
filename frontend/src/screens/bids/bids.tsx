import { Link, useParams } from "react-router";
import type { BidSummary } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { useBids, useRound } from "../../api/queries";
import { Filters } from "../../components/filters";
import { Hidden } from "../../components/hidden";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { useFilter } from "../../components/use-filter";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { BidTable } from "./bid-table";
import { WithdrawnBids } from "./withdrawn";

const shows = [
  ["", "All bids"],
  ["estates", "Estates"],
  ["technology", "Technology"],
  ["incomplete", "Without every score"],
  ["stops", "With a stop"],
] as const;

function chosen(bids: BidSummary[], show: string, find: string): BidSummary[] {
  const text = find.trim().toLowerCase();
  return bids.filter((bid) => {
    if (text && !`${bid.ref} ${bid.title} ${bid.scheme}`.toLowerCase().includes(text)) return false;
    if (show === "incomplete") return !bid.complete;
    if (show === "stops") return bid.flags.some((flag) => flag.severity === "stop" && !flag.accepted);
    return show === "" || bid.kind === show;
  });
}

/** Every bid of the round, in the list's order. */
export default function Bids() {
  const { id = "" } = useParams();
  const [read, change] = useFilter();
  const may = useMayPrepare();
  const bids = useBids(id);
  const round = useRound(id);
  const rows = chosen(bids.data?.bids ?? [], read("show"), read("find"));

  return (
    <Page
      title="Bids"
      of={round.data?.terms.name}
      caption={bids.data ? said(rows.length, bids.data.bids.length) : " "}
      actions={
        <>
          <Filters shows={shows} read={read} change={change} />
          {may && (
            <Link className="button button-main" to={place(id, "bids", "new")}>
              Add a bid
            </Link>
          )}
        </>
      }
    >
      <Loaded query={bids} what="the bids" rows={12}>
        {(data) => {
          if (data.bids.length === 0) {
            return (
              <Empty title="There are no bids in this round yet">
                <p>Bids come in with the round file, or from a spreadsheet of the practices’ bids.</p>
                <WithdrawnBids id={id} bids={data.withdrawn} />
              </Empty>
            );
          }
          if (rows.length === 0) {
            return (
              <Empty title="No bid fits">
                <p>
                  <Link to={place(id, "bids")}>Show all {data.bids.length} bids</Link>
                </p>
              </Empty>
            );
          }
          return (
            <>
              <Hidden id={id} why={data.hidden} />
              <BidTable id={id} bids={rows} criteria={round.data?.criteria ?? []} />
              <WithdrawnBids id={id} bids={data.withdrawn} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const said = (shown: number, all: number) =>
  shown === all ? plural(all, "bid") : `${shown} of ${plural(all, "bid")}`;
