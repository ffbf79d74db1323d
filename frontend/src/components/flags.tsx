import { memo, useState } from "react";
import type { Flag } from "../api/client";
import { useFlagRules } from "../api/queries";
import { flagName } from "../format/words";

/** The word that stands before a flag's sentence. */
export const severities: { [severity: string]: string } = { stop: "Stop", warn: "Warning", note: "Note" };

const most = 3;

/** A flag in a table's row: the word and its short name. */
export function FlagTag({ flag }: { flag: Flag }) {
  return (
    <span className={`flag flag-${flag.severity}`} title={flag.text}>
      <b>{severities[flag.severity]}</b> {flagName(flag.code)}
    </span>
  );
}

const sameFlags = (a: { flags: Flag[] }, b: { flags: Flag[] }) =>
  a.flags.length === b.flags.length && a.flags.every((flag, at) => flag.text === b.flags[at]?.text);

/** The worst three of a bid's flags in a row, and how many more there are. */
export const FlagTags = memo(function FlagTags({ flags }: { flags: Flag[] }) {
  return (
    <span className="flag-tags">
      {flags.slice(0, most).map((flag) => (
        <FlagTag key={flag.code + flag.text} flag={flag} />
      ))}
      {flags.length > most && <span className="flag-more">{flags.length - most} more</span>}
    </span>
  );
}, sameFlags);

/** A flag in full: the sentence, the figures behind it, the rule, and why the commissioner goes on. */
export function FlagItem({ flag }: { flag: Flag }) {
  const rules = useFlagRules();
  const rule = rules.data?.rules.find((r) => r.code === flag.code)?.rule;
  const figures = flag.figures ?? [];
  return (
    <li className={`flag-item flag-item-${flag.severity}`}>
      <p>
        <b>{severities[flag.severity]}:</b> {flag.text}
      </p>
      {flag.accepted && <p className="flag-accepted">Accepted: {flag.accepted}</p>}
      {(rule || figures.length > 0) && (
        <details className="quiet-details">
          <summary>Rule and figures</summary>
          {rule && <p>{rule}</p>}
          {figures.length > 0 && (
            <dl className="figures">
              {figures.map((figure) => (
                <div key={figure.name}>
                  <dt>{figure.name}</dt>
                  <dd>{figure.value}</dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      )}
    </li>
  );
}

/** The worst three flags in full, and the rest on request. */
export function FlagList({ flags, none }: { flags: Flag[]; none: string }) {
  const [all, setAll] = useState(false);
  if (flags.length === 0) return <p>{none}</p>;
  const shown = all ? flags : flags.slice(0, most);
  return (
    <>
      <ul className="flag-list">
        {shown.map((flag) => (
          <FlagItem key={flag.code + flag.text} flag={flag} />
        ))}
      </ul>
      {flags.length > most && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show the worst three" : `${flags.length - most} more`}
        </button>
      )}
    </>
  );
}
