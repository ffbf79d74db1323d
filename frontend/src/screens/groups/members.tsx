import { Link } from "react-router";
import type { Scorer } from "../../api/groups";
import { useIsAdmin } from "../../api/may";
import { useField } from "../../edit/context";
import { type Group, moved } from "./document";

/** Each scorer, and the group that they are in; those too who score no longer and are still in one. */
export function Members({ scorers }: { scorers: readonly Scorer[] }) {
  const { value: groups = [], set, locked } = useField<Group[]>("groups");
  const admin = useIsAdmin();
  const known = new Set(scorers.map(({ email }) => email));
  const gone = groups.flatMap(({ people = [] }) => people.filter((person) => !known.has(person)));
  const all = [
    ...scorers.map(({ email, name }) => [email, name || email] as const),
    ...gone.map((email) => [email, `${email} (scores no longer)`] as const),
  ];
  if (all.length === 0) {
    return (
      <p className="hint">
        Nobody scores this round yet. {admin && <Link to="/people">Give people the role of scorer</Link>}
      </p>
    );
  }
  return (
    <>
      {groups.length === 0 && <p className="hint">Add a group above, then choose who is in it.</p>}
      <ul className="members">
        {all.map(([email, name]) => {
          const at = groups.findIndex(({ people = [] }) => people.includes(email));
          return (
            <li key={email}>
              <label htmlFor={`member ${email}`}>{name}</label>
              <select
                className="field"
                id={`member ${email}`}
                disabled={locked || groups.length === 0}
                value={at < 0 ? "" : String(at)}
                onChange={({ target }) =>
                  set(moved(groups, email, target.value === "" ? undefined : Number(target.value)))
                }
              >
                <option value="">In no group</option>
                {groups.map((group, nth) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place; its name is being typed
                  <option key={nth} value={nth}>
                    {group.name || `Group ${nth + 1}`}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </>
  );
}
