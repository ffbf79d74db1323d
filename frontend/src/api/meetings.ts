import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { Act, Meetings, MeetingView, NewMeeting, Reading } from "./meeting-types";
import { answer } from "./problem";

export const meetingKey = (id: string, n: number, room = false) => ["meeting", id, n, room];

const address = (id: string, path: string) => `/api/v1/rounds/${encodeURIComponent(id)}/${path}`;

async function ask<T>(path: string, init?: RequestInit & { json?: unknown }): Promise<NonNullable<T>> {
  const { json, headers, ...rest } = init ?? {};
  const request = fetch(path, {
    ...rest,
    ...(json !== undefined && { body: JSON.stringify(json) }),
    headers: { ...(json !== undefined && { "Content-Type": "application/json" }), ...headers },
  }).then(async (response) => {
    const body = await response.json().catch(() => undefined);
    return response.ok ? { data: body as T, response } : { error: body as unknown, response };
  });
  return answer<T>(request);
}

/** The meetings of a round: those to come, and those that were. */
export function useMeetings(id: string) {
  return useQuery({
    queryKey: ["meetings", id],
    queryFn: ({ signal }) => ask<Meetings>(address(id, "meetings"), { signal }),
  });
}

export const planMeeting = (id: string, json: NewMeeting) =>
  ask<MeetingView>(address(id, "meetings"), { method: "POST", json });

/** One meeting as whoever is signed in may see it; with room, as everybody in the room may. */
export function useMeeting(id: string, n: number, room = false) {
  return useQuery({
    queryKey: meetingKey(id, n, room),
    queryFn: ({ signal }) =>
      ask<MeetingView>(address(id, `meetings/${n}${room ? "?as=room" : ""}`), { signal }),
    // It follows live; asking again would only find the same.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How a meeting stands now. */
export const lookAgain = (id: string, n: number) => ask<MeetingView>(address(id, `meetings/${n}`));

/** Does something in a meeting, seen as it stood after an entry; "*" for what hangs on nothing that was seen. */
export const act = (id: string, n: number, seen: number | "*", json: Act) =>
  ask<MeetingView>(address(id, `meetings/${n}/acts`), {
    method: "POST",
    json,
    headers: { "If-Match": seen === "*" ? "*" : `"${seen}"` },
  });

/** An order as people say it, or two lists that are to be taken by turns. */
type Typed = { text: string } | { first: string[]; second: string[]; pattern: number[] };

/** What typed words mean for the order, or for a proposal of it. Nothing is kept. */
export const readOrder = (id: string, n: number, proposal: string, json: Typed, signal?: AbortSignal) =>
  ask<Reading>(address(id, `meetings/${n}/reading`), {
    method: "POST",
    json: { ...json, ...(proposal && { proposal }) },
    signal,
  });

/** Takes a meeting as it stands now; what is older than what is shown is passed over. */
export function keepMeeting(cache: QueryClient, id: string, view: MeetingView) {
  cache.setQueryData<MeetingView>(meetingKey(id, view.n, view.room), (shown) =>
    shown && shown.seq > view.seq ? shown : view,
  );
}

type Committee = { committee: { subgroups?: { id: string; name: string }[] | null } | null };

/** The sub-groups to which prioritising may be delegated. */
export function useSubgroups(id: string) {
  return useQuery({
    queryKey: ["committee", id],
    queryFn: ({ signal }) => ask<Committee>(address(id, "committee"), { signal }),
    select: (found) => found.committee?.subgroups ?? [],
  });
}

/** Where a paper of the round is, in full or as the public may have it. */
export const paper = (id: string, path: string, isPublic: boolean) =>
  `${address(id, path)}${isPublic ? "?public" : ""}`;

/** Where the round's events come from, from the one after an entry on. */
export const eventsOf = (id: string, after: number, room: boolean) =>
  address(id, `events?after=${after}${room ? "&as=room" : ""}`);
