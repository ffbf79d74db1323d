import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useState,
} from "react";
import { Problem } from "../api/problem";

/** Does something that may need a fresh sign-in: when it does, the password is asked for and it is done again. */
export type Freshly = <T>(act: () => Promise<T>) => Promise<T>;

const FreshContext = createContext<Freshly>((act) => act());

export const useFreshly = () => useContext(FreshContext);

const Prove = lazy(() => import("./prove"));

/** Put away without an answer: nothing was done. */
export class NotProven extends Problem {
  constructor() {
    super(403, { detail: "Nothing was done: it needs your password.", code: "not-proven" });
  }
}

type Waiting = { go: () => void; stop: () => void };

/** Asks once more who it is, wherever the server wants to know. */
export function FreshSignIn({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const freshly = useCallback<Freshly>(async (act) => {
    try {
      return await act();
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.code !== "fresh-sign-in") throw cause;
    }
    await new Promise<void>((go, stop) => setWaiting({ go, stop: () => stop(new NotProven()) }));
    return act();
  }, []);

  const end = useMemo(() => {
    if (!waiting) return null;
    return {
      proven: () => {
        setWaiting(null);
        waiting.go();
      },
      close: () => {
        setWaiting(null);
        waiting.stop();
      },
    };
  }, [waiting]);

  return (
    <FreshContext.Provider value={freshly}>
      {children}
      {end && (
        <Suspense fallback={null}>
          <Prove proven={end.proven} close={end.close} />
        </Suspense>
      )}
    </FreshContext.Provider>
  );
}
