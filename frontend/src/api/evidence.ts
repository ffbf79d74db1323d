import { roundFile } from "./client";
import { Problem } from "./problem";

const folder = (round: string, ref: string) => roundFile(round, `bids/${encodeURIComponent(ref)}/evidence`);

/** Where a file of evidence is downloaded from. */
export const evidenceFile = (round: string, ref: string, file: number) => `${folder(round, ref)}/${file}`;

/** Sends a file, telling how much of it is there in per cent. */
export function upload(
  round: string,
  ref: string,
  file: File,
  tell: (percent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", folder(round, ref));
    request.upload.onprogress = ({ loaded, total }) => tell(total ? Math.round((loaded / total) * 100) : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(problemOf(request.status, request.responseText));
    request.onerror = () => reject(new Problem(0, { detail: "Lintel could not be reached." }));
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

export async function removeEvidence(
  round: string,
  ref: string,
  file: number,
  reason: string,
): Promise<void> {
  const answered = await fetch(evidenceFile(round, ref, file), {
    method: "DELETE",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ reason }),
  }).catch(() => null);
  if (!answered) throw new Problem(0, { detail: "Lintel could not be reached." });
  if (!answered.ok) throw problemOf(answered.status, await answered.text());
}

function problemOf(status: number, text: string): Problem {
  try {
    return new Problem(status, JSON.parse(text));
  } catch {
    return new Problem(status);
  }
}
