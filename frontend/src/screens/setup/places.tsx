import { usePlaces } from "../../api/places";
import { PickField } from "../../edit/choices";

/** The practices and premises that the round is about. */
export function Places({ id }: { id: string }) {
  const places = usePlaces(id);
  return (
    <section className="edit-part" aria-labelledby="places">
      <h2 id="places" tabIndex={-1}>
        Practices and premises
      </h2>
      <PickField
        path="places.premises"
        label="Premises"
        options={places.premises}
        none="There are no premises yet. They come in with a round file or from your estates spreadsheet."
      />
      <PickField
        path="places.practices"
        label="Practices"
        options={places.practices}
        none="There are no practices yet. They come in with a round file or from the published list."
      />
    </section>
  );
}
