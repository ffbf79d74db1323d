import type { Report } from "../../api/transfer";
import { longTime, today } from "../../format/date";
import { summaryOf } from "./summary";

type Props = { report: Report; file: string; at: string };

/** The summary to keep: as CSV with everything in it, or on paper as it stands. */
export function Keep({ report, file, at }: Props) {
  const when = at ? longTime(at) : "";
  const save = () => {
    const text = summaryOf(report, file, when);
    const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `import-${report.kind}-${today()}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      {when && (
        <p>
          {file}, written {when}.
        </p>
      )}
      <p className="form-buttons screen-only">
        <button type="button" className="button" onClick={save}>
          Download the summary as CSV
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
      </p>
    </>
  );
}
