import { useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Register = Schemas["Register"];
export type RegisterLine = Schemas["RegisterLine"];
export type RegisterInput = Schemas["RegisterInput"];
export type Proposal = Schemas["Proposal"];

const of = (id: string) => ({ params: { path: { id } } });
const at = (id: string, n: number) => ({ params: { path: { id, n: String(n) } } });

/** The register of interests of the round's commissioner, and what it proposes for this round. */
export function useRegister(id: string) {
  return useQuery({
    queryKey: ["register", id],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/rounds/{id}/register", { ...of(id), signal })),
  });
}

export const enterInterest = (id: string, body: RegisterInput) =>
  answer(api.POST("/api/v1/rounds/{id}/register", { ...of(id), body }));

export const changeEntry = (id: string, { n, version }: RegisterLine, body: RegisterInput) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/register/{n}", {
      ...at(id, n),
      headers: { "If-Match": `"${version}"` },
      body,
    }),
  );

/** Says of an entry that nothing has changed. */
export const confirmEntry = (id: string, n: number) =>
  answer(api.POST("/api/v1/rounds/{id}/register/{n}/confirm", at(id, n)));

export const endEntry = (id: string, n: number, reason: string) =>
  answer(api.POST("/api/v1/rounds/{id}/register/{n}/end", { ...at(id, n), body: { reason } }));

/** Declares as interests in bids what the register proposes. */
export const declareProposed = (id: string, proposals: Pick<Proposal, "register" | "bid">[]) =>
  answer(
    api.POST("/api/v1/rounds/{id}/interests/propose", {
      ...of(id),
      body: { proposals: proposals.map(({ register, bid }) => ({ register, bid })) },
    }),
  );
