import { Link, useParams } from "react-router";
import { useNeed, useRound } from "../../api/queries";
import { FacetKey } from "../../components/facet";
import { Hidden } from "../../components/hidden";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { inWords } from "../../format/number";
import { place } from "../../format/place";
import { BidTable } from "../bids/bid-table";
import { Gaps } from "./gaps";
import { Most } from "./most";

/** What a committee asks of the estate: the premises in most need, what the bids do for them, and where the two miss each other. */
export default function Need() {
  const { id = "" } = useParams();
  const need = useNeed(id);
  const round = useRound(id);
  return (
    <Page
      title="Need and bids"
      of={round.data?.terms.name}
      caption={<Link to={place(id, "estate")}>The whole estate</Link>}
    >
      <Loaded query={need} what="need and bids" rows={16}>
        {({ most, gaps, without_need: without, hidden }) =>
          most.length === 0 ? (
            <Empty title="No need is known yet">
              <p>
                Premises stand here once a six-facet survey says how they are.{" "}
                <Link to={place(id, "estate")}>See the estate</Link>
              </p>
            </Empty>
          ) : (
            <>
              <section aria-labelledby="most">
                <h2 id="most">
                  The {inWords(most.length)} premises in most need, and what the bids do for them
                </h2>
                <Hidden id={id} why={hidden} />
                <Most id={id} lines={most} />
                <FacetKey />
              </section>
              <section aria-labelledby="gaps">
                <h2 id="gaps">Need without a bid</h2>
                <Gaps id={id} gaps={gaps} />
              </section>
              <section aria-labelledby="without">
                <h2 id="without">Bids without need</h2>
                {without.length === 0 ? (
                  <p>
                    Every estates bid is for premises with a facet at C or worse, or that nobody has surveyed.
                  </p>
                ) : (
                  <>
                    <p>The latest surveys find no facet at C or worse in the premises of these bids.</p>
                    <BidTable id={id} bids={without} criteria={round.data?.criteria ?? []} />
                  </>
                )}
              </section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
