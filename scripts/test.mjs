// Proves the whole repository on a machine with only Go and Node: `npm test`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium, needPoppler } from "./lib/browser.mjs";
import { checkBuild } from "./lib/build.mjs";
import { needModules } from "./lib/modules.mjs";
import { root, run, steps } from "./lib/run.mjs";
import { checkSchema } from "./lib/schema.mjs";

const bin = (name) => join(root, "node_modules", name);
const node = (script, ...args) => run(process.execPath, [bin(script), ...args]);

await steps([
  ["Packages of package-lock.json", needModules, "needed by all that follows"],
  ["Go: format", gofmt],
  ["Go: vet", () => run("go", ["vet", "./..."])],
  ["Go: staticcheck", () => run("go", ["tool", "staticcheck", "./..."])],
  ["Tools for reading PDF", needPoppler],
  ["Go: tests", () => run("go", ["test", "./..."])],
  ["App: types", () => node("typescript/bin/tsc", "--noEmit")],
  ["App: Biome", () => node("@biomejs/biome/bin/biome", "check", "--error-on-warnings")],
  ["App: types of the API are those of openapi.json", checkSchema],
  ["App: tests", () => node("vitest/vitest.mjs", "run", "--config", "frontend/vitest.config.ts")],
  ["App: frontend/dist is what the sources build", checkBuild],
  ["App: in a browser, on the built-in demonstration", browserTests],
]);

async function gofmt() {
  const unformatted = await run("gofmt", ["-l", "main.go", "embed.go", "backend"], { quiet: true });
  if (unformatted.trim()) throw new Error(`gofmt -w would change:\n${unformatted}`);
}

async function browserTests() {
  const chromium = await findChromium();
  if (!existsSync(chromium)) throw new Error(`${chromium} is not there`);
  await run(
    process.execPath,
    [bin("vitest/vitest.mjs"), "run", "--config", "frontend/tests/browser/vitest.config.ts"],
    {
      env: { CHROMIUM: chromium },
    },
  );
}
