import { Link } from "react-router";
import { useMayPrepare } from "../../api/may";
import { usePlaces } from "../../api/places";
import { PickField } from "../../edit/pick-field";
import { place } from "../../format/place";

/** The practices and premises that the round is about. */
export function Places({ id }: { id: string }) {
  const places = usePlaces(id);
  const may = useMayPrepare(id);
  return (
    <section className="edit-part" aria-labelledby="places">
      <h2 id="places" tabIndex={-1}>
        Practices and premises
      </h2>
      <PickField
        path="places.premises"
        label="Premises"
        options={places.premises}
        none="There are no premises yet. Add them below, or bring them in with a round file."
      />
      <PickField
        path="places.practices"
        label="Practices"
        options={places.practices}
        none="There are no practices yet. Add them below, or bring them in with a round file."
      />
      {may && (
        <p className="form-buttons">
          <Link className="button" to={place(id, "estate", "new")}>
            Add premises
          </Link>
          <Link className="button" to={place(id, "practices", "new")}>
            Add a practice
          </Link>
        </p>
      )}
    </section>
  );
}
