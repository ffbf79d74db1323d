import { useState } from "react";
import type { MeetingView } from "../../api/meeting-types";
import { announcement } from "./announcement";

/** What happened last, in words; what one sees on coming has not just happened. */
export function useSaid(view: MeetingView | undefined): string {
  const [said, say] = useState("");
  const [seen, setSeen] = useState(view);
  if (view !== seen) {
    setSeen(view);
    if (seen && view && view.n === seen.n && view.seq > seen.seq) say(announcement(seen, view) || said);
  }
  return said;
}
