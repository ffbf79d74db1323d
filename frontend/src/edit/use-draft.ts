import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Editing } from "./context";
import { Draft, type Seen, type Ways } from "./draft";

/** A document that is saved as it is typed. The ways may change from one drawing to the next; the draft stays. */
export function useDraft<T>(seen: Seen<T>, ways: Ways<T>) {
  const [now] = useState(() => ({ ways }));
  now.ways = ways;
  const [draft] = useState(
    () =>
      new Draft(seen, {
        ...ways,
        send: (doc, etag) => now.ways.send(doc, etag),
        theirs: (current) => now.ways.theirs(current),
        hold: (doc) => now.ways.hold?.(doc) ?? "",
      }),
  );
  const shown = useSyncExternalStore(draft.listen, draft.read);

  useEffect(() => {
    const goOn = () => void draft.save();
    draft.begin();
    window.addEventListener("online", goOn);
    window.addEventListener("pagehide", goOn);
    return () => {
      window.removeEventListener("online", goOn);
      window.removeEventListener("pagehide", goOn);
      draft.leave();
    };
  }, [draft]);

  return { draft, shown };
}

/** What the fields need to know of a draft. */
export function useEditing<T>({ draft, shown }: ReturnType<typeof useDraft<T>>, locked = false): Editing {
  const { doc, faults, elsewhere } = shown;
  return useMemo(
    () => ({ doc, faults, elsewhere, locked, set: (path, value) => draft.set(path, value) }),
    [draft, doc, faults, elsewhere, locked],
  );
}
