import type { Standing } from "../../api/client";
import { FacetHeads } from "../../components/facet";
import { ScrollRegion } from "../../components/scroll-region";
import { SortHead } from "../../components/sort-head";
import type { Order } from "./order";
import { Row } from "./row";

type Props = { id: string; premises: Standing[]; order: Order; choose: (order: Order) => void };

/** Premises by six facets. By need, those that nobody has surveyed are a group of their own. */
export function EstateTable({ id, premises, order, choose }: Props) {
  const grouped = order === "need";
  const known = grouped ? premises.filter((standing) => standing.need_rank !== null) : premises;
  const unknown = grouped ? premises.filter((standing) => standing.need_rank === null) : [];
  return (
    <ScrollRegion label="Premises by six facets">
      <table className="table table-rows table-sticky table-estate">
        <thead>
          <tr>
            <SortHead by="name" name="Premises" now={order} choose={choose} />
            <SortHead by="need" name="Need" now={order} choose={choose} />
            <FacetHeads />
            <th scope="col" className="number">
              C or worse
            </th>
            <th scope="col" className="number">
              Cost to B
            </th>
            <SortHead by="backlog" name="Backlog" now={order} descending number choose={choose} />
            <SortHead by="space" name="Space" now={order} descending number choose={choose} />
            <th scope="col">Surveyed</th>
            <th scope="col">Bids</th>
          </tr>
        </thead>
        <tbody>
          {known.map((standing) => (
            <Row key={standing.id} id={id} standing={standing} />
          ))}
        </tbody>
        {unknown.length > 0 && (
          <tbody>
            <tr className="row-group">
              <th scope="rowgroup" colSpan={14}>
                <span>Never surveyed: their need is not known, which is not the same as none</span>
              </th>
            </tr>
            {unknown.map((standing) => (
              <Row key={standing.id} id={id} standing={standing} />
            ))}
          </tbody>
        )}
      </table>
    </ScrollRegion>
  );
}
