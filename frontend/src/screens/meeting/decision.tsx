import type { Decision as Decided } from "../../api/meeting-types";
import { longTime } from "../../format/date";
import { plural } from "../../format/number";
import { useHere } from "./here";
import { Names } from "./motion-part";
import { whyOf } from "./order-line";

/** What was agreed, frozen: its words, its order, who voted how, and the hash by which it can be known again. */
export function Decision({ decision }: { decision: Decided }) {
  const { view } = useHere();
  const motion = view.motions.find(({ entry, kind, state }) =>
    entry === decision.entry ? true : kind === "order" && state === "carried",
  );
  const moved = decision.order.filter(({ position, scored }) => position !== scored).length;
  const titles = new Map(view.order?.lines.map(({ ref, title }) => [ref, title]));
  return (
    <section aria-labelledby="decision" className="decision">
      <h2 id="decision">The decision</h2>
      <p className="lead">{decision.text}</p>
      {motion && view.phase === "closed" && <Names motion={motion} />}
      <table className="table table-narrow">
        <caption>The order that was agreed</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Agreed
            </th>
            <th scope="col" className="number">
              Scored
            </th>
            <th scope="col">Bid</th>
            <th scope="col">Why it was moved</th>
          </tr>
        </thead>
        <tbody>
          {decision.order.map((line) => (
            <tr key={line.ref}>
              <td className="number">{line.position}</td>
              <td className="number">{line.scored || "–"}</td>
              <th scope="row">
                <b>{line.ref}</b> {titles.get(line.ref)}
              </th>
              <td>{line.position !== line.scored && line.note && whyOf(line.note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {moved === 0
          ? "Every bid stands where it was scored."
          : `${moved} of ${plural(decision.order.length, "bid")} do not stand where they were scored.`}
      </p>
      <p>
        Decided at {decision.clock}, written down {longTime(decision.at)}.{" "}
        {decision.sound ? "It is as it was decided" : "It is not as it was decided"}: its hash is{" "}
        <code className="hash">{decision.hash}</code>, and the head of the record was then number{" "}
        {decision.record.n}, <code className="hash">{decision.record.hash}</code>.{" "}
        {!decision.as_agreed && "The round’s order has been changed since."}
      </p>
    </section>
  );
}
