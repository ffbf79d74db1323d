import { useState } from "react";
import { Link } from "react-router";
import type { Register, RegisterLine } from "../../api/register";
import { Ask } from "../../components/ask";
import { Empty } from "../../components/loaded";
import { ScrollRegion } from "../../components/scroll-region";
import { sentence } from "../../format/words";
import { held, inWhat, standing } from "./words";

type Props = {
  register: Register;
  /** Those that are asked for. */
  entries: RegisterLine[];
  change: (n: number) => void;
  confirm: (entry: RegisterLine) => void;
  /** Ends an entry; what it throws is shown. */
  end: (entry: RegisterLine, reason: string) => Promise<void>;
};

/** The entries as rows, person after person. */
export function Entries({ register, entries, change, confirm, end }: Props) {
  const [ending, setEnding] = useState<RegisterLine | null>(null);
  if (register.entries.length === 0) {
    return (
      <Empty title="The register is empty">
        <p>
          It holds what members and scorers have an interest in: a practice, premises, a supplier, somebody
          close. Add your own above; from it the interests in bids are proposed.
        </p>
      </Empty>
    );
  }
  if (entries.length === 0) {
    return (
      <Empty title="No entry fits">
        <p>
          <Link to="?show=all">Show all {register.entries.length} entries</Link>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ScrollRegion label="Register of interests">
        <table className="table table-register table-sticky">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Interest</th>
              <th scope="col">In what</th>
              <th scope="col">Held</th>
              <th scope="col">How it is managed</th>
              <th scope="col">In the register</th>
              <th scope="col">Published</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row
                key={entry.n}
                entry={entry}
                register={register}
                change={() => change(entry.n)}
                confirm={() => confirm(entry)}
                end={() => setEnding(entry)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {ending && (
        <Ask
          title={`End the interest of ${ending.name}`}
          label="Why it is no longer held"
          required="Say why it is no longer held"
          act="End the interest"
          go={(reason) => end(ending, reason)}
          close={() => setEnding(null)}
        >
          <p>
            {ending.description} The entry stays in the register, as ended today. It cannot be taken up again.
          </p>
        </Ask>
      )}
    </>
  );
}

type RowProps = {
  entry: RegisterLine;
  register: Register;
  change: () => void;
  confirm: () => void;
  end: () => void;
};

function Row({ entry, register, change, confirm, end }: RowProps) {
  const due = register.due.includes(entry.n);
  const of = (
    <span className="nhsuk-u-visually-hidden">
      : {entry.name}, {entry.description}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        {entry.name}
        {entry.role && <span className="hint">{entry.role}</span>}
      </th>
      <td>
        {sentence(entry.type)}. {entry.description}
      </td>
      <td>{sentence(inWhat(entry, register))}</td>
      <td>{held(entry)}</td>
      <td>{entry.managed || "–"}</td>
      <td className={due ? "due" : undefined}>{sentence(standing(entry, due).join("; "))}</td>
      <td>{entry.publish ? "Yes" : "No"}</td>
      <td className="row-acts screen-only">
        {entry.may_edit && (
          <>
            <button type="button" className="link-button" onClick={confirm}>
              Nothing has changed{of}
            </button>
            <button type="button" className="link-button" onClick={change}>
              Change{of}
            </button>
            <button type="button" className="link-button" onClick={end}>
              End{of}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}
