import { type QueryClient, useQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type ScoreGrid = Schemas["ScoreGrid"];
export type GridBid = Schemas["GridBid"];
export type GridCriterion = Schemas["GridCriterion"];
export type ScoreCell = Schemas["ScoreCell"];
export type CellState = ScoreCell["state"];

const key = (id: string) => ["scoring", id];

/** One's own grid of bids and criteria. */
export function useScoring(id: string) {
  return useQuery({
    queryKey: key(id),
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/scoring", { params: { path: { id } }, signal })),
  });
}

type At = { ref: string; criterion: string };

const at = (id: string, place: At) => ({ params: { path: { id, ...place } }, keepalive: true });

/** Gives one's own score. Giving it twice is the same as giving it once. */
export const giveScore = (id: string, place: At, score: number, reason: string) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/bids/{ref}/scores/{criterion}", {
      ...at(id, place),
      body: { score, reason },
    }),
  );

export const abstain = (id: string, place: At, reason: string) =>
  answer(
    api.PUT("/api/v1/rounds/{id}/bids/{ref}/scores/{criterion}/abstain", {
      ...at(id, place),
      body: { reason },
    }),
  );

export async function clearScore(id: string, place: At): Promise<ScoreCell> {
  await answer(api.DELETE("/api/v1/rounds/{id}/bids/{ref}/scores/{criterion}", at(id, place)));
  return { state: "not-started", score: null, reason: "", saved: null };
}

export const submitBid = (id: string, ref: string) =>
  answer(api.POST("/api/v1/rounds/{id}/bids/{ref}/submit", { params: { path: { id, ref } } }));

/** Submits every bid on which nothing is left to give. */
export const submitAll = (id: string) =>
  answer(api.POST("/api/v1/rounds/{id}/submit", { params: { path: { id } } }));

/** Puts a cell as the server now has it into the grid; an answer still on its way is older, and is called off. */
export function keepCell(cache: QueryClient, id: string, { ref, criterion }: At, cell: ScoreCell) {
  void cache.cancelQueries({ queryKey: key(id) });
  cache.setQueryData<ScoreGrid>(key(id), (grid) => {
    if (!grid) return grid;
    const bids = grid.bids.map((bid) =>
      bid.ref === ref ? { ...bid, cells: { ...bid.cells, [criterion]: cell } } : bid,
    );
    const reasons = cell.reason
      ? [cell.reason, ...grid.reasons.filter((each) => each !== cell.reason)].slice(0, 10)
      : grid.reasons;
    return { ...grid, bids, reasons };
  });
}

/** After a bid is submitted one sees more of the round: what was fetched before is fetched anew. */
export const forgetRound = (cache: QueryClient, id: string) =>
  cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === id });
