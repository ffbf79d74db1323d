import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { emptyRound, roundOf, roundToScore } from "./made-round";
import { provide } from "./provider";

const root = fileURLToPath(new URL("../../../", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demonstration answers. */
    demo: string;
    /** Where a workspace with a round of 200 bids and an empty round answers. */
    workspace: string;
    /** Where a workspace answers that has nothing but who begins: a lead and an administrator, who may come by an organisation's sign-in. */
    bare: string;
  }
}

export const account = { email: "finance@example.nhs.uk", password: "long-enough-to-try" };

/** Who else is in the workspace: everybody has the account's password. */
export const people = [
  { email: account.email, name: "Fiona Finance", role: "finance" },
  { email: "esther@example.nhs.uk", name: "Esther Lead", role: "estates" },
  { email: "ada@example.nhs.uk", name: "Ada Admin", role: "admin" },
  { email: "clive@example.nhs.uk", name: "Clive Clinical", role: "scorer" },
  { email: "laila@example.nhs.uk", name: "Laila Lay", role: "scorer" },
  { email: "petra@example.nhs.uk", name: "Petra Primary", role: "scorer" },
  { email: "sam@example.nhs.uk", name: "Sam Secretary", role: "secretary" },
  { email: "harriet@example.nhs.uk", name: "Harriet Chair", role: "chair" },
  { email: "marek@example.nhs.uk", name: "Marek Lay", role: "member" },
  { email: "nora@example.nhs.uk", name: "Nora Nurse", role: "member" },
];

const beginners = people.filter(({ role }) => role === "estates" || role === "admin");

/** Builds the program as a user would, serves the demonstration and two workspaces, and ends them afterwards. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "lintel-browser-"));
  const program = join(folder, process.platform === "win32" ? "lintel.exe" : "lintel");
  execFileSync("go", ["build", "-o", program, "."], { cwd: root, stdio: "inherit" });

  const data = join(folder, "workspace");
  for (const round of [roundOf(200), emptyRound, roundToScore()]) {
    const file = join(folder, "round.json");
    writeFileSync(file, JSON.stringify(round));
    execFileSync(program, ["import", "round", file, "--data", data, "--yes"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  addPeople(program, data, people);
  const bareData = join(folder, "bare");
  addPeople(program, bareData, beginners);

  const organisation = await provide();
  const bareAddress = `127.0.0.1:${await freePort()}`;
  const oidc = [
    "--oidc-issuer",
    organisation.issuer,
    "--oidc-client-id",
    "lintel",
    "--oidc-name",
    "NHS Example",
  ];
  const servers = [
    spawn(program, ["demo", "--listen", "127.0.0.1:0"]),
    spawn(program, ["serve", "--data", data, "--listen", "127.0.0.1:0"]),
    spawn(
      program,
      ["serve", "--data", bareData, "--listen", bareAddress, "--base-url", `http://${bareAddress}`, ...oidc],
      { env: { ...process.env, LINTEL_OIDC_CLIENT_SECRET: "a secret of the program" } },
    ),
  ];
  const [demo, workspace, bare] = await Promise.all(servers.map(address));
  project.provide("demo", demo ?? "");
  project.provide("workspace", workspace ?? "");
  project.provide("bare", bare ?? "");

  return async () => {
    organisation.server.close();
    await Promise.all(servers.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
}

function addPeople(program: string, data: string, them: typeof people) {
  for (const { email, name, role } of them) {
    execFileSync(program, ["user", "add", "--data", data, "--email", email, "--name", name, "--role", role], {
      input: `${account.password}\n`,
      stdio: ["pipe", "ignore", "inherit"],
    });
  }
}

/** A port that nobody listens on: the provider must know where people come back to before the program starts. */
function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((found) => {
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

/** The address that a server prints once it answers. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    // Its log is read, so that it never waits for a reader, and shown when it ends too soon.
    server.stderr?.on("data", (chunk) => {
      printed += chunk;
    });
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
