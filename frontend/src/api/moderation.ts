import { type QueryClient, useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Moderation = Schemas["Moderation"];
export type ModerationCell = Schemas["ModerationCell"];
export type GivenScore = Schemas["GivenScore"];

type At = { ref: string; criterion: string };

const key = (id: string, all: boolean) => ["moderation", id, all];

/** Where scorers disagree; with all, every bid on every criterion. */
export function useModeration(id: string, all: boolean) {
  return useQuery({
    queryKey: key(id, all),
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/v1/rounds/{id}/moderation", {
          params: { path: { id } },
          // The server reads `all` from the address; its description names no such thing.
          querySerializer: () => (all ? "all=1" : ""),
          signal,
        }),
      ),
    // Two people may moderate at one table: what one agrees the other sees soon.
    refetchInterval: 20_000,
  });
}

/** Sets down what is agreed, or, with null, that nothing is any more. */
export const agree = (id: string, { ref, criterion }: At, score: number | null, reason: string) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/bids/{ref}/consensus/{criterion}", {
      params: { path: { id, ref, criterion } },
      body: { score, reason },
    }),
  );

/** Says by name that one does not share what is agreed; without a text, that one says no more. */
export const dissent = (id: string, { ref, criterion }: At, text: string) =>
  answer(
    api.POST("/api/v1/rounds/{id}/bids/{ref}/consensus/{criterion}/dissent", {
      params: { path: { id, ref, criterion } },
      body: { text },
    }),
  );

/** Puts a cell as the server now has it where it stands, so that nothing jumps from under the reader. */
export function keepModerated(cache: QueryClient, id: string, cell: ModerationCell) {
  void cache.cancelQueries({ queryKey: ["moderation", id] });
  for (const all of [false, true]) {
    cache.setQueryData<Moderation>(key(id, all), (found) => {
      if (!found) return found;
      const cells = found.cells.map((each) =>
        each.ref === cell.ref && each.criterion === cell.criterion ? cell : each,
      );
      return { ...found, cells };
    });
  }
  for (const other of ["ranking", "bids", "bid", "round", "money"]) {
    void cache.invalidateQueries({ queryKey: [other, id] });
  }
}
