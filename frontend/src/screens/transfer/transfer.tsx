import { Link, useParams } from "react-router";
import { useHolds, useMayPrepare } from "../../api/may";
import { useRound } from "../../api/queries";
import { type FileKind, placeKinds } from "../../api/transfer";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Sheets } from "./sheets";
import { TakeIn } from "./take-in";
import { useKind } from "./use-kind";

/** Everything that goes into a round or out of it as a file. */
export default function Transfer() {
  const { id = "" } = useParams();
  const round = useRound(id);
  const may = useMayPrepare(id);
  const scores = useHolds(id, "scorer");
  const places = useHolds(undefined, "admin", "estates");
  const kinds: FileKind[] = [
    ...(may ? (["bids"] as const) : []),
    ...(may || scores ? (["scores"] as const) : []),
    ...(places ? placeKinds : []),
    ...(may ? (["round"] as const) : []),
  ];
  const [kind, choose] = useKind(kinds);
  return (
    <Page
      title="Import and export"
      of={round.data?.terms.name}
      caption={<Link to={place(id)}>{round.data?.terms.name ?? "The round"}</Link>}
    >
      <div className="columns">
        <div className="column-main">
          <h2 className="screen-only">Bring in</h2>
          {kinds.length > 0 ? (
            <TakeIn id={id} kinds={kinds} kind={kind} choose={choose} />
          ) : (
            <p>Only those who prepare the round or score in it bring files in.</p>
          )}
        </div>
        <Sheets id={id} templates={may} scores={may || scores} places={places} />
      </div>
    </Page>
  );
}
