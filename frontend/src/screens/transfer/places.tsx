import { Link } from "react-router";
import { useHolds } from "../../api/may";
import { placeKinds } from "../../api/transfer";
import { Page } from "../../components/page";
import { PlaceSheets } from "./place-sheets";
import { TakeIn } from "./take-in";
import { useKind } from "./use-kind";

/** Practices, list sizes and surveys as files: they belong to the workspace, and need no round. */
export default function Places() {
  const may = useHolds(undefined, "admin", "estates");
  const [kind, choose] = useKind(placeKinds);
  return (
    <Page title="Practices, list sizes and surveys" caption={<Link to="/">All rounds</Link>}>
      {may ? (
        <div className="columns">
          <div className="column-main">
            <h2 className="screen-only">Bring in</h2>
            <TakeIn id="" kinds={placeKinds} kind={kind} choose={choose} />
          </div>
          <section className="column-side screen-only" aria-labelledby="take-away">
            <h2 id="take-away">Take away</h2>
            <ul className="counts">
              <PlaceSheets />
            </ul>
          </section>
        </div>
      ) : (
        <p>Only administrators and estates leads bring in practices, list sizes and surveys.</p>
      )}
    </Page>
  );
}
