import { yearRanges } from "../../format/words";

/** Says loudly which years have no limit, so that nobody takes silence for affordable. */
export function Untested({ years, all, of }: { years: string[]; all: string[]; of: string }) {
  if (years.length === 0) return null;
  const none = years.length === all.length;
  return (
    <p className="warning">
      <b>Not tested:</b>{" "}
      {none
        ? `no year has a ${of} limit`
        : `${yearRanges(years)} ${years.length === 1 ? "has" : "have"} no ${of} limit`}
      . Whether the list can be afforded then is not known.
    </p>
  );
}
