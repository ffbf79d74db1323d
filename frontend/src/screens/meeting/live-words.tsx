import type { Standing } from "./feed";
import { liveWords } from "./use-live";

/** Whether the screen follows the meeting, in words. */
export function LiveWords({ standing }: { standing: Standing }) {
  const words = liveWords(standing);
  return (
    <span role="status" className={standing.live ? "live" : "live live-not"}>
      {words}
    </span>
  );
}
