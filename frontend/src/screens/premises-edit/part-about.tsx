import { Link } from "react-router";
import { usePlaces } from "../../api/places";
import { PickField } from "../../edit/choices";
import { TextField } from "../../edit/fields";
import { Part } from "../../edit/parts";
import { place } from "../../format/place";

export function PartAbout({ id, name }: { id: string; name: string }) {
  const { practices } = usePlaces(id);
  return (
    <Part part="about" name={name}>
      <div className="form-row">
        <TextField path="premises.name" label="Name" />
        <TextField path="premises.postcode" label="Postcode" hint="For example TS18 1HU" />
        <TextField path="premises.locality" label="Locality" hint="For example North" />
      </div>
      <PickField
        path="premises.practices"
        label="Practices there"
        options={practices}
        none="There are no practices yet."
      />
      <p>
        <Link to={`${place(id, "practices", "new")}`}>Add a practice that is not here</Link>
      </p>
    </Part>
  );
}
