import { useBids } from "../../api/queries";
import type { Options } from "./form-fields";
import { useHere } from "./here";

/** What an interest can be in: the list as a whole, or one of the round's bids. */
export function useSubjects(): Options {
  const { id } = useHere();
  const bids = useBids(id).data?.bids ?? [];
  const named = bids.map(({ ref, title }): [string, string] => [ref, `${ref} ${title}`]);
  return [
    ["", "the list as a whole"],
    ...named.sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })),
  ];
}
