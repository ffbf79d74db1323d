import { Link, useParams } from "react-router";
import { useMayPrepare } from "../../api/may";
import { usePremises, useRound } from "../../api/queries";
import { FlagList } from "../../components/flags";
import { Hidden } from "../../components/hidden";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { BidTable } from "../bids/bid-table";
import { Blocks } from "./blocks";
import { Facts } from "./facts";
import { Practices } from "./practices";
import { Surveys } from "./surveys";

/** One premises: what is wrong with it, who is in it, and what is happening to it. */
export default function Premises() {
  const { id = "", premises: name = "" } = useParams();
  const premises = usePremises(id, name);
  const round = useRound(id);
  const may = useMayPrepare(id);
  const edit = `${place(id, "estate", name)}/edit`;
  return (
    <Page
      title={premises.data?.standing.name || name}
      of={round.data?.terms.name}
      caption={<Link to={place(id, "estate")}>All premises</Link>}
      actions={
        may &&
        premises.data && (
          <Link className="button button-main" to={edit}>
            Edit
          </Link>
        )
      }
    >
      <Loaded
        query={premises}
        what={`premises ${name}`}
        rows={16}
        otherwise={<Link to={place(id, "estate")}>See the premises there are</Link>}
      >
        {(data) => (
          <>
            <Facts data={data} />
            <section aria-labelledby="bids">
              <h2 id="bids">What is happening to it</h2>
              <Hidden id={id} why={data.hidden} />
              {data.bids.length === 0 ? (
                <p>No bid of this round is for these premises.</p>
              ) : (
                <BidTable id={id} bids={data.bids} criteria={round.data?.criteria ?? []} />
              )}
            </section>
            <Surveys surveys={data.premises.surveys ?? []} edit={may ? edit : undefined} />
            <Blocks data={data} />
            <Practices id={id} practices={data.practices} leaseEnd={data.premises.lease_end} may={may} />
            <section aria-labelledby="flags">
              <h2 id="flags">Flags</h2>
              <FlagList flags={data.standing.flags} none="Nothing about these premises is flagged." />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
