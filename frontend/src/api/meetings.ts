import { type QueryClient, useQuery } from "@tanstack/react-query";
import { api, roundFile } from "./client";
import type { Act, MeetingView, NewMeeting } from "./meeting-types";
import { answer } from "./problem";
import type { components } from "./schema";

export const meetingKey = (id: string, n: number, room = false) => ["meeting", id, n, room];

const at = (id: string, n: number) => ({ path: { id, n: String(n) } });

/** The meetings of a round: those to come, and those that were. */
export function useMeetings(id: string) {
  return useQuery({
    queryKey: ["meetings", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/meetings", { params: { path: { id } }, signal })),
  });
}

export const planMeeting = (id: string, body: NewMeeting) =>
  answer(api.POST("/api/v1/rounds/{id}/meetings", { params: { path: { id } }, body }));

/** One meeting as whoever is signed in may see it; with room, as everybody in the room may. */
export function useMeeting(id: string, n: number, room = false) {
  return useQuery({
    queryKey: meetingKey(id, n, room),
    queryFn: ({ signal }) => lookAgain(id, n, room, signal),
    // It follows live; asking again would only find the same.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How a meeting stands now. */
export const lookAgain = (id: string, n: number, room = false, signal?: AbortSignal) =>
  answer(
    api.GET("/api/v1/rounds/{id}/meetings/{n}", {
      params: at(id, n),
      // The server reads `as` from the address; its description names no such thing.
      querySerializer: () => (room ? "as=room" : ""),
      signal,
    }),
  );

/** Does something in a meeting, seen as it stood after an entry; "*" for what hangs on nothing that was seen. */
export const act = (id: string, n: number, seen: number | "*", body: Act) =>
  answer(
    api.POST("/api/v1/rounds/{id}/meetings/{n}/acts", {
      params: at(id, n),
      headers: { "If-Match": seen === "*" ? "*" : `"${seen}"` },
      body,
    }),
  );

type Typed = Partial<components["schemas"]["TypedOrder"]>;

/** What typed words mean for the order, or two lists taken by turns. Nothing is kept. */
export const readOrder = (id: string, n: number, typed: Typed, signal?: AbortSignal) =>
  answer(
    api.POST("/api/v1/rounds/{id}/meetings/{n}/reading", {
      params: at(id, n),
      body: { text: "", proposal: "", first: [], second: [], pattern: [], ...typed },
      signal,
    }),
  );

/** Takes a meeting as it stands now; what is older than what is shown is passed over. */
export function keepMeeting(cache: QueryClient, id: string, view: MeetingView) {
  cache.setQueryData<MeetingView>(meetingKey(id, view.n, view.room), (shown) =>
    shown && shown.seq > view.seq ? shown : view,
  );
}

/** The committee that meets about a round; within it null while nobody has set it up. */
export function useCommitteeOf(id: string) {
  return useQuery({
    queryKey: ["committee", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/rounds/{id}/committee", { params: { path: { id } }, signal })),
  });
}

/** Where a paper of the round is, in full or as the public may have it. */
export const paper = (id: string, path: string, isPublic: boolean) =>
  roundFile(id, path, isPublic ? { public: 1 } : {});

/** Where the round's events come from, from the one after an entry on. */
export const eventsOf = (id: string, after: number, room: boolean) =>
  roundFile(id, "events", { after, ...(room && { as: "room" }) });
