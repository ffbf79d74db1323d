import type { Evidence } from "../api/client";
import { evidenceFile } from "../api/evidence";
import { fileSize } from "../format/number";
import { fileKind } from "../format/words";

type Props = { id: string; bid: string; files: Evidence[]; none: string };

/** The files that show what a bid says, each to be downloaded; a sentence when there are none. */
export function EvidenceList({ id, bid, files, none }: Props) {
  if (files.length === 0) return <p className="hint">{none}</p>;
  return (
    <ul className="evidence-list">
      {files.map((file) => (
        <li key={file.id}>
          <a href={evidenceFile(id, bid, file.id)} download={file.name}>
            {file.name}
          </a>{" "}
          <span className="hint">
            {fileKind(file.type)}, {fileSize(file.bytes)}
          </span>
        </li>
      ))}
    </ul>
  );
}
