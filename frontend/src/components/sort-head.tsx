type Props<T extends string> = {
  by: T;
  name: string;
  /** The column that the rows are sorted by now. */
  now: T;
  descending?: boolean;
  number?: boolean;
  className?: string;
  choose: (by: T) => void;
};

/** A column's head that sorts the rows. Each column has one order that makes sense: most urgent first, or by name. */
export function SortHead<T extends string>({
  by,
  name,
  now,
  descending = false,
  number = false,
  className = number ? "number" : undefined,
  choose,
}: Props<T>) {
  const sorted = now === by;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ? (descending ? "descending" : "ascending") : "none"}
    >
      <button type="button" className="sort" onClick={() => choose(by)}>
        {name}
        {sorted && <span aria-hidden="true">{descending ? " ↓" : " ↑"}</span>}
      </button>
    </th>
  );
}
