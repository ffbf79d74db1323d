import { Link, useParams } from "react-router";
import { usePractice } from "../../api/places";
import { useRound } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Editor } from "./editor";

/** A practice with every field open. */
export default function PracticeEdit() {
  const { id = "", practice: code = "" } = useParams();
  const practice = usePractice(code);
  const of = useRound(id).data?.terms.name;
  const all = <Link to={place(id, "practices")}>All practices</Link>;
  if (practice.data) {
    return <Editor key={`${id} ${code}`} id={id} found={practice.data} of={of} all={all} />;
  }
  return (
    <Page title={`Edit ${code}`} of={of} caption={all}>
      <Loaded
        query={practice}
        what={`practice ${code}`}
        rows={10}
        otherwise={<Link to={place(id, "estate")}>See the premises and who is there</Link>}
      >
        {() => null}
      </Loaded>
    </Page>
  );
}
