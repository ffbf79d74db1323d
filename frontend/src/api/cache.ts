import { QueryCache, QueryClient } from "@tanstack/react-query";
import type { Session } from "./client";
import { Problem } from "./problem";

/** Only what may pass by itself is tried again: the network and the server's own failures. */
function worthAnotherTry(failures: number, cause: Error): boolean {
  return failures < 2 && cause instanceof Problem && (cause.status === 0 || cause.status >= 502);
}

/** One cache for the app. When the server no longer knows us, the session is over for every screen. */
export function newCache(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (cause, query) => {
        if (cause instanceof Problem && cause.status === 401 && query.queryKey[0] !== "session") {
          client.setQueryData(["session"], null);
        }
      },
    }),
    defaultOptions: {
      queries: { retry: worthAnotherTry, retryDelay: 400, staleTime: 15_000, refetchOnWindowFocus: true },
    },
  });
  return client;
}

/** Forgets everything that was fetched for whoever was signed in. */
export function endSession(client: QueryClient, next: Session | null = null) {
  client.removeQueries({
    predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "demo",
  });
  client.setQueryData(["session"], next);
}
