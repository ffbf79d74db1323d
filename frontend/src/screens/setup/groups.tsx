import { Link } from "react-router";
import { useGroups } from "../../api/groups";
import { useMayMove } from "../../api/may";
import { Part } from "../../edit/parts";
import { place } from "../../format/place";

/** The way to the groups of scorers, and how they stand. */
export function Groups({ id, name }: { id: string; name: string }) {
  const may = useMayMove(id);
  const groups = useGroups(id, may).data?.groups;
  if (!may) return null;
  const said = groups?.map((group) =>
    group.share === null ? group.name : `${group.name}, no less than ${group.share}%`,
  );
  return (
    <Part part="groups" name={name}>
      <p>
        {said &&
          (said.length > 0
            ? `In the mean for moderation: ${said.join("; ")}.`
            : "Every scorer counts the same.")}{" "}
        Shares are advice to those who moderate; they change no ranking by themselves.
      </p>
      <p>
        <Link to={place(id, "groups")}>Groups of scorers and their shares</Link>
      </p>
    </Part>
  );
}
