import { useCallback, useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import type { Criterion, Weights } from "../../api/client";
import { useAddress } from "./address";

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
export function useTrialWeights(criteria: Criterion[], ask: (weights: Weights) => void) {
  const [search, setSearch] = useSearchParams();
  const weights = useMemo(() => weightsIn(search, criteria), [search, criteria]);
  const { address, going, elsewhere } = useAddress(search);

  const pending = useRef<Weights>({});
  const timer = useRef<number | undefined>(undefined);
  const asked = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const go = useCallback(
    (changes: Weights, fromFields: boolean) => {
      window.clearTimeout(timer.current);
      pending.current = {};
      const next = new URLSearchParams(address.current);
      for (const { code, weight } of criteria) {
        const wanted = changes[code];
        if (wanted === weight) next.delete(code);
        else if (wanted !== undefined) next.set(code, String(wanted));
      }
      const trial = weightsIn(next, criteria);
      const replace = trial !== null && weightsIn(address.current, criteria) !== null;
      going(next, fromFields);
      if (trial) ask(trial);
      setSearch(next, { replace, preventScrollReset: true });
    },
    [setSearch, criteria, ask, address, going],
  );

  const change = useCallback(
    (code: string, weight: number) => {
      pending.current[code] = weight;
      window.clearTimeout(timer.current);
      const wait = together - (performance.now() - asked.current);
      const commit = () => {
        asked.current = performance.now();
        go(pending.current, true);
      };
      if (wait <= 0) commit();
      else timer.current = window.setTimeout(commit, wait);
    },
    [go],
  );

  const reset = useCallback(
    () => go(Object.fromEntries(criteria.map(({ code, weight }) => [code, weight])), false),
    [go, criteria],
  );

  return { weights, change, reset, elsewhere };
}
