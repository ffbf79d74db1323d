import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { MeetingView } from "../../api/meeting-types";
import { eventsOf, keepMeeting, meetingKey } from "../../api/meetings";
import { clock } from "../../format/date";
import { Feed, type Standing } from "./feed";

/** Follows a meeting from how it was first seen; says how it stands with that. */
export function useLive(id: string, n: number, view: MeetingView | undefined, room = false): Standing {
  const cache = useQueryClient();
  const [standing, show] = useState<Standing>({ live: false, since: null });
  const there = view !== undefined;
  useEffect(() => {
    if (!there) return;
    const seen = cache.getQueryData<MeetingView>(meetingKey(id, n, room));
    const feed = new Feed({
      n,
      address: (after) => eventsOf(id, after, room),
      after: seen?.seq ?? 0,
      take: (next) => keepMeeting(cache, id, next),
      show,
      ask: () => void cache.invalidateQueries({ queryKey: meetingKey(id, n, room) }),
    });
    feed.begin();
    return () => feed.end();
  }, [cache, id, n, room, there]);
  return standing;
}

/** How it stands, in words. */
export function liveWords({ live, since }: Standing): string {
  if (live) return "Live";
  return since ? `Reconnecting since ${clock(since.toISOString())}` : "Connecting";
}
