import { usePlaces } from "../../api/places";
import { useField } from "../../edit/context";
import { NumberField } from "../../edit/fields";
import { PickField } from "../../edit/pick-field";
import { Part } from "./part";

export function PartPlaces({ id }: { id: string }) {
  const places = usePlaces(id);
  const practices = useField<string[]>("bid.practices").value ?? [];
  return (
    <Part part="places">
      <PickField
        path="bid.premises"
        label="Premises"
        options={places.premises}
        none="There are no premises yet."
      />
      <PickField
        path="bid.practices"
        label="Practices"
        options={places.practices}
        none="There are no practices yet."
      />
      {practices.length > 0 && (
        <PickField
          path="bid.signed_up"
          label="Practices that have signed up to it"
          options={places.practices.filter(([code]) => practices.includes(code))}
          none=""
          stray="not a practice of this bid"
        />
      )}
      <NumberField path="bid.population" label="Population served" unit="people" />
    </Part>
  );
}
