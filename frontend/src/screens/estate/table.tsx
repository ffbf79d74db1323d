import type { Standing } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { SortHead } from "../../components/sort-head";
import { facets } from "../../format/words";
import type { Order } from "./asked";
import { Row } from "./row";

type Props = {
  id: string;
  premises: Standing[];
  order: Order;
  /** Whether it is said of each why there is no bid. */
  gaps: boolean;
  choose: (order: Order) => void;
};

/** Premises by six facets. By need, those that nobody has surveyed are a group of their own. */
export function EstateTable({ id, premises, order, gaps, choose }: Props) {
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
            {facets.map(([facet, name]) => (
              <SortHead
                key={facet}
                by={facet}
                name={name}
                now={order}
                descending
                className="facet-head"
                choose={choose}
              />
            ))}
            <th scope="col" className="number">
              C or worse
            </th>
            <SortHead by="cost" name="Cost to B" now={order} descending number choose={choose} />
            <SortHead by="backlog" name="Backlog" now={order} descending number choose={choose} />
            <SortHead by="space" name="Space" now={order} descending number choose={choose} />
            <SortHead by="age" name="Surveyed" now={order} choose={choose} />
            <th scope="col">Bids</th>
            {gaps && <th scope="col">Why there is no bid</th>}
          </tr>
        </thead>
        <tbody>
          {known.map((standing) => (
            <Row key={standing.id} id={id} standing={standing} gaps={gaps} />
          ))}
        </tbody>
        {unknown.length > 0 && (
          <tbody>
            <tr className="row-group">
              <th scope="rowgroup" colSpan={gaps ? 15 : 14}>
                <span>Never surveyed: their need is not known, which is not the same as none</span>
              </th>
            </tr>
            {unknown.map((standing) => (
              <Row key={standing.id} id={id} standing={standing} gaps={gaps} />
            ))}
          </tbody>
        )}
      </table>
    </ScrollRegion>
  );
}
