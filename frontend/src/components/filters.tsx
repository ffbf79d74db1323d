type Props = {
  shows: readonly (readonly [value: string, name: string])[];
  read: (name: string) => string;
  change: (name: string, value: string) => void;
};

/** The two ways to see less of a list: a choice of kinds, and a text to find. */
export function Filters({ shows, read, change }: Props) {
  return (
    <div className="filters">
      <FilterChoice name="show" label="Show" options={shows} read={read} change={change} />
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

type ChoiceProps = Pick<Props, "read" | "change"> & { name: string; label: string; options: Props["shows"] };

/** One choice of a list's filter. What the address says and nobody offers is offered as it stands. */
export function FilterChoice({ name, label, options, read, change }: ChoiceProps) {
  const now = read(name);
  const known = options.some(([value]) => value === now);
  return (
    <label>
      {label}{" "}
      <select className="field" value={now} onChange={(event) => change(name, event.target.value)}>
        {!known && <option value={now}>{now}</option>}
        {options.map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
