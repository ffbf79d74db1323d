import { type QueryClient, useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Committee = Schemas["Committee"];
export type CommitteeView = Schemas["CommitteeView"];
export type CommitteePresets = Schemas["CommitteePresets"];
export type Member = Schemas["Member"];
export type Category = Member["category"];
export type QuorumRule = Schemas["Rule"];
export type Subgroup = Schemas["Subgroup"];
export type Handling = Schemas["Default"]["bid"];
export type Finding = Schemas["Finding"];

const of = (id: string) => ({ params: { path: { id } } });

/** Committees and rules of quorum to begin with. */
export function useCommitteePresets(id: string, may = true) {
  return useQuery({
    queryKey: ["committee-presets", id],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/rounds/{id}/committee/presets", { ...of(id), signal })),
    enabled: may,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Keeps the committee in place of the version that was seen: "0" for none. */
export const putCommittee = (id: string, body: Committee, seen: string, signal?: AbortSignal) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/committee", {
      ...of(id),
      headers: { "If-Match": `"${seen}"` },
      body,
      signal,
    }),
  );

/** After the committee changed: what hangs on it is asked for anew when it is next looked at. */
export function tookCommittee(cache: QueryClient, id: string, now: CommitteeView) {
  cache.setQueryData(["committee", id], now);
  void cache.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[1] === id &&
      ["register", "committee-presets", "meetings", "meeting"].includes(`${queryKey[0]}`),
    refetchType: "none",
  });
}
