import { Link } from "react-router";
import { Page } from "../../components/page";
import { TakeIn } from "./take-in";

/** A round that comes in from its file. */
export default function RoundFile() {
  return (
    <Page title="Bring in a round" caption={<Link to="/">All rounds</Link>}>
      <TakeIn id="" kinds={["round"]} kind="round" choose={() => undefined} />
    </Page>
  );
}
