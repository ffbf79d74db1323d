import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Problem } from "../../api/problem";
import { abstain, clearScore, giveScore, keepCell, type ScoreGrid } from "../../api/scoring";
import { type Draft, faultOf, readScore, saysTheSame } from "./draft";
import { type Place, Saves } from "./saves";

/** The saves of one person's grid, and what of it is not saved yet. */
export function useSaves(id: string, email: string) {
  const cache = useQueryClient();
  const [saves] = useState(() => {
    const find = ({ ref, criterion }: Place) => {
      const grid = cache.getQueryData<ScoreGrid>(["scoring", id]);
      const bid = grid?.bids.find((each) => each.ref === ref);
      const applied = grid?.criteria.find((each) => each.code === criterion);
      const cell = bid?.cells[criterion];
      return bid && applied && cell && { bid, criterion: applied, cell };
    };
    return new Saves({
      memory: `lintel-unsaved ${email} ${id}`,
      judge: (place, draft) => {
        const found = find(place);
        if (!found || saysTheSame(draft, found.cell)) return null;
        return faultOf(draft, found.cell, found.criterion, found.bid.submitted) === "";
      },
      stamp: (place) => find(place)?.cell.saved ?? null,
      send: async (place, draft) => {
        try {
          keepCell(cache, id, place, await give(id, place, draft));
          await told();
        } catch (cause) {
          if (cause instanceof Problem && cause.status === 401) {
            await cache.invalidateQueries({ queryKey: ["session"] });
          }
          throw cause;
        }
      },
    });
  });
  useEffect(() => saves.open(), [saves]);
  const unsaved = useSyncExternalStore(saves.subscribe, saves.unsaved);
  useWarning([...unsaved.values()].some((cell) => cell.state === "failed"));
  return { saves, unsaved };
}

/** Once the screens know what the cache holds: until then what was typed stands, so that a cell is never seen empty. */
const told = () => new Promise<void>((done) => notifyManager.schedule(done));

function give(id: string, place: Place, { text, abstain: abstains, reason }: Draft) {
  const score = readScore(text);
  if (abstains) return abstain(id, place, reason.trim());
  return score === null ? clearScore(id, place) : giveScore(id, place, score, reason.trim());
}

/** Lets the browser ask before the page is closed over what could not be saved. */
function useWarning(needed: boolean) {
  useEffect(() => {
    if (!needed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [needed]);
}
