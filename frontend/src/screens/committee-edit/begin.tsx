import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Committee, putCommittee, tookCommittee, useCommitteePresets } from "../../api/committee";
import { Empty, Loaded } from "../../components/loaded";
import { plural } from "../../format/number";
import { say } from "./rule";

/** There is no committee yet: begins with one as a real commissioner has it, or with a blank one. */
export function Begin({ id }: { id: string }) {
  const cache = useQueryClient();
  const presets = useCommitteePresets(id);
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const begin = async (committee: Committee) => {
    setBusy(true);
    try {
      tookCommittee(cache, id, await putCommittee(id, committee, "0"));
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : "It could not be saved. Try again.");
      setBusy(false);
    }
  };
  return (
    <Empty title="There is no committee yet">
      <p>It holds who decides about the list, the rule of quorum, and what is done about interests.</p>
      {fault && (
        <p className="not-saved" role="alert">
          {fault}
        </p>
      )}
      <Loaded query={presets} what="committees to begin with" rows={4}>
        {({ committees }) => (
          <ul className="interests plain-list">
            {committees.map(({ id: preset, name, committee }) => (
              <li key={preset}>
                <p>
                  <b>{name}</b>: {plural(committee.members.length, "seat")} to be named.
                </p>
                <p className="hint">Quorum: {say(committee.quorum)}.</p>
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  onClick={() => void begin(committee)}
                >
                  Begin with this<span className="nhsuk-u-visually-hidden">: {name}</span>
                </button>
              </li>
            ))}
            {committees[0] && (
              <li>
                <p>
                  <b>A blank committee</b>: no members, and a quorum of three.
                </p>
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  onClick={() => committees[0] && void begin(emptied(committees[0].committee))}
                >
                  Begin blank
                </button>
              </li>
            )}
          </ul>
        )}
      </Loaded>
    </Empty>
  );
}

/** A committee with nobody on it yet; what is usually done about interests stays. */
export const emptied = (committee: Committee): Committee => ({
  ...committee,
  name: "Committee",
  members: [],
  subgroups: [],
  quorum: { count: 3 },
});
