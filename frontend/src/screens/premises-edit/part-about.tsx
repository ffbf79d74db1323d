import { Link } from "react-router";
import { usePlaces } from "../../api/places";
import { useField } from "../../edit/context";
import { TextField } from "../../edit/fields";
import { Part } from "../../edit/parts";
import { PickField } from "../../edit/pick-field";
import { place } from "../../format/place";

export function PartAbout({ id, name }: { id: string; name: string }) {
  const { practices } = usePlaces(id);
  const there = useField<string[]>("premises.practices").value ?? [];
  return (
    <Part part="about" name={name}>
      <div className="form-row">
        <TextField path="premises.name" label="Name" />
        <TextField path="premises.postcode" label="Postcode" hint="For example TS18 1HU" />
        <TextField path="premises.locality" label="Locality" hint="For example North" />
        <TextField
          path="premises.classification"
          label="Classification"
          list="classes"
          hint="core, flex, tail, or your own words"
        />
      </div>
      <datalist id="classes">
        <option value="core" />
        <option value="flex" />
        <option value="tail" />
      </datalist>
      <PickField
        path="premises.practices"
        label="Practices there"
        options={practices}
        none="There are no practices yet."
      />
      {there.length > 0 && (
        <PickField
          path="premises.branches"
          label="Those whose main site is elsewhere"
          options={practices.filter(([code]) => there.includes(code))}
          none=""
          stray="not a practice there"
        />
      )}
      <p>
        <Link to={`${place(id, "practices", "new")}`}>Add a practice that is not here</Link>
      </p>
    </Part>
  );
}
