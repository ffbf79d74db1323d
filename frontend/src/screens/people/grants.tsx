import type { Grant } from "../../api/client";
import { roles } from "../../format/words";

type Props = { grants: Grant[]; rounds: { id: string; name: string }[]; change: (grants: Grant[]) => void };

/** What a person may do, and in which round. */
export function Grants({ grants, rounds, change }: Props) {
  const put = (at: number, to: Partial<Grant>) =>
    change(grants.map((grant, i) => (i === at ? { ...grant, ...to } : grant)));
  return (
    <fieldset className="form-field" id="roles" tabIndex={-1}>
      <legend>Roles</legend>
      {grants.length === 0 && <p className="hint">Without a role they see nothing.</p>}
      {grants.map((grant, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a role is its place; both its fields may change
        <div key={at} className="grant">
          <select
            className="field"
            aria-label={`Role ${at + 1}`}
            value={grant.role}
            onChange={(event) => put(at, { role: event.target.value as Grant["role"] })}
          >
            {Object.entries(roles).map(([role, name]) => (
              <option key={role} value={role}>
                {name}
              </option>
            ))}
          </select>
          <select
            className="field"
            aria-label={`Round of role ${at + 1}`}
            value={grant.round}
            onChange={(event) => put(at, { round: event.target.value })}
          >
            <option value="">in every round</option>
            {rounds.map((round) => (
              <option key={round.id} value={round.id}>
                in {round.name}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="link-button"
            onClick={() => change(grants.filter((_, i) => i !== at))}
          >
            Remove<span className="nhsuk-u-visually-hidden"> role {at + 1}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => change([...grants, { role: "scorer", round: rounds[0]?.id ?? "" }])}
      >
        Add a role
      </button>
    </fieldset>
  );
}
