import { facets } from "../../format/words";
import { lettersOf } from "./asked";

type Props = {
  localities: string[];
  tenures: string[];
  read: (name: string) => string;
  change: (name: string, value: string) => void;
};

/** Premises of one locality, of one tenure, with one letter. */
export function MoreFilters({ localities, tenures, read, change }: Props) {
  return (
    <>
      <Pick name="locality" label="Locality" all="All" values={localities} read={read} change={change} />
      <Pick name="tenure" label="Tenure" all="All" values={tenures} read={read} change={change} />
      <label>
        Facet{" "}
        <select
          className="field"
          value={read("letter")}
          onChange={(event) => change("letter", event.target.value)}
        >
          <option value="">Any letter</option>
          {facets.map(([facet, name]) => (
            <optgroup key={facet} label={name}>
              {lettersOf(facet).map((letter) => (
                <option key={letter} value={`${facet}:${letter}`}>
                  {name}: {letter === "-" ? "not surveyed" : letter}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  );
}

type PickProps = Pick<Props, "read" | "change"> & {
  name: string;
  label: string;
  all: string;
  values: string[];
};

function Pick({ name, label, all, values, read, change }: PickProps) {
  const now = read(name);
  if (values.length < 2 && !now) return null;
  return (
    <label>
      {label}{" "}
      <select className="field" value={now} onChange={(event) => change(name, event.target.value)}>
        <option value="">{all}</option>
        {(values.includes(now) || !now ? values : [now, ...values]).map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}
