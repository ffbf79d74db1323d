import { Link, useParams } from "react-router";
import { useBid, useBids, useRound } from "../../api/queries";
import { FlagList } from "../../components/flags";
import { Hidden } from "../../components/hidden";
import { Loaded } from "../../components/loaded";
import { Page, useNamedPart } from "../../components/page";
import { place } from "../../format/place";
import { Actions, WithdrawnNote } from "./actions";
import { BidPremises } from "./bid-premises";
import { Facts } from "./facts";
import { Files } from "./files";
import { Lead } from "./lead";
import { MoneyGrid } from "./money-grid";
import { Readiness } from "./readiness";
import { Revenue } from "./revenue";
import { Scores } from "./scores";
import { Tasks } from "./tasks";

/** One bid on one page, as a summary to read before the argument begins. */
export default function Bid() {
  const { id = "", ref = "" } = useParams();
  const bid = useBid(id, ref);
  const listed = useBids(id).data?.bids.find((each) => each.ref === ref);
  const round = useRound(id);
  useNamedPart(bid.isSuccess);
  const title = bid.data?.bid.title ?? listed?.title;
  return (
    <Page
      title={title ? `${ref} ${title}` : ref}
      of={round.data?.terms.name}
      caption={<Link to={place(id, "bids")}>All bids</Link>}
      actions={bid.data && <Actions id={id} data={bid.data} />}
    >
      <Loaded
        query={bid}
        what={`bid ${ref}`}
        rows={16}
        otherwise={<Link to={place(id, "bids")}>See the bids of this round</Link>}
      >
        {(data) => (
          <article className="bid">
            <Hidden id={id} why={data.hidden} />
            <WithdrawnNote data={data} />
            <Facts data={data} />
            <Lead id={id} data={data} />
            <div className="columns">
              <section id="flags" className="column-main" aria-labelledby="flags-title">
                <h2 id="flags-title">Flags</h2>
                <FlagList flags={data.result.flags} none="Nothing about this bid is flagged." />
              </section>
              <Tasks tasks={data.tasks} />
            </div>
            <Scores data={data} />
            <MoneyGrid data={data} />
            <Revenue bid={data.bid} />
            <BidPremises id={id} data={data} />
            <Readiness bid={data.bid} gates={round.data?.terms.gates ?? []} />
            <Files id={id} data={data} />
          </article>
        )}
      </Loaded>
    </Page>
  );
}
