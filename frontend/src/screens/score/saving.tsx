import type { ScoreGrid } from "../../api/scoring";
import { list } from "../../format/words";
import type { Unsaved } from "./saves";
import { lastSaved } from "./words";

type Props = { grid: ScoreGrid; unsaved: ReadonlyMap<string, Unsaved>; tryAgain: () => void };

/** That all is saved, and when; or, louder, what is not, and why. */
export function Saving({ grid, unsaved, tryAgain }: Props) {
  const cells = [...unsaved.values()];
  const failed = cells.filter((cell) => cell.state === "failed");
  const held = cells.filter((cell) => cell.state === "held");
  const name = ({ ref, criterion }: Unsaved) =>
    `${ref} on ${grid.criteria.find((each) => each.code === criterion)?.name.toLowerCase() ?? criterion}`;
  const quiet =
    cells.length === 0
      ? lastSaved(grid)
      : held.length === cells.length
        ? `${held.length === 1 ? "1 score waits" : `${held.length} scores wait`} for you`
        : "Saving";
  return (
    <>
      {failed.length === 0 && (
        <p className="saving" role="status">
          {quiet}
        </p>
      )}
      {failed.length > 0 && (
        <div className="not-saved" role="alert">
          <p>
            <b>Not saved:</b> {list(failed.slice(0, 3).map(name))}
            {failed.length > 3 && ` and ${failed.length - 3} more`}. {failed[0]?.why} What you typed is kept
            here.
          </p>
          <button type="button" className="button" onClick={tryAgain}>
            Try again
          </button>
        </div>
      )}
    </>
  );
}
