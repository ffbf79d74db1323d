import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/** Holds the app's types of the API against the server's own description. */
export async function checkSchema() {
  // Only now: at the start of a first run its package is not installed yet.
  const { default: openapiTS, astToString, COMMENT_HEADER } = await import("openapi-typescript");
  const description = new URL("../../backend/web/openapi.json", import.meta.url);
  const made = COMMENT_HEADER + astToString(await openapiTS(description));
  const committed = readFileSync(join(root, "frontend", "src", "api", "schema.ts"), "utf8");
  if (made !== committed) throw new Error('run "npm run types" and commit frontend/src/api/schema.ts');
}
