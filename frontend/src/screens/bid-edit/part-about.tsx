import { CheckField, ChoiceField } from "../../edit/choices";
import { TextField } from "../../edit/fields";
import { Part } from "./part";

export const kinds = [
  ["estates", "Estates"],
  ["technology", "Technology"],
] as const;

export function PartAbout() {
  return (
    <Part part="about">
      <TextField path="bid.title" label="Title" required="Enter a title" />
      <div className="form-row">
        <ChoiceField path="bid.kind" label="Kind" options={kinds} />
        <TextField
          path="bid.scheme"
          label="Kind of works or system"
          hint="For example new build, extension, improvement"
        />
      </div>
      <CheckField path="bid.confidential" label="Leave its names and money out of the public paper" />
    </Part>
  );
}
