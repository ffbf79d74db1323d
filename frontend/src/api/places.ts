import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { Option } from "../edit/choices";
import { api, type Setup } from "./client";
import { answer, Problem } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Premises = Schemas["Premises"];
export type Practice = Schemas["Practice"];
export type EstatePremises = Schemas["EstatePremises"];
export type EstatePractice = Schemas["EstatePractice"];

/** The practices of the workspace; only for those who may change them. */
export function usePractices(may = true) {
  return useQuery({
    queryKey: ["practices"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/practices", { signal })),
    enabled: may,
  });
}

/** The premises of the workspace, those of no round too; only for those who may change them. */
export function useAllPremises(may = true) {
  return useQuery({
    queryKey: ["all-premises"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/premises", { signal })),
    enabled: may,
  });
}

export function usePractice(practice: string) {
  return useQuery({
    queryKey: ["practice", practice],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/practices/{practice}", { params: { path: { practice } }, signal })),
  });
}

export function usePremisesToEdit(premises: string) {
  return useQuery({
    queryKey: ["premises-to-edit", premises],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/premises/{premises}", { params: { path: { premises } }, signal })),
  });
}

/** After a place changed: every round may have it, so whatever is looked at next is asked for anew. */
export function tookPlace(cache: QueryClient, key: readonly string[], now: EstatePremises | EstatePractice) {
  void cache.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[0] !== "demo",
    refetchType: "none",
  });
  cache.setQueryData(key, now);
}

/** Lists places in a round beside those that it has, whatever somebody else does there meanwhile. */
export async function listInRound(
  cache: QueryClient,
  id: string,
  places: { practices?: string[]; premises?: string[] },
): Promise<void> {
  const params = { path: { id } };
  let setup: Setup = await answer(api.GET("/api/v1/rounds/{id}/setup", { params }));
  for (let tries = 3; ; tries--) {
    const { practices, premises } = setup.places;
    const body = {
      practices: [...new Set([...practices, ...(places.practices ?? [])])],
      premises: [...new Set([...premises, ...(places.premises ?? [])])],
    };
    const headers = { "If-Match": `"${setup.etag}"` };
    try {
      setup = await answer(api.PUT("/api/v1/rounds/{id}/places", { params, headers, body }));
      break;
    } catch (cause) {
      if (!(cause instanceof Problem && cause.status === 412 && tries > 0)) throw cause;
      setup = cause.current as Setup;
    }
  }
  cache.setQueryData(["setup", id], setup);
  await cache.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] !== "setup" && queryKey[0] !== "session" && queryKey[0] !== "demo",
  });
}

/** P2 before P10. */
const inOrder = new Intl.Collator("en-GB", { numeric: true }).compare;

/** The practices and premises that a bid of the round can be for, those of the round first. */
export function usePlaces(round: string): { premises: Option[]; practices: Option[] } {
  const premises = useAllPremises().data?.premises ?? [];
  const practices = usePractices().data?.practices ?? [];
  const first = (a: { rounds: string[] }, b: { rounds: string[] }) =>
    Number(b.rounds.includes(round)) - Number(a.rounds.includes(round));
  return {
    premises: premises
      .toSorted((a, b) => first(a, b) || inOrder(a.premises.id, b.premises.id))
      .map(({ premises: { id, name } }) => [id, name ? `${id} ${name}` : id] as const),
    practices: practices
      .toSorted((a, b) => first(a, b) || inOrder(a.practice.code, b.practice.code))
      .map(({ practice: { code, name } }) => [code, name ? `${code} ${name}` : code] as const),
  };
}
