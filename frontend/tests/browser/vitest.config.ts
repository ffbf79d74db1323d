import { defineConfig } from "vitest/config";

// Tests of the real program in a real browser: one server for all of them, one file after the other.
// With MEASURE set, what is measured instead of tested.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: [process.env.MEASURE ? "*.measure.ts" : "*.test.ts"],
    globalSetup: "program.ts",
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
