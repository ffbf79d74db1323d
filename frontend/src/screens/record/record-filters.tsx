import { FilterChoice } from "../../components/filters";
import { screens } from "./words";

type Props = {
  bids: string[];
  /** Whom to offer: those who did something on what is shown. */
  people: { who: string; name: string }[];
  read: (name: string) => string;
  change: (name: string, value: string) => void;
};

/** Which part of the record is shown; it lives in the address, so that it can be sent to somebody. */
export function RecordFilters({ bids, people, read, change }: Props) {
  return (
    <div className="filters">
      {bids.length > 0 && (
        <FilterChoice
          name="bid"
          label="Bid"
          options={[["", "All bids"], ...bids.map((ref) => [ref, ref] as const)]}
          read={read}
          change={change}
        />
      )}
      <FilterChoice name="screen" label="Screen" options={screens} read={read} change={change} />
      <label>
        Person{" "}
        <input
          className="field"
          type="search"
          placeholder="email address"
          list="record-people"
          key={read("person")}
          defaultValue={read("person")}
          onBlur={(event) => change("person", event.target.value.trim())}
          onKeyDown={(event) => {
            if (event.key === "Enter") change("person", event.currentTarget.value.trim());
          }}
        />
        <datalist id="record-people">
          {people.map(({ who, name }) => (
            <option key={who} value={who}>
              {name}
            </option>
          ))}
        </datalist>
      </label>
    </div>
  );
}
