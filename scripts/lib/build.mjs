import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root, run } from "./run.mjs";

/** Builds the app beside the committed one and compares the two byte by byte. */
export async function checkBuild() {
  const fresh = mkdtempSync(join(tmpdir(), "lintel-dist-"));
  try {
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    await run(process.execPath, [vite, "build", "frontend", "--outDir", fresh, "--logLevel", "warn"]);
    const differences = compare(join(root, "frontend", "dist"), fresh);
    if (differences.length > 0) {
      throw new Error(`run "npm run build" and commit frontend/dist:\n  ${differences.join("\n  ")}`);
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function compare(committed, fresh) {
  const before = files(committed);
  const after = files(fresh);
  return [...new Set([...before, ...after])].sort().flatMap((file) => {
    if (!after.includes(file)) return [`${file} is committed, but the sources do not build it`];
    if (!before.includes(file)) return [`${file} is built, but not committed`];
    return readFileSync(join(committed, file)).equals(readFileSync(join(fresh, file)))
      ? []
      : [`${file} differs`];
  });
}

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
