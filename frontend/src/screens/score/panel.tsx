import { Link } from "react-router";
import type { GridBid, GridCriterion, ScoreGrid } from "../../api/scoring";
import { place } from "../../format/place";
import { Claims } from "./claims";
import { asTyped, type Draft, faultOf, reasonIsDue, remedy } from "./draft";
import { Levels } from "./levels";
import { Reason, standingLine } from "./reason";
import { keyOf, pauseInWords, type Unsaved } from "./saves";
import { standing, stateWord } from "./words";

type Props = {
  id: string;
  grid: ScoreGrid;
  bid: GridBid;
  criterion: GridCriterion | undefined;
  unsaved: ReadonlyMap<string, Unsaved>;
  put: (bid: GridBid, criterion: GridCriterion, draft: Draft, wait?: number) => void;
  /** Saves at once what waits. */
  flush: () => void;
  /** Leaves the reason: on to the next bid, or back to the cell. */
  leave: (onward: boolean) => void;
};

/** What one wants to see beside the cell in which one stands. */
export function Panel({ id, grid, bid, criterion, unsaved, put, flush, leave }: Props) {
  return (
    <aside className="score-panel" aria-label="Beside the score">
      <h2>
        {bid.ref} {bid.title}
      </h2>
      {bid.recused && (
        <p className="warning">
          You have declared an interest, so you do not score this bid.{" "}
          <Link to={place(id, "interests")}>See the interests</Link>
        </p>
      )}
      {criterion && bid.cells[criterion.code] ? (
        <OnCell
          grid={grid}
          bid={bid}
          criterion={criterion}
          unsaved={unsaved}
          put={put}
          flush={flush}
          leave={leave}
        />
      ) : (
        <p>
          {bid.submitted
            ? "Your scores for this bid are submitted. You can still change one: say why."
            : "Submit when every score stands as you mean it. From then on you see what others gave, and a change needs a reason."}
        </p>
      )}
      <Claims id={id} bid={bid} />
    </aside>
  );
}

type OnCellProps = Omit<Props, "id" | "criterion"> & { criterion: GridCriterion };

function OnCell({ grid, bid, criterion, unsaved, put, flush, leave }: OnCellProps) {
  const cell = bid.cells[criterion.code];
  if (!cell) return null;
  const typed = unsaved.get(keyOf({ ref: bid.ref, criterion: criterion.code }));
  const draft = typed?.draft ?? asTyped(cell);
  const fault = typed?.state === "held" ? faultOf(draft, cell, criterion, bid.submitted) : "";
  const wrong =
    typed?.state === "failed"
      ? `Not saved. ${typed.why} What you typed is kept.`
      : remedy(fault, draft, criterion);
  const change = (next: Draft) => put(bid, criterion, next);
  const readOnly = !grid.open || bid.recused;
  return (
    <>
      <h3 className="score-criterion">{criterion.name}</h3>
      <Levels
        criterion={criterion}
        draft={draft}
        readOnly={readOnly}
        choose={(score) =>
          change({ ...draft, text: String(score), abstain: false, reason: draft.abstain ? "" : draft.reason })
        }
      />
      <p className={wrong ? "score-standing score-fault" : "score-standing"} id={standingLine}>
        {wrong || standing(cell, stateWord(bid, cell, criterion, typed))}
      </p>
      {!readOnly && (
        <Reason
          key={keyOf({ ref: bid.ref, criterion: criterion.code })}
          about={`${bid.ref}, ${criterion.name}`}
          draft={draft}
          due={reasonIsDue(fault)}
          last={grid.reasons}
          change={(next) => put(bid, criterion, next, pauseInWords)}
          flush={flush}
          leave={leave}
        />
      )}
      {readOnly && cell.reason && <p>Reason: {cell.reason}</p>}
    </>
  );
}
