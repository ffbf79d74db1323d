import { useState } from "react";
import type { Committee, Member } from "../../api/committee";
import { Announcer } from "../../components/announcer";
import { Ask } from "../../components/ask";
import { ScrollRegion } from "../../components/scroll-region";
import { advice, useField } from "../../edit/context";
import { useGrid } from "../../edit/grid-cell";
import { plural } from "../../format/number";
import { without } from "./document";
import { MemberRow } from "./member-row";
import { columns, emptyMember, marked, marks, nextSeat, paste } from "./members-grid";

/** Who sits on the committee: a table to type into, or to paste a block from a spreadsheet into. */
export function Members({ lay }: { lay: string }) {
  const { value: committee, set, faults, locked } = useField<Committee>("$");
  const [said, setSaid] = useState("");
  const [leaving, setLeaving] = useState<number | null>(null);
  const members = committee?.members ?? [];
  const take = (next: Member[]) => set({ ...(committee as Committee), members: next });
  const { table, cell } = useGrid(locked, (row, column, block) => {
    const done = paste(members, row, columns[column] ?? "name", block);
    take(done.members);
    setSaid(
      `Pasted ${plural(done.rows, "member")}.` +
        (done.strange > 0 ? ` ${plural(done.strange, "cell is", "cells are")} not understood.` : ""),
    );
  });
  const own = faults.find(({ path }) => path === "$.members");
  const going = leaving === null ? undefined : members[leaving];
  const remove = (at: number) => {
    set(without({ ...(committee as Committee), members }, at));
    setSaid(`${members[at]?.name || `Member ${at + 1}`} removed.`);
  };

  return (
    <div id="$.members" tabIndex={-1}>
      <p className="hint" id="members-help">
        Type, or copy a block of cells in a spreadsheet and paste it into the first cell here. The columns are
        name, email, role, category, vote, from and to; a row of heads in another order is understood.
      </p>
      {own && <p className="field-wrong">{advice(own)}</p>}
      <ScrollRegion label="Members of the committee">
        <table
          ref={table}
          className="table table-grid table-members table-sticky"
          aria-describedby="members-help"
        >
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Email</th>
              <th scope="col">Role</th>
              <th scope="col">Category</th>
              <th scope="col">Votes</th>
              {marks.map(([mark, name]) => (
                <th key={mark} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Deputy for</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {members.map((member, at) => (
              <MemberRow
                key={member.id}
                at={at}
                member={member}
                members={members}
                lay={lay}
                locked={locked}
                wrong={(field) => {
                  const found = faults.find(({ path }) => path === `$.members[${at}].${field}`);
                  return found ? advice(found) : "";
                }}
                cell={cell}
                change={(to) => take(members.map((each, nth) => (nth === at ? { ...each, ...to } : each)))}
                mark={(which, on) => take(marked(members, which, at, on))}
                remove={() => (member.name || member.email ? setLeaving(at) : remove(at))}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {members.length === 0 && <p className="hint">There are no members yet.</p>}
      {!locked && (
        <p className="form-buttons">
          <button
            type="button"
            className="button"
            onClick={() => take([...members, emptyMember(nextSeat(members))])}
          >
            Add a member
          </button>
        </p>
      )}
      <Announcer text={said} />
      {going && leaving !== null && (
        <Ask
          title={`Remove ${going.name || going.email}`}
          act="Remove them"
          go={async () => remove(leaving)}
          close={() => setLeaving(null)}
        >
          <p>
            They leave the committee and its sub-groups. Meetings that were held keep them, and so does the
            record. Who only stops sitting is better given a last day, under “To”.
          </p>
        </Ask>
      )}
    </div>
  );
}
