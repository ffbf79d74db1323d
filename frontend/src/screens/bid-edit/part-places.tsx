import { usePlaces } from "../../api/places";
import { PickField } from "../../edit/choices";
import { NumberField } from "../../edit/fields";
import { Part } from "./part";

export function PartPlaces({ id }: { id: string }) {
  const places = usePlaces(id);
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
      <NumberField path="bid.population" label="Population served" unit="people" />
    </Part>
  );
}
