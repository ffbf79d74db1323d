import { useState } from "react";
import type { Report, Said } from "../../api/transfer";
import { Input } from "../../components/input";
import { ScrollRegion } from "../../components/scroll-region";
import { readDate } from "../../edit/read";
import { fieldName, surveyFields } from "../../format/fields";
import { plural } from "../../format/number";
import { columnsOf, correct, letterOf, type Place } from "./said";

type Props = { report: Report; said: Said; say: (said: Said) => void };

/** Which column holds each field and why, to be corrected. */
export function Columns({ report, said, say }: Props) {
  const all = columnsOf(report);
  const found = (report.columns ?? []).map(({ field }) => field);
  const rest = surveyFields.map(([field]) => field).filter((field) => !found.includes(field));
  const table = (label: string, fields: string[]) => (
    <ScrollRegion label={label}>
      <table className="table table-columns">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Column of the file</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Line key={field} field={field} all={all} report={report} said={said} say={say} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
  const dated =
    found.includes("date") && report.columns?.some((each) => each.field === "date" && each.column);
  return (
    <div className="preview-columns">
      <h3>How the columns were understood</h3>
      <p>
        Put right what is not so. It is remembered once the file is written, for files with the same headings.
      </p>
      {table("Fields that were found", found)}
      {!dated && <Day said={said} say={say} />}
      {rest.length > 0 && (
        <details className="quiet-details">
          <summary>{plural(rest.length, "field")} without a column</summary>
          {table("Fields without a column", rest)}
        </details>
      )}
    </div>
  );
}

type LineProps = Props & { field: string; all: readonly Place[] };

function Line({ field, all, report, said, say }: LineProps) {
  const letter = letterOf(field, said, report, all);
  const column = report.columns?.find((each) => each.field === field);
  const corrected = (column?.column ?? "") !== letter;
  const choose = (chosen: string) =>
    say(correct(said, field, all.find((place) => place.letter === chosen) ?? null, all));
  return (
    <tr>
      <th scope="row">
        <label htmlFor={`column-${field}`}>{fieldName(field)}</label>
      </th>
      <td>
        <select
          id={`column-${field}`}
          className="field"
          value={letter}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">None</option>
          {all.map((place) => (
            <option key={place.letter} value={place.letter}>
              {place.letter} {place.heading && `“${place.heading}”`}
            </option>
          ))}
        </select>
      </td>
      <td>{corrected ? "as you say" : (column?.why ?? "no heading names it")}</td>
    </tr>
  );
}

/** The day of every survey, where no column holds it. */
function Day({ said, say }: Omit<Props, "report">) {
  const [text, setText] = useState(said.columns.date ?? "");
  const change = (typed: string) => {
    setText(typed);
    const { date: _, ...others } = said.columns;
    const day = readDate(typed);
    say({ ...said, columns: day ? { ...others, date: day } : others });
  };
  const wrong = text.trim() !== "" && !readDate(text) ? "Enter a date, such as 30 June 2016" : "";
  return (
    <Input
      id="survey-day"
      label="Day of every survey"
      hint="Where no column of the file holds the date."
      value={text}
      change={change}
      wrong={wrong}
    />
  );
}
