import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, type Session, type Weights } from "./client";
import type { BidFilter } from "./filter";
import { answer, Problem } from "./problem";

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: ["session"],
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await answer(api.GET("/api/v1/session", { signal }));
      } catch (cause) {
        if (cause instanceof Problem && cause.status === 401) return null;
        throw cause;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The demo's accounts; null where there is no demo. */
export function useDemo() {
  return useQuery({
    queryKey: ["demo"],
    queryFn: async ({ signal }) => {
      try {
        return await answer(api.GET("/api/v1/demo", { signal }));
      } catch (cause) {
        if (cause instanceof Problem && cause.status === 404) return null;
        throw cause;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useRounds() {
  return useQuery({
    queryKey: ["rounds"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/rounds", { signal })),
  });
}

export function useRound(id: string) {
  return useQuery({
    queryKey: ["round", id],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/rounds/{id}", { params: { path: { id } }, signal })),
  });
}

export function useRanking(id: string) {
  return useQuery({
    queryKey: ["ranking", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/ranking", { params: { path: { id } }, signal })),
  });
}

const trialOf = (id: string, weights: Weights) =>
  queryOptions({
    queryKey: ["trial", id, weights],
    queryFn: ({ signal }) =>
      answer(api.POST("/api/v1/rounds/{id}/trial", { params: { path: { id } }, body: { weights }, signal })),
    // Orders differ from end to end: looking for what is the same in two of them is lost time.
    structuralSharing: false,
    retry: false,
    gcTime: 60_000,
  });

/** The ranking under trial weights. While an answer is awaited the one before it stays. */
export function useTrial(id: string, weights: Weights | null) {
  return useQuery({
    ...trialOf(id, weights ?? {}),
    enabled: weights !== null,
    placeholderData: keepPreviousData,
  });
}

/** Asks for a trial at once, before the screen has drawn the new weights, and calls off the ones before it. */
export function useAskTrial(id: string) {
  const cache = useQueryClient();
  return useCallback(
    (weights: Weights) => {
      void cache.cancelQueries({ queryKey: ["trial", id] });
      void cache.prefetchQuery(trialOf(id, weights));
    },
    [cache, id],
  );
}

/** The bids, or those that a filter chooses; until they are here, those of the filter before. */
export function useBids(id: string, filter?: BidFilter) {
  return useQuery({
    queryKey: filter ? ["bids", id, filter] : ["bids", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/bids", { params: { path: { id }, query: filter }, signal })),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  });
}

export function useBid(id: string, ref: string) {
  return useQuery({
    queryKey: ["bid", id, ref],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/bids/{ref}", { params: { path: { id, ref } }, signal })),
  });
}

/** What the round is set up with, and what its phase locks. */
export function useSetup(id: string) {
  return useQuery({
    queryKey: ["setup", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/setup", { params: { path: { id } }, signal })),
  });
}

export function useMoney(id: string) {
  return useQuery({
    queryKey: ["money", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/money", { params: { path: { id } }, signal })),
  });
}

/** The premises of a round that are asked for; while others are, the last ones stay. */
export function useEstate(id: string, query: { [name: string]: string } = {}) {
  return useQuery({
    queryKey: ["estate", id, query],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/estate", { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Premises in need, and what the bids do for them. */
export function useNeed(id: string) {
  return useQuery({
    queryKey: ["need", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/need", { params: { path: { id } }, signal })),
  });
}

export function usePremises(id: string, premises: string) {
  return useQuery({
    queryKey: ["premises", id, premises],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/v1/rounds/{id}/premises/{premises}", { params: { path: { id, premises } }, signal }),
      ),
  });
}

/** One plain sentence for each flag, saying when it is raised. */
export function useFlagRules() {
  return useQuery({
    queryKey: ["flag-rules"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/flag-rules", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
