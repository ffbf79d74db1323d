import { Link } from "react-router";
import { useAllPremises } from "../../api/places";
import { plural } from "../../format/number";
import { place } from "../../format/place";

/** The premises of the workspace that the round does not have, each one click from being listed in it. */
export function Elsewhere({ id }: { id: string }) {
  const all = useAllPremises().data?.premises ?? [];
  const others = all.filter((each) => !each.rounds.includes(id));
  if (others.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>{plural(others.length, "premises", "premises")} not in this round</summary>
      <ul className="tasks">
        {others.map(({ premises }) => (
          <li key={premises.id}>
            <Link to={`${place(id, "estate", premises.id)}/edit`}>
              {premises.id} {premises.name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
