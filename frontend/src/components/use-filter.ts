import { useCallback } from "react";
import { useSearchParams } from "react-router";

type Change = (name: string, value: string, without?: string[]) => void;

/**
 * Choices of a list that live in the address, so that a filtered list can be sent to somebody. A change may put
 * away others that hang on it.
 */
export function useFilter(): [read: (name: string) => string, change: Change] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (name: string, value: string, without: string[] = []) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          for (const other of without) after.delete(other);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [(name) => search.get(name) ?? "", change];
}
