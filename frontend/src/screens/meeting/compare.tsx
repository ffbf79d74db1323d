import type { Order } from "../../api/meeting-types";
import { ScrollRegion } from "../../components/scroll-region";
import { ordinal } from "../../format/number";
import { useHere } from "./here";

/** The list and the trials side by side, position by position, with the set above the line of each. */
export function Compare() {
  const { view } = useHere();
  const { order, proposals } = view;
  if (!order || proposals.length === 0) return null;
  const tried = proposals.flatMap(({ name, order: each }) => (each ? [{ name, order: each }] : []));
  const columns = [{ name: "The list", order }, ...tried];
  return (
    <section aria-labelledby="compare">
      <h3 id="compare">Side by side</h3>
      <ScrollRegion label="The list and its trials, side by side">
        <table className="table table-rows table-compare">
          <thead>
            <tr>
              <th scope="col" className="number">
                Position
              </th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.lines.map(({ position }, at) => (
              <tr key={position}>
                <th scope="row" className="number">
                  {position}
                </th>
                {columns.map(({ name, order: each }) => (
                  <td key={name} className={firstBelow(each) === at ? "compare-line" : undefined}>
                    <Standing order={each} at={at} list={order} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Above the line</th>
              {columns.map(({ name, order: each }) => (
                <td key={name}>{each.above.join(", ")}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** A bid at a position; where the list has it elsewhere, it says where. */
function Standing({ order, at, list }: { order: Order; at: number; list: Order }) {
  const line = order.lines[at];
  if (!line) return null;
  const inList = list.lines.find(({ ref }) => ref === line.ref)?.position ?? 0;
  return (
    <span title={line.title}>
      <b>{line.ref}</b> {inList !== line.position && <i className="moved">{ordinal(inList)} in the list: </i>}
      {line.title}
    </span>
  );
}

/** Where the first bid stands that is below the line. */
const firstBelow = ({ lines, above }: Order) => lines.findIndex(({ ref }) => !above.includes(ref));
