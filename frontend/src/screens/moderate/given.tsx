import type { ModerationCell } from "../../api/moderation";
import { count } from "../../format/number";
import type { Proposal } from "./agree-form";
import { absent, givers } from "./words";

type Props = {
  cell: ModerationCell;
  anchors: { [score: number]: string };
  /** Takes somebody's score and reason as what is to be agreed. */
  use: ((proposal: Proposal) => void) | undefined;
};

/** Everyone's score and reason side by side, from the lowest to the highest; then who gave none, and why. */
export function Given({ cell, anchors, use }: Props) {
  const given = givers(cell);
  const others = cell.scores.filter((each) => !given.includes(each));
  if (given.length === 0 && others.every(({ state }) => state === "not-started")) return null;
  return (
    <>
      <ul className="given" aria-label="Who gave what">
        {given.map(({ scorer, name, group, score, reason, state }) => (
          <li key={scorer}>
            <p>
              <b className="given-score">{count(score ?? 0)}</b> <b>{name || scorer}</b>
              {group && `, ${group}`}
              {state === "draft" && <span className="hint"> (not submitted)</span>}
            </p>
            {anchors[score ?? 0] && <p className="hint">“{anchors[score ?? 0]}”</p>}
            <p>{reason || <span className="hint">No reason given</span>}</p>
            {use && (
              <button
                type="button"
                className="link-button"
                onClick={() =>
                  use({ score: String(score), reason: reason ? `As ${name}: ${reason}` : `As ${name}` })
                }
              >
                Propose this<span className="nhsuk-u-visually-hidden"> score of {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className="hint">
          {others
            .map(
              ({ name, scorer, state, reason }) =>
                `${name || scorer} ${absent[state] ?? state}${reason ? `: ${reason}` : ""}`,
            )
            .join("; ")}
          .
        </p>
      )}
    </>
  );
}
