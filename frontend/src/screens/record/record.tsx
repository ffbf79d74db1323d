import { useParams } from "react-router";
import { useIsAdmin } from "../../api/may";
import { useBids, useRound } from "../../api/queries";
import { useRecord } from "../../api/record";
import { Hidden } from "../../components/hidden";
import { Empty, Failure, Skeleton } from "../../components/loaded";
import { Page } from "../../components/page";
import { useFilter } from "../../components/use-filter";
import { RecordFilters } from "./record-filters";
import { Timeline } from "./timeline";
import { Verify } from "./verify";
import { doers } from "./words";

/** Everything that was done, by whom, when and why: in a round, or in the whole workspace. */
export default function RecordScreen() {
  const { id = "" } = useParams();
  return id ? <OfRound id={id} /> : <View id="" of="the whole workspace" refs={[]} />;
}

function OfRound({ id }: { id: string }) {
  const round = useRound(id).data;
  const bids = useBids(id).data;
  const refs = [...(bids?.bids ?? []), ...(bids?.withdrawn ?? [])].map(({ ref }) => ref);
  return <View id={id} of={round?.terms.name} refs={refs} />;
}

function View({ id, of, refs }: { id: string; of: string | undefined; refs: string[] }) {
  const [read, change] = useFilter();
  const filter = { round: id, bid: read("bid"), person: read("person"), screen: read("screen") };
  const record = useRecord(filter);
  const admin = useIsAdmin();
  const pages = record.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const filtered = Boolean(filter.bid || filter.person || filter.screen);

  return (
    <Page
      title="Record"
      of={of}
      caption="What was done, the latest first. Nothing is ever taken out."
      actions={<RecordFilters bids={refs} people={doers(entries)} read={read} change={change} />}
    >
      {admin && <Verify />}
      {record.error && !record.data && (
        <Failure cause={record.error} what="the record" retry={() => record.refetch()} />
      )}
      {record.isPending && <Skeleton what="the record" rows={12} />}
      <Hidden id={id} why={pages[0]?.hidden} />
      {record.data && entries.length === 0 && (
        <Empty title={filtered ? "Nothing fits" : "Nothing has been done yet"}>
          <p>
            {filtered
              ? "No entry is of this bid, person and screen together."
              : "Every change appears here with who made it, when and why."}
          </p>
        </Empty>
      )}
      <Timeline entries={entries} />
      {record.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={record.isFetchingNextPage}
          onClick={() => void record.fetchNextPage()}
        >
          Show what was before
        </button>
      )}
    </Page>
  );
}
