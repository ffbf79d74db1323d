import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium: CHROMIUM, else one that is installed, else Debian's is installed now. */
export async function findChromium() {
  const found = process.env.CHROMIUM || onPath(names) || places.find((place) => existsSync(place));
  if (found) return found;
  await aptInstall("chromium");
  const installed = onPath(names);
  if (installed) return installed;
  throw new Error("Install Chromium or Chrome, or name it in CHROMIUM, to run the browser tests.");
}

/** pdftotext and pdftoppm, with which the tests read the submission as others do. */
export async function needPoppler() {
  if (onPath(["pdftotext"])) return console.log("poppler-utils are here");
  await aptInstall("poppler-utils");
  if (!onPath(["pdftotext"]))
    throw new Error("Install poppler-utils (pdftotext, pdftoppm) to run the tests of the PDF.");
}

function onPath(programs) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => programs.map((name) => join(folder, name))).find(runs);
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On Debian as root, what is missing can be had; elsewhere it is for whoever keeps the machine. */
async function aptInstall(name) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env });
}
