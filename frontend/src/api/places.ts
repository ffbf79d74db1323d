import { useQuery } from "@tanstack/react-query";
import type { Option } from "../edit/choices";
import { api } from "./client";
import { answer } from "./problem";

export function usePractices() {
  return useQuery({
    queryKey: ["practices"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/practices", { signal })),
  });
}

export function useAllPremises() {
  return useQuery({
    queryKey: ["all-premises"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/premises", { signal })),
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
