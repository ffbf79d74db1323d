// Measures what no test asserts, because a busy machine would decide it: `npm run measure`, on a quiet one.
import { join } from "node:path";
import { findChromium } from "./lib/browser.mjs";
import { root, run } from "./lib/run.mjs";

const benchmarks = ["./backend/ranking", "./backend/appraisal", "./backend/report"];
await run("go", ["test", "-run", "xxx", "-bench", ".", "-cpu", "1", ...benchmarks]);
await run("go", ["test", "-run", "xxx", "-bench", "MeetingFollowed", "-benchtime", "200x", "./backend/web"]);
await run(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--config",
    "frontend/tests/browser/vitest.config.ts",
  ],
  { env: { CHROMIUM: await findChromium(), MEASURE: "1" } },
);
