import { Link, useParams } from "react-router";
import { useHolds, useMayPrepare } from "../../api/may";
import { useRound } from "../../api/queries";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Sheets } from "./sheets";
import { TakeIn } from "./take-in";

/** Everything that goes into a round or out of it as a file. */
export default function Transfer() {
  const { id = "" } = useParams();
  const round = useRound(id);
  const may = useMayPrepare(id);
  const scores = useHolds(id, "scorer");
  const kinds = [
    ...(may ? [["bids", "Bids, from a spreadsheet"] as const] : []),
    ...(may || scores ? [["scores", "Scores, from a spreadsheet"] as const] : []),
    ...(may ? [["round", "A whole round file, into this round"] as const] : []),
  ];
  return (
    <Page
      title="Import and export"
      of={round.data?.terms.name}
      caption={<Link to={place(id)}>{round.data?.terms.name ?? "The round"}</Link>}
    >
      <div className="columns">
        <div className="column-main">
          <h2>Bring in</h2>
          {kinds.length > 0 ? (
            <TakeIn id={id} kinds={kinds} />
          ) : (
            <p>Only those who prepare the round or score in it bring files in.</p>
          )}
        </div>
        <Sheets id={id} templates={may} scores={may || scores} />
      </div>
    </Page>
  );
}
