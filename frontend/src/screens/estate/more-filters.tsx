import { FilterChoice } from "../../components/filters";
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
  if (values.length < 2 && !read(name)) return null;
  const options = [["", all], ...values.map((value) => [value, value] as const)] as const;
  return <FilterChoice name={name} label={label} options={options} read={read} change={change} />;
}
