import { Link, useParams } from "react-router";
import { useCommitteeOf } from "../../api/meetings";
import { useRound } from "../../api/queries";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Begin } from "./begin";
import { Editor } from "./editor";

/** Who decides about the list, and by which rules. */
export default function CommitteeEdit() {
  const { id = "" } = useParams();
  const committee = useCommitteeOf(id);
  const of = useRound(id).data?.terms.name;
  const back = <Link to={place(id, "committee")}>Committee</Link>;
  if (committee.data?.committee) return <Editor key={id} id={id} view={committee.data} of={of} />;
  return (
    <Page title="Members and rules" of={of} caption={back}>
      <Loaded query={committee} what="the committee" rows={14} otherwise={back}>
        {({ may_edit: may }) =>
          may ? (
            <Begin id={id} />
          ) : (
            <Empty title="There is no committee yet">
              <p>The secretary, the chair or an administrator sets it up; then it stands here.</p>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
