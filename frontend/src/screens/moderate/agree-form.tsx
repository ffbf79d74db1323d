import { type FormEvent, type RefObject, useId } from "react";
import type { ModerationCell } from "../../api/moderation";
import { count, plural } from "../../format/number";
import { givers } from "./words";

/** What is to be agreed, as typed. */
export type Proposal = { score: string; reason: string };

/** What one would agree by one key: what is agreed already, else the median. */
export function proposed(cell: ModerationCell): Proposal {
  if (cell.consensus) return { score: String(cell.consensus.score), reason: cell.consensus.reason };
  const given = givers(cell).length;
  if (cell.median === null || given === 0) return { score: "", reason: "" };
  return { score: cell.median, reason: `The median of ${plural(given, "score")}, agreed in moderation` };
}

type Props = {
  cell: ModerationCell;
  field: RefObject<HTMLInputElement | null>;
  proposal: Proposal;
  propose: (proposal: Proposal) => void;
  settle: () => void;
  cancel: (() => void) | undefined;
  takeBack: (() => void) | undefined;
};

/** The score to agree, and why. */
export function AgreeForm({ cell, field, proposal, propose, settle, cancel, takeBack }: Props) {
  const id = useId();
  const { worst, best } = cell.scale;
  const about = `${cell.ref} on ${cell.name}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle();
  };
  return (
    <form className="agree" onSubmit={submit} aria-label={`Agree a score for ${about}`}>
      <label htmlFor={`${id}-score`}>
        Agreed score, {count(Math.min(worst, best))} to {count(Math.max(worst, best))}
      </label>
      <input
        ref={field}
        className="field agree-score"
        id={`${id}-score`}
        inputMode="decimal"
        autoComplete="off"
        value={proposal.score}
        onChange={(event) => propose({ ...proposal, score: event.target.value })}
      />
      <label htmlFor={`${id}-reason`}>Reason</label>
      <input
        className="field agree-reason"
        id={`${id}-reason`}
        autoComplete="off"
        maxLength={4000}
        value={proposal.reason}
        onChange={(event) => propose({ ...proposal, reason: event.target.value })}
      />
      <button type="submit" className="button">
        Agree<span className="nhsuk-u-visually-hidden"> on {about}</span>
      </button>
      {takeBack && (
        <button type="button" className="link-button" onClick={takeBack}>
          Nothing is agreed any more
        </button>
      )}
      {cancel && (
        <button type="button" className="link-button" onClick={cancel}>
          Cancel
        </button>
      )}
    </form>
  );
}
