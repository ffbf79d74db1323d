import { useState } from "react";
import type { CommitteePresets, Member } from "../../api/committee";
import { Announcer } from "../../components/announcer";
import { useField } from "../../edit/context";
import { Part } from "../../edit/parts";
import { RuleField } from "./rule-field";

type Props = { presets: CommitteePresets | undefined; roles: readonly string[]; lay: string; words: string };

/** The roles that members have, each once. */
export const rolesOf = (members: readonly Member[]) => [
  ...new Set(members.map(({ role }) => role?.trim() ?? "").filter((role) => role !== "")),
];

/** The rule of quorum, read back in words, and those of real committees to begin from. */
export function Quorum({ presets, roles, lay, words }: Props) {
  const { set, locked } = useField("$.quorum");
  const [times, setTimes] = useState(0);
  const [said, setSaid] = useState("");
  return (
    <Part part="quorum" name="Quorum">
      {words && (
        <p className="rule-words" role="status">
          <b>As it reads:</b> {words}
        </p>
      )}
      {!locked && presets && (
        <details className="quiet-details">
          <summary>Begin from a rule of a real committee</summary>
          <ul className="interests plain-list">
            {presets.quorum.map(({ id, name, rule, in_words }) => (
              <li key={id}>
                <p>
                  <b>{name}</b>: {in_words}
                </p>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    set(rule);
                    setTimes(times + 1);
                    setSaid(`The quorum is now: ${name}.`);
                  }}
                >
                  Use this rule<span className="nhsuk-u-visually-hidden">: {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Announcer text={said} />
      <div id="$.quorum" tabIndex={-1}>
        <RuleField key={times} path="$.quorum" roles={roles} lay={lay} />
      </div>
    </Part>
  );
}
