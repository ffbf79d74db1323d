import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** Choices of a list that live in the address, so that a filtered list can be sent to somebody. */
export function useFilter(): [read: (name: string) => string, change: (name: string, value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (name: string, value: string) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [(name) => search.get(name) ?? "", change];
}
