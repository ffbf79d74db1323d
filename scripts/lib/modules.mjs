import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

/** Installs what package-lock.json names, when it is missing or older than the lock. */
export async function needModules() {
  if (upToDate()) return console.log("node_modules is up to date");
  await run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"]);
}

/** npm keeps its own copy of the lock inside node_modules; the packages in both must be the same. */
function upToDate() {
  const kept = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(kept)) return false;
  const lock = join(root, "package-lock.json");
  if (statSync(lock).mtimeMs <= statSync(kept).mtimeMs) return true;
  const installed = JSON.parse(readFileSync(kept, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional && !installed[path]),
  );
}
