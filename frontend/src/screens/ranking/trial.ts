import { useCallback, useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import type { Criterion, Weights } from "../../api/client";

/** Changes closer together than this become one question to the server, in ms. */
const together = 40;

/** Reads a weight as people type it; null when it is not a number from 0 with at most two decimals. */
export function readWeight(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,9}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : null;
}

/** The trial weights in an address: those that are weights of this round and are not the agreed ones. */
export function weightsIn(search: URLSearchParams, criteria: Criterion[]): Weights | null {
  const weights: Weights = {};
  for (const { code, weight } of criteria) {
    const given = search.get(code);
    const value = given === null ? null : readWeight(given);
    if (value !== null && value !== weight) weights[code] = value;
  }
  return Object.keys(weights).length > 0 ? weights : null;
}

/** The trial lives in the address, so that it can be sent to somebody, and Back leads out of it. */
export function useTrialWeights(criteria: Criterion[]) {
  const [search, setSearch] = useSearchParams();
  const weights = useMemo(() => weightsIn(search, criteria), [search, criteria]);

  const pending = useRef<Weights>({});
  const timer = useRef<number | undefined>(undefined);
  const asked = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const commit = useCallback(() => {
    const changes = pending.current;
    pending.current = {};
    asked.current = performance.now();
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [code, weight] of Object.entries(changes)) after.set(code, String(weight));
        for (const { code, weight } of criteria) if (after.get(code) === String(weight)) after.delete(code);
        return after;
      },
      { replace: weights !== null, preventScrollReset: true },
    );
  }, [setSearch, criteria, weights]);

  const change = useCallback(
    (code: string, weight: number) => {
      pending.current[code] = weight;
      window.clearTimeout(timer.current);
      const wait = together - (performance.now() - asked.current);
      if (wait <= 0) commit();
      else timer.current = window.setTimeout(commit, wait);
    },
    [commit],
  );

  const reset = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = {};
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const { code } of criteria) after.delete(code);
        return after;
      },
      { preventScrollReset: true },
    );
  }, [setSearch, criteria]);

  return { weights, change, reset };
}
