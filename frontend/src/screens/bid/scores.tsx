import { Fragment, useState } from "react";
import type { BidCriterion, BidDetail } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { count, ordinal } from "../../format/number";

/** The score as a sum: what each criterion adds, and whose scores are behind it. */
export function Scores({ data }: { data: BidDetail }) {
  const { criteria, result } = data;
  const applying = criteria.filter((criterion) => criterion.applies);
  const others = criteria.filter((criterion) => !criterion.applies);
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">Scores</h2>
      {applying.length === 0 ? (
        <p>No criterion of this round applies to this bid yet.</p>
      ) : (
        <ScrollRegion label={`Scores of ${result.ref}`}>
          <table className="table table-scores">
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col" className="number">
                  Score
                </th>
                <th scope="col" className="number">
                  Scale
                </th>
                <th scope="col" className="number">
                  Value
                </th>
                <th scope="col" className="number">
                  Weight
                </th>
                <th scope="col" className="number">
                  Points
                </th>
              </tr>
            </thead>
            <tbody>
              {applying.map((criterion) => (
                <Row key={criterion.code} criterion={criterion} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={5}>
                  {data.criteria.some(({ source }) => source === "hidden")
                    ? "Score, not shown yet"
                    : result.interval
                      ? `Not every score is in: between ${result.interval[0]} and ${result.interval[1]}, listed by the middle`
                      : `Score${result.rank === null ? "" : `, ${ordinal(result.rank)}`}`}
                </th>
                <td className="number">
                  <b>{result.score}</b>
                </td>
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      )}
      {others.length > 0 && (
        <p className="hint">
          Not scored for this kind of bid: {others.map((criterion) => criterion.name).join(", ")}.
        </p>
      )}
    </section>
  );
}

function Row({ criterion }: { criterion: BidCriterion }) {
  const [open, setOpen] = useState(false);
  const { scorings, scale } = criterion;
  const missing = criterion.score === null && criterion.value === null;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {criterion.name}
          <span className="hint">
            {criterion.source === "hidden"
              ? "Not shown yet"
              : missing
                ? "No score yet"
                : said(criterion.source)}
            {criterion.anchor && `: “${criterion.anchor}”`}
            {scorings.length > 0 && (
              <>
                {" "}
                <button
                  type="button"
                  className="link-button"
                  aria-expanded={open}
                  onClick={() => setOpen(!open)}
                >
                  {open ? "Hide" : "Show"}{" "}
                  {criterion.source === "hidden" ? "your own score" : "who scored what"}
                  <span className="nhsuk-u-visually-hidden"> for {criterion.name}</span>
                </button>
              </>
            )}
          </span>
        </th>
        <td className="number">{criterion.score ?? "–"}</td>
        <td className="number">
          {count(scale.worst)} to {count(scale.best)}
        </td>
        <td className="number">{criterion.value ?? "–"}</td>
        <td className="number">{count(criterion.weight)}</td>
        <td className="number">{criterion.points ?? "–"}</td>
      </tr>
      {open && (
        <tr className="row-detail">
          <td colSpan={6}>
            <ul className="scorings">
              {scorings.map((scoring) => (
                <li key={scoring.scorer}>
                  <b>{scoring.score === null ? "No score" : count(scoring.score)}</b> {scoring.scorer}
                  {scoring.reason && `: ${scoring.reason}`}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const said = (source: string) => source.charAt(0).toUpperCase() + source.slice(1);
