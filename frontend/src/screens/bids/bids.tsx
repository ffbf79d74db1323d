import { Link, useParams } from "react-router";
import { type BidFilter, bidFilter, showsWith } from "../../api/filter";
import { useMayPrepare } from "../../api/may";
import { useBids, useRound } from "../../api/queries";
import { FileLinks } from "../../components/file-links";
import { Filters } from "../../components/filters";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { ToScore } from "../../components/to-score";
import { useFilter } from "../../components/use-filter";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { BidTable } from "./bid-table";
import { WithdrawnBids } from "./withdrawn";

/** Every bid of the round, in the list's order. */
export default function Bids() {
  const { id = "" } = useParams();
  const [read, change] = useFilter();
  const may = useMayPrepare(id);
  const filter = bidFilter(read("show"), read("find"));
  const bids = useBids(id, filter);
  const round = useRound(id);
  const rows = bids.data?.bids ?? [];

  return (
    <Page
      title="Bids"
      of={round.data?.terms.name}
      caption={
        bids.data && round.data ? (
          <>
            {said(rows.length, round.data.counts.bids)}
            {rows.length > 0 && <TakeAway id={id} filter={filter} many={rows.length} />}
          </>
        ) : (
          " "
        )
      }
      actions={
        <>
          <Filters shows={showsWith(round.data?.terms.cohorts ?? [])} read={read} change={change} />
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
          if (rows.length === 0 && !filter) {
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
                  <Link to={place(id, "bids")}>Show all bids</Link>
                </p>
              </Empty>
            );
          }
          return (
            <>
              <ToScore id={id} why={data.hidden} />
              <BidTable id={id} bids={rows} criteria={round.data?.criteria ?? []} />
              <WithdrawnBids id={id} bids={data.withdrawn} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What is seen, as files: the filter in force goes with the links. */
function TakeAway({ id, filter, many }: { id: string; filter?: BidFilter; many: number }) {
  const which = filter ? `only ${many === 1 ? "this one" : `these ${many}`}` : "all";
  return (
    <span className="take-away">
      Download {which}: <FileLinks id={id} path="export/bids" name={`bids, ${which}`} filter={filter} />
      Their scores: <FileLinks id={id} path="export/scores" name={`scores, ${which}`} filter={filter} />
    </span>
  );
}

const said = (shown: number, all: number) =>
  shown === all ? plural(all, "bid") : `${shown} of ${plural(all, "bid")}`;
