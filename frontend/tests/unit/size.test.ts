// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const assets = fileURLToPath(new URL("../../dist/assets/", import.meta.url));
const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
const text = (file: string) => readFileSync(assets + file, "utf8");
const packed = (file: string) => gzipSync(text(file)).length;

/** A script with all that it imports before it runs. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, other] of text(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    closure(other ?? "", seen);
  return seen;
}

test("the first load of any screen is at most 130 kB of script, gzipped", () => {
  const entry = scripts.find((file) => file.startsWith("index-")) ?? "";
  // A screen is what the entry fetches when one goes there; what a screen fetches later is no part of its first load.
  const screens = [...text(entry).matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g)].map(
    ([, file]) => file ?? "",
  );
  expect(screens.length).toBeGreaterThan(8);
  const loads = screens.map((screen) =>
    [...closure(screen, closure(entry))].reduce((sum, file) => sum + packed(file), 0),
  );
  expect(Math.min(...loads)).toBeGreaterThan(50_000);
  expect(Math.max(...loads)).toBeLessThanOrEqual(130_000);
});
