import { Link, useParams } from "react-router";
import { useBid, useRound, useSetup } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Editor } from "./editor";

/** A bid with every field open. */
export default function BidEdit() {
  const { id = "", ref = "" } = useParams();
  const bid = useBid(id, ref);
  const setup = useSetup(id);
  const round = useRound(id);
  const back = <Link to={place(id, "bids", ref)}>Back to bid {ref}</Link>;
  const title = `Edit ${ref}`;
  if (bid.data && setup.data && !bid.data.withdrawn) {
    return (
      <Editor
        key={`${id} ${ref}`}
        id={id}
        detail={bid.data}
        setup={setup.data}
        back={back}
        of={round.data?.terms.name}
      />
    );
  }
  return (
    <Page title={title} of={round.data?.terms.name} caption={back}>
      {bid.data?.withdrawn && (
        <p className="warning">Bid {ref} is withdrawn. Restore it on its own page before you change it.</p>
      )}
      {!bid.data && (
        <Loaded query={bid} what={`bid ${ref}`} rows={16}>
          {() => null}
        </Loaded>
      )}
      {bid.data && (
        <Loaded query={setup} what="the round" rows={16}>
          {() => null}
        </Loaded>
      )}
    </Page>
  );
}
