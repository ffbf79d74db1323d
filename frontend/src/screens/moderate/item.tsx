import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Link } from "react-router";
import { agree, dissent, keepModerated, type ModerationCell } from "../../api/moderation";
import { place } from "../../format/place";
import { AgreeForm, type Proposal, proposed } from "./agree-form";
import { Agreed } from "./agreed";
import { DissentForm } from "./dissent-form";
import { Given } from "./given";
import { finding, middle } from "./words";

type Props = {
  id: string;
  cell: ModerationCell;
  anchors: { [score: number]: string };
  open: boolean;
  mayAgree: boolean;
  mayDissent: boolean;
  walk: (by: number, skipping?: boolean) => void;
};

/** One bid on one criterion: who gave what and why, what is agreed, and who dissents. */
export function Item({ id, cell, anchors, open, mayAgree, mayDissent, walk }: Props) {
  const cache = useQueryClient();
  const title = useId();
  const score = useRef<HTMLInputElement>(null);
  const [proposal, propose] = useState<Proposal>(() => proposed(cell));
  const [changing, setChanging] = useState(false);
  const [dissenting, setDissenting] = useState(false);
  const [fault, setFault] = useState("");
  const editing = mayAgree && open && (changing || !cell.consensus);

  const keep = async (change: Promise<ModerationCell>, then?: () => void) => {
    try {
      keepModerated(cache, id, await change);
      setFault("");
      setChanging(false);
      setDissenting(false);
      then?.();
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : "It could not be saved. Try again.");
    }
  };
  const settle = () => {
    const value = Number(proposal.score.trim().replace(",", "."));
    if (proposal.score.trim() === "" || Number.isNaN(value))
      return setFault("Enter the score that is agreed.");
    if (!proposal.reason.trim()) return setFault("Say why this score is agreed.");
    void keep(agree(id, cell, value, proposal.reason.trim()), () => walk(1, true));
  };

  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const does: { [key: string]: (() => void) | false } = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      a: editing && settle,
      c: mayAgree && open && (() => setChanging(true)),
      d: mayDissent && cell.consensus !== null && (() => setDissenting(true)),
    };
    const digit = /^\d$/.test(event.key) && editing;
    if (digit) {
      propose({ ...proposal, score: event.key });
      score.current?.focus();
    }
    const act = does[event.key];
    if (act) act();
    if (act || digit) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: one walks from item to item by arrows, and agrees by one key
    <article tabIndex={0} className="item" aria-labelledby={title} onKeyDown={press}>
      <h2 id={title}>
        <Link to={place(id, "bids", cell.ref)}>{cell.ref}</Link> on {cell.name}: {finding(cell)}
      </h2>
      <p className="hint">
        {cell.title}. {middle(cell)}
      </p>
      <Given cell={cell} anchors={anchors} use={editing ? (next) => propose(next) : undefined} />
      {fault && (
        <p className="score-fault" role="alert">
          {fault}
        </p>
      )}
      {cell.consensus && (
        <Agreed
          cell={cell}
          change={mayAgree && open && !changing ? () => setChanging(true) : undefined}
          speak={mayDissent && !dissenting ? () => setDissenting(true) : undefined}
        />
      )}
      {editing && (
        <AgreeForm
          cell={cell}
          field={score}
          proposal={proposal}
          propose={propose}
          settle={settle}
          cancel={cell.consensus ? () => setChanging(false) : undefined}
          takeBack={
            cell.consensus ? () => void keep(agree(id, cell, null, proposal.reason.trim())) : undefined
          }
        />
      )}
      {dissenting && (
        <DissentForm
          about={`${cell.ref} on ${cell.name}`}
          speak={(text) => void keep(dissent(id, cell, text))}
          cancel={() => setDissenting(false)}
        />
      )}
    </article>
  );
}
