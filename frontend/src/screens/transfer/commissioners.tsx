import { useState } from "react";
import { useRound } from "../../api/queries";
import type { Report, Said } from "../../api/transfer";
import { Input } from "../../components/input";
import { plural } from "../../format/number";
import { readCodes } from "./said";

type Props = { id: string; report: Report | null; said: Said; say: (said: Said) => void };

/** Whose practices are wanted of a list: codes as they are typed, or chosen from those that the file has. */
export function Commissioners({ id, report, said, say }: Props) {
  const [text, setText] = useState(said.commissioners.join(", "));
  const wanted = said.commissioners;
  const there = report?.commissioners ?? [];
  const unknown = report?.refused.find(({ column, row }) => column === "commissioner" && row === 0);
  const put = (codes: string[]) => {
    setText(codes.join(", "));
    say({ ...said, commissioners: codes });
  };
  return (
    <>
      <Input
        id="commissioners"
        label="Only practices of these commissioners (optional)"
        hint={
          <>
            Codes set apart by commas, such as 16C, or QHM for a whole board. Empty is all practices.
            {id && <OfRound id={id} />}
          </>
        }
        value={text}
        change={(typed) => {
          setText(typed);
          say({ ...said, commissioners: readCodes(typed) });
        }}
        wrong={unknown && `The file has no practices of ${unknown.found}. Enter a code that it has`}
      />
      {there.length > 1 && (
        <details className="quiet-details form-field">
          <summary>Choose from the {there.length} commissioners in the file</summary>
          <fieldset className="pick pick-many">
            <legend className="nhsuk-u-visually-hidden">Commissioners in the file</legend>
            {there.map(({ code, practices }) => (
              <label key={code}>
                <input
                  type="checkbox"
                  checked={wanted.includes(code)}
                  onChange={({ target }) =>
                    put(target.checked ? [...wanted, code] : wanted.filter((each) => each !== code))
                  }
                />{" "}
                {code}, {plural(practices, "practice")}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </>
  );
}

function OfRound({ id }: { id: string }) {
  const commissioner = useRound(id).data?.commissioner;
  if (!commissioner || commissioner.code === "TBC") return null;
  return (
    <>
      {" "}
      This round’s is {commissioner.code}, {commissioner.name}.
    </>
  );
}
