import { useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Interests = Schemas["Interests"];
export type DeclaredInterest = Schemas["DeclaredInterest"];
export type InterestInput = Schemas["InterestInput"];
export type Progress = Schemas["Progress"];

export function useInterests(id: string) {
  return useQuery({
    queryKey: ["interests", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/interests", { params: { path: { id } }, signal })),
  });
}

export const declare = (id: string, body: InterestInput) =>
  answer(api.POST("/api/v1/rounds/{id}/interests", { params: { path: { id } }, body }));

export const endInterest = (id: string, n: number, reason: string) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/interests/{n}", {
      params: { path: { id, n: String(n) } },
      body: { reason },
    }),
  );

/** Decides on an interest that somebody raised: upheld it counts as declared. */
export const decideInterest = (id: string, n: number, decision: "uphold" | "dismiss", reason: string) =>
  answer(
    api.POST(`/api/v1/rounds/{id}/interests/{n}/${decision}`, {
      params: { path: { id, n: String(n) } },
      body: { reason },
    }),
  );

export const chooseRule = (id: string, rule: Interests["rule"], reason: string) =>
  answer(api.PUT("/api/v1/rounds/{id}/recusal", { params: { path: { id } }, body: { rule, reason } }));

/** How far each scorer is; only for those who lead the round. */
export function useProgress(id: string, may: boolean) {
  return useQuery({
    queryKey: ["progress", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/progress", { params: { path: { id } }, signal })),
    enabled: may,
  });
}
