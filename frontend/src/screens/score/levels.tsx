import type { GridCriterion } from "../../api/scoring";
import { count } from "../../format/number";
import { type Draft, readScore, scaleInWords } from "./draft";

type Props = {
  criterion: GridCriterion;
  draft: Draft;
  readOnly: boolean;
  choose: (score: number) => void;
};

/** The anchors of the scale, best first, with the one that is scored marked in words; each scores when it is pressed. */
export function Levels({ criterion, draft, readOnly, choose }: Props) {
  const { worst, best } = criterion.scale;
  const up = best > worst ? 1 : -1;
  const levels = [...criterion.levels].sort((a, b) => up * (b.score - a.score));
  if (levels.length === 0) return <p className="hint">The scale goes {scaleInWords(criterion)}.</p>;
  const score = draft.abstain ? null : readScore(draft.text);
  const between = score !== null && levels.every((level) => level.score !== score);
  const under = levels.find((level) => score !== null && up * level.score <= up * score);
  return (
    <ol className="levels" aria-label="What the scores mean">
      {levels.map((level) => {
        const mine = level.score === score;
        const near = between && level === under;
        return (
          <li key={level.score} className={mine || near ? "level-mine" : undefined}>
            <button type="button" tabIndex={-1} disabled={readOnly} onClick={() => choose(level.score)}>
              <b>{count(level.score)}</b>
              <span>
                {level.text}
                {mine && <em> Your score</em>}
                {near && <em> {count(score)} is above this</em>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
