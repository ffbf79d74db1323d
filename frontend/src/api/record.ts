import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "./client";
import { answer } from "./problem";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type RecordPage = Schemas["Record"];
export type RecordEntry = Schemas["RecordEntry"];
export type Verification = Schemas["Verification"];

/** What of the record is asked for; what is empty asks for all. */
export type RecordFilter = { round: string; bid: string; person: string; screen: string };

/** The record from its end, a stretch at a time. */
export function useRecord(filter: RecordFilter) {
  return useInfiniteQuery({
    queryKey: ["record", filter],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
      if (pageParam > 0) asked.set("before", String(pageParam));
      return answer(api.GET("/api/v1/record", { querySerializer: () => asked.toString(), signal }));
    },
    getNextPageParam: (last: RecordPage) => (last.more ? last.entries.at(-1)?.n : undefined),
  });
}

export const undo = (n: number, reason: string) =>
  answer(api.POST("/api/v1/record/{n}/undo", { params: { path: { n: String(n) } }, body: { reason } }));

export const verify = () => answer(api.GET("/api/v1/record/verify"));
