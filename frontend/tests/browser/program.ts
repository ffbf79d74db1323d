import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { roundOf } from "./made-round";

const root = fileURLToPath(new URL("../../../", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demonstration answers. */
    demo: string;
    /** Where a workspace with a round of 200 bids answers. */
    large: string;
  }
}

export const largeAccount = { email: "finance@example.nhs.uk", password: "long-enough-to-try" };

/** Builds the program as a user would, serves the demonstration and a large round, and ends both afterwards. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "lintel-browser-"));
  const program = join(folder, process.platform === "win32" ? "lintel.exe" : "lintel");
  execFileSync("go", ["build", "-o", program, "."], { cwd: root, stdio: "inherit" });

  const data = join(folder, "large");
  const file = join(folder, "large.json");
  writeFileSync(file, JSON.stringify(roundOf(200)));
  execFileSync(program, ["import", "round", file, "--data", data, "--yes"], { stdio: "ignore" });
  execFileSync(
    program,
    [
      "user",
      "add",
      "--data",
      data,
      "--email",
      largeAccount.email,
      "--name",
      "Fiona Finance",
      "--role",
      "finance",
    ],
    { input: `${largeAccount.password}\n`, stdio: ["pipe", "ignore", "inherit"] },
  );

  const servers = [
    spawn(program, ["demo", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] }),
    spawn(program, ["serve", "--data", data, "--listen", "127.0.0.1:0"], {
      stdio: ["ignore", "pipe", "inherit"],
    }),
  ];
  const [demo, large] = await Promise.all(servers.map(address));
  project.provide("demo", demo ?? "");
  project.provide("large", large ?? "");

  return async () => {
    await Promise.all(servers.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The address that a server prints once it answers. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    server.on("error", reject);
    server.on("close", (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}

const end = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.on("close", () => resolve());
    server.kill();
  });
