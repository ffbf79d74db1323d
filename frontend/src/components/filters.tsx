type Props = {
  shows: readonly (readonly [value: string, name: string])[];
  read: (name: string) => string;
  change: (name: string, value: string) => void;
};

/** The two ways to see less of a list: a choice of kinds, and a text to find. */
export function Filters({ shows, read, change }: Props) {
  return (
    <div className="filters">
      <label>
        Show{" "}
        <select
          className="field"
          value={read("show")}
          onChange={(event) => change("show", event.target.value)}
        >
          {shows.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Find{" "}
        <input
          className="field"
          type="search"
          value={read("find")}
          onChange={(event) => change("find", event.target.value)}
        />
      </label>
    </div>
  );
}
