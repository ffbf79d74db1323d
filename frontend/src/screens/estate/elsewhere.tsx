import { useState } from "react";
import { Link } from "react-router";
import { useAllPremises } from "../../api/places";
import { count, plural } from "../../format/number";
import { place } from "../../format/place";

const atOnce = 50;

/**
 * The premises of the workspace that the round does not have, each one click from being listed in it; of many the
 * first, and the others by a word of theirs.
 */
export function Elsewhere({ id }: { id: string }) {
  const all = useAllPremises().data?.premises ?? [];
  const [text, setText] = useState("");
  const others = all.filter((each) => !each.rounds.includes(id));
  if (others.length === 0) return null;
  const many = others.length > atOnce;
  const wanted = text.trim().toLowerCase();
  const fit = others.filter(({ premises }) =>
    `${premises.id} ${premises.name ?? ""} ${premises.postcode ?? ""}`.toLowerCase().includes(wanted),
  );
  return (
    <details className="quiet-details">
      <summary>{plural(others.length, "premises", "premises")} not in this round</summary>
      {many && (
        <label>
          Find among them{" "}
          <input
            className="field"
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      <ul className="tasks">
        {fit.slice(0, atOnce).map(({ premises }) => (
          <li key={premises.id}>
            <Link to={`${place(id, "estate", premises.id)}/edit`}>
              {premises.id} {premises.name}
            </Link>
          </li>
        ))}
      </ul>
      {many && (
        <p className="hint" role="status">
          {fit.length === 0 && "None has these words."}
          {fit.length > atOnce && `${count(fit.length - atOnce)} more: find them by name.`}
        </p>
      )}
    </details>
  );
}
