import type { Report } from "../../api/transfer";
import { counted } from "./preview";
import { where } from "./refusals";

const head = ["what", "code", "name", "field", "before", "after", "where", "why"];
type Row = { [column: string]: string | undefined };

/** All that an import did, or would do, as a table that can be kept. */
export function summaryOf(report: Report, file: string, when: string): string {
  const { refused, notes = [], warnings = [], skipped = [], columns = [], changes = [] } = report;
  const rows: Row[] = [
    { what: "file", name: file, why: report.written ? `written ${when}` : "not written" },
    { what: "count", why: counted(report) },
    ...notes.map((why) => ({ what: "note", why })),
    ...warnings.map((why) => ({ what: "question", why })),
    ...skipped.map(({ why, rows: many, first }) => ({
      what: "not taken",
      why: `${many} rows: ${why}`,
      where: `row ${first.join(", ")}${first.length < many ? " and more" : ""}`,
    })),
    ...columns.map(({ field, column, heading, why }) => ({
      what: "column",
      field,
      name: heading,
      where: column && `column ${column}`,
      why,
    })),
    ...refused.map((each) => ({
      what: "refused",
      where: where(each),
      before: each.found,
      field: each.column,
      why: each.why,
    })),
  ];
  for (const { ref, name, new: isNew, criterion, scorer, fields } of changes) {
    const one = { what: isNew ? "added" : "changed", code: ref, name };
    const of = [criterion, scorer].filter(Boolean).join(", ");
    if (fields.length === 0) rows.push(one);
    for (const { field, before, after } of fields) {
      rows.push({ ...one, where: of, field, before, after });
    }
  }
  return [head, ...rows.map((row) => head.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

/** A cell of CSV that no spreadsheet runs as a formula, as the server writes them. */
function cell(text: string): string {
  const bare = text.replace(/^'+/, "");
  const dangerous = /^[=+\-@\t\r\n＝＋－＠]/.test(bare) && !/^-\d+(\.\d+)?$/.test(text);
  const harmless = dangerous || (bare !== text && bare.startsWith("#")) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
