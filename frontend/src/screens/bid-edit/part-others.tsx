import { useBids } from "../../api/queries";
import { ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { DateField, TextField } from "../../edit/fields";
import { PickField } from "../../edit/pick-field";
import { Part } from "./part";

export function PartOthers({ id, refHere }: { id: string; refHere: string }) {
  const bids = useBids(id).data?.bids ?? [];
  const others = bids
    .filter((bid) => bid.ref !== refHere)
    .map((bid) => [bid.ref, `${bid.ref} ${bid.title}`] as const);
  const reserve = useField<string>("bid.alternative_to").value;
  const none = "There are no other bids yet.";
  return (
    <Part part="others">
      <div className="form-row">
        <ChoiceField path="bid.alternative_to" label="A reserve for" none="No other bid" options={others} />
        {reserve && <DateField path="bid.switch_by" label="Switch to it by" />}
      </div>
      <PickField path="bid.requires" label="Cannot go without" options={others} none={none} />
      <PickField path="bid.excludes" label="Cannot go together with" options={others} none={none} />
      <TextField
        path="bid.other_route"
        label="Another route to the money, and what happens if it is not funded"
        rows={3}
      />
    </Part>
  );
}
