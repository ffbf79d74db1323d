import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Where the repository stands. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a program in the repository and gives what it printed; with `quiet` it is not shown. Throws when it fails. */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit"],
    });
    let printed = "";
    child.stdout?.on("data", (chunk) => {
      printed += chunk;
    });
    child.on("error", (cause) => reject(new Error(`${program} cannot be run: ${cause.message}`)));
    child.on("close", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}

/**
 * Runs the steps in their order and prints what came of them. One that fails does not keep the others from
 * running, unless it says why they cannot.
 */
export async function steps(all) {
  const failed = [];
  let passed = 0;
  for (const [heading, step, whyAllNeedIt] of all) {
    console.log(`\n— ${heading}`);
    try {
      await step();
      passed += 1;
    } catch (cause) {
      console.error(`✗ ${heading}: ${cause.message}`);
      failed.push(heading);
      if (whyAllNeedIt) break;
    }
  }
  for (const heading of failed) console.log(`\nFailed: ${heading}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
