import { Link, useParams } from "react-router";
import { usePremisesToEdit } from "../../api/places";
import { useRound } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { Editor } from "./editor";

/** Premises with every field open, those too that the round does not have. */
export default function PremisesEdit() {
  const { id = "", premises: name = "" } = useParams();
  const premises = usePremisesToEdit(name);
  const of = useRound(id).data?.terms.name;
  const estate = <Link to={place(id, "estate")}>All premises</Link>;
  if (premises.data) {
    return <Editor key={`${id} ${name}`} id={id} found={premises.data} of={of} estate={estate} />;
  }
  return (
    <Page title={`Edit ${name}`} of={of} caption={estate}>
      <Loaded
        query={premises}
        what={`premises ${name}`}
        rows={16}
        otherwise={<Link to={place(id, "estate")}>See the premises there are</Link>}
      >
        {() => null}
      </Loaded>
    </Page>
  );
}
