import { useParams } from "react-router";
import { useRound, useSession } from "../../api/queries";
import { useScoring } from "../../api/scoring";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Board } from "./board";

/** One's own scores, and nobody else's: bids × criteria from the keyboard, each saved by itself. */
export default function Score() {
  const { id = "" } = useParams();
  const scoring = useScoring(id);
  const session = useSession();
  const round = useRound(id);
  const of = round.data?.terms.name;
  const { data } = scoring;
  if (data && session.data && data.bids.length > 0 && data.phase !== "preparing") {
    return (
      <Board key={`${id} ${session.data.email}`} id={id} email={session.data.email} grid={data} of={of} />
    );
  }
  return (
    <Page title="Score" of={of} caption=" ">
      <Loaded query={scoring} what="your scores" rows={12}>
        {(grid) => (
          <Empty title={grid.bids.length === 0 ? "There are no bids to score yet" : "Scoring has not begun"}>
            <p>{grid.why || "The bids appear here, one row for each, when they are in the round."}</p>
            <p>Until then you can read the bids, each on its own page.</p>
          </Empty>
        )}
      </Loaded>
    </Page>
  );
}
