import { TextField } from "../../edit/fields";
import { Part } from "../../edit/parts";

/** Why premises in need have no bid: the gap list reads it. */
export function PartGap({ name }: { name: string }) {
  return (
    <Part part="gap" name={name}>
      <p className="hint">For premises in need that no bid of the round is for. The list of gaps shows it.</p>
      <div className="form-row">
        <TextField
          path="premises.gap.reason"
          label="Why there is no bid"
          rows={1}
          hint="For example no land"
        />
        <TextField path="premises.gap.owner" label="Who sees to it" />
        <TextField path="premises.gap.next_step" label="What comes next" rows={1} />
      </div>
    </Part>
  );
}
