import type { components } from "./schema";

type ProblemBody = Partial<components["schemas"]["Problem"]>;

/** What the server said went wrong, in a sentence that is safe to show. `status` 0: it was not reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: NonNullable<ProblemBody["fields"]>;
  /** What stands now, when somebody else was quicker. */
  readonly current: unknown;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail || body.title || "Something went wrong. Try again in a moment.");
    this.name = "Problem";
    this.status = status;
    this.code = body.code ?? "";
    this.fields = body.fields ?? [];
    this.current = body.current;
  }
}

const unreachable = "Lintel could not be reached. Check that it is still running, then try again.";

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** Gives the answer's data, or throws a Problem. A request that was called off throws as it is. */
export async function answer<T>(request: Promise<Answer<T>>): Promise<NonNullable<T>> {
  let got: Answer<T>;
  try {
    got = await request;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Problem(0, { detail: unreachable });
  }
  if (!got.response.ok) {
    throw new Problem(got.response.status, typeof got.error === "object" && got.error ? got.error : {});
  }
  return got.data as NonNullable<T>;
}
