import type { Member } from "../../api/committee";
import { type CellPlace, GridCell } from "../../edit/grid-cell";
import { readDate } from "../../edit/read";
import { longDate } from "../../format/date";
import { sentence } from "../../format/words";
import { columns, type Mark, marks } from "./members-grid";
import { categories, categoryName } from "./rule";

type Props = {
  at: number;
  member: Member;
  members: readonly Member[];
  lay: string;
  locked: boolean;
  /** What is wrong with one field of the member. */
  wrong: (field: string) => string;
  cell: (row: number, column: number) => CellPlace;
  change: (to: Partial<Member>) => void;
  mark: (which: Mark, on: boolean) => void;
  remove: () => void;
};

/** A day as it is shown: in words when it is one, else as it was typed. */
const shown = (day: string | undefined) =>
  day && /^\d{4}-\d\d-\d\d$/.test(day) ? longDate(day) : (day ?? "");

/** One member, or the deputy of one: a deputy counts and votes as whom they stand in for. */
export function MemberRow({ at, member, members, lay, locked, wrong, cell, change, mark, remove }: Props) {
  const who = member.name || `member ${at + 1}`;
  const path = `$.members[${at}]`;
  const deputy = Boolean(member.deputy_for);
  const text = (field: "email" | "role", label: string) => (
    <GridCell
      id={`${path}.${field}`}
      label={`${label} of ${who}`}
      text={member[field] ?? ""}
      wrong={wrong(field)}
      place={cell(at, columns.indexOf(field))}
      words
      change={(typed) => change({ [field]: typed || (field === "role" ? "" : undefined) })}
    />
  );
  const day = (field: "from" | "to", label: string) => (
    <GridCell
      id={`${path}.${field}`}
      label={`${label}, ${who}`}
      text={shown(member[field])}
      wrong={wrong(field)}
      place={cell(at, columns.indexOf(field))}
      words
      look="field-date"
      change={(typed) => change({ [field]: typed || undefined })}
      settle={(typed) => {
        const read = readDate(typed);
        if (read && read !== member[field] && !locked) change({ [field]: read });
      }}
    />
  );
  const others = members.filter((each) => each.id !== member.id && !each.deputy_for);
  const known = [...categories] as string[];
  return (
    <tr>
      <th scope="row">
        <input
          className="field"
          id={`${path}.name`}
          aria-label={`Name of member ${at + 1}`}
          autoComplete="off"
          value={member.name ?? ""}
          {...cell(at, 0)}
          onChange={(event) => change({ name: event.target.value })}
        />
        {wrong("name") && <p className="field-wrong">{wrong("name")}</p>}
      </th>
      {text("email", "Email")}
      {text("role", "Role")}
      {deputy ? (
        <td colSpan={2} className="hint">
          as whom they stand in for
        </td>
      ) : (
        <>
          <td>
            <select
              className="field"
              id={`${path}.category`}
              aria-label={`Category of ${who}`}
              disabled={locked}
              value={member.category}
              onChange={(event) => change({ category: event.target.value as Member["category"] })}
            >
              {!known.includes(member.category) && <option value={member.category}>{member.category}</option>}
              {categories.map((each) => (
                <option key={each} value={each}>
                  {sentence(categoryName(each, lay))}
                </option>
              ))}
            </select>
            {wrong("category") && <p className="field-wrong">{wrong("category")}</p>}
          </td>
          <Tick
            id={`${path}.voting`}
            label={`${who} votes`}
            on={member.voting}
            locked={locked}
            turn={(voting) => change({ voting })}
          />
        </>
      )}
      {marks.map(([which, name]) => (
        <Tick
          key={which}
          id={`${path}.${which}`}
          label={`${name}: ${who}`}
          on={member[which] === true}
          locked={locked}
          turn={(on) => mark(which, on)}
        />
      ))}
      <td>
        <select
          className="field"
          id={`${path}.deputy_for`}
          aria-label={`${who} is deputy for`}
          disabled={locked}
          value={member.deputy_for ?? ""}
          onChange={(event) => change({ deputy_for: event.target.value || undefined })}
        >
          <option value="">nobody</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name || id}
            </option>
          ))}
        </select>
        {wrong("deputy_for") && <p className="field-wrong">{wrong("deputy_for")}</p>}
      </td>
      {day("from", "From")}
      {day("to", "To")}
      <td>
        {!locked && (
          <button type="button" className="link-button" onClick={remove}>
            Remove<span className="nhsuk-u-visually-hidden"> {who}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

type TickProps = { id: string; label: string; on: boolean; locked: boolean; turn: (on: boolean) => void };

function Tick({ id, label, on, locked, turn }: TickProps) {
  return (
    <td className="cell-tick">
      <input
        type="checkbox"
        id={id}
        aria-label={label}
        disabled={locked}
        checked={on}
        onChange={(event) => turn(event.target.checked)}
      />
    </td>
  );
}
