import { useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

export type ScorerGroups = components["schemas"]["ScorerGroups"];
export type Scorer = components["schemas"]["Scorer"];

/** The round's groups of scorers, and who scores; only for those who lead the moderation. */
export function useGroups(id: string, may = true) {
  return useQuery({
    queryKey: ["groups", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/groups", { params: { path: { id } }, signal })),
    enabled: may,
  });
}

export const putGroups = (id: string, body: ScorerGroups, etag: string, signal: AbortSignal) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/groups", {
      params: { path: { id } },
      headers: { "If-Match": `"${etag}"` },
      body,
      signal,
    }),
  );
