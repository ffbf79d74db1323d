import { roundFile } from "../api/client";
import type { BidFilter } from "../api/filter";

type Props = { id: string; path: string; name: string; filter?: BidFilter };

/** A table of the round to take away, in the two formats that there are. */
export function FileLinks({ id, path, name, filter }: Props) {
  return ["xlsx", "csv"].map((format) => (
    <a key={format} className="file-link" href={roundFile(id, `${path}.${format}`, filter)}>
      {format === "xlsx" ? "Excel" : "CSV"}
      <span className="nhsuk-u-visually-hidden"> of {name}</span>
    </a>
  ));
}
