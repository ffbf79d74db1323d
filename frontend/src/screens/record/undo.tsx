import { useQueryClient } from "@tanstack/react-query";
import { type RecordEntry, undo } from "../../api/record";
import { Ask } from "../../components/ask";
import { useFreshly } from "../../components/fresh";
import { nameOf } from "./words";

/** Asks why an entry is undone. The entry stays; what undoes it is a new one. */
export function Undo({ entry, close }: { entry: RecordEntry; close: () => void }) {
  const cache = useQueryClient();
  const freshly = useFreshly();
  return (
    <Ask
      title="Undo this?"
      label="Why is it undone?"
      required="Enter why it is undone"
      act="Undo it"
      close={close}
      go={async (reason) => {
        await freshly(() => undo(entry.n, reason));
        await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
      }}
    >
      <p>
        {nameOf(entry)} {entry.what}. What was before stands again; both entries stay in the record.
      </p>
    </Ask>
  );
}
