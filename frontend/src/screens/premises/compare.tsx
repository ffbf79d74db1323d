import { useState } from "react";
import { FacetMark } from "../../components/facet";
import { longDate } from "../../format/date";
import { facets } from "../../format/words";
import type { Survey } from "./surveys";

const ladder = ["A", "B", "B(C)", "C", "CX", "D", "DX"];

/** Two surveys side by side, facet by facet, and what changed between them in words. */
export function Compare({ surveys }: { surveys: Survey[] }) {
  const [pick, setPick] = useState<[number, number]>([1, 0]);
  const [from, to] = pick.map((at) => surveys[at]);
  if (surveys.length < 2 || !from || !to) return null;
  const [before, after] = from.date <= to.date ? [from, to] : [to, from];
  const choose = (side: 0 | 1, at: number) => setPick(side === 0 ? [at, pick[1]] : [pick[0], at]);
  return (
    <details className="quiet-details">
      <summary>Compare two surveys</summary>
      <div className="filters">
        {([0, 1] as const).map((side) => (
          <label key={side}>
            {side === 0 ? "The survey of" : "with that of"}{" "}
            <select
              className="field"
              value={pick[side]}
              onChange={(event) => choose(side, Number(event.target.value))}
            >
              {surveys.map((survey, at) => (
                <option key={survey.date + survey.surveyor} value={at}>
                  {longDate(survey.date)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <table className="table table-narrow">
        <thead>
          <tr>
            <th scope="col">Facet</th>
            <th scope="col">{longDate(before.date)}</th>
            <th scope="col">{longDate(after.date)}</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {facets.map(([facet, name]) => (
            <tr key={facet}>
              <th scope="row">{name}</th>
              <td>
                <FacetMark letter={before.facets[facet]} />
              </td>
              <td>
                <FacetMark letter={after.facets[facet]} />
              </td>
              <td>{change(facet, before.facets[facet], after.facets[facet])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What became of a facet: better, worse, or another kind of space, which is no ladder. */
export function change(facet: string, before?: string, after?: string): string {
  if (before === after) return before ? "the same" : "never surveyed";
  if (!before) return "surveyed for the first time";
  if (!after) return "not surveyed again";
  if (facet === "space") return "another kind of use";
  return ladder.indexOf(after) > ladder.indexOf(before) ? "worse" : "better";
}
