import type { ModerationCell } from "../../api/moderation";
import { clock, longDate } from "../../format/date";
import { count } from "../../format/number";

type Props = { cell: ModerationCell; change: (() => void) | undefined; speak: (() => void) | undefined };

/** What is agreed, by whom and why, and who does not share it. */
export function Agreed({ cell, change, speak }: Props) {
  const { consensus, dissents } = cell;
  if (!consensus) return null;
  const about = `${cell.ref} on ${cell.name}`;
  const by = [
    consensus.by,
    consensus.at && `${longDate(consensus.at.slice(0, 10))} at ${clock(consensus.at)}`,
  ];
  return (
    <div className="agreed">
      <p>
        <b>Agreed: {count(consensus.score)}</b>
        {by.some(Boolean) && `, ${by.filter(Boolean).join(", ")}`}
        {consensus.reason && `. ${consensus.reason}`}
      </p>
      {dissents.map(({ person, name, score, text }) => (
        <p key={person}>
          <b>{name || person} dissents</b>
          {score !== consensus.score && ` from ${count(score)}, which was agreed before`}: {text}
        </p>
      ))}
      <p className="agreed-acts">
        {change && (
          <button type="button" className="link-button" onClick={change}>
            Change<span className="nhsuk-u-visually-hidden"> what is agreed for {about}</span>
          </button>
        )}
        {speak && (
          <button type="button" className="link-button" onClick={speak}>
            Record my dissent<span className="nhsuk-u-visually-hidden"> on {about}</span>
          </button>
        )}
      </p>
    </div>
  );
}
