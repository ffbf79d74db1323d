import { Link, useParams } from "react-router";
import { useGroups } from "../../api/groups";
import { useRound } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Editor } from "./editor";

/** The groups that scorers are put into, and the least share of each. */
export default function Groups() {
  const { id = "" } = useParams();
  const groups = useGroups(id);
  const round = useRound(id).data;
  const back = <Link to={place(id)}>{round?.terms.name ?? "The round"}</Link>;
  if (groups.data && round) {
    return <Editor key={id} id={id} found={groups.data} of={round.terms.name} phase={round.phase} />;
  }
  return (
    <Page title="Groups of scorers" of={round?.terms.name} caption={back}>
      <Loaded query={groups} what="the groups of scorers" rows={8} otherwise={back}>
        {() => null}
      </Loaded>
    </Page>
  );
}
