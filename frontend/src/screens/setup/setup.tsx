import { Link, useParams } from "react-router";
import { useSetup } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Editor } from "./editor";

/** Everything that a round is set up with. */
export default function SetUp() {
  const { id = "" } = useParams();
  const setup = useSetup(id);
  if (setup.data) return <Editor key={id} id={id} setup={setup.data} />;
  return (
    <Page title="Set up the round">
      <Loaded query={setup} what="the round" rows={14} otherwise={<Link to={place(id)}>See the round</Link>}>
        {() => null}
      </Loaded>
    </Page>
  );
}
