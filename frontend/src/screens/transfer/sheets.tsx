import { roundFile } from "../../api/client";

type Props = { id: string; templates: boolean; scores: boolean };

/** What one takes away as a spreadsheet, and the empty ones to fill in. */
export function Sheets({ id, templates, scores }: Props) {
  const files: [path: string, name: string, about: string][] = [
    ["export/bids", "Bids", "all that is written down of each"],
    ["export/scores", "Scores", "those that you may see"],
  ];
  if (templates) files.push(["template/bids", "Empty spreadsheet for bids", "with a column for each field"]);
  if (scores)
    files.push(["template/scores", "Empty spreadsheet for scores", "with a row for each bid and criterion"]);
  return (
    <section className="column-side" aria-labelledby="take-away">
      <h2 id="take-away">Take away</h2>
      <ul className="counts">
        {files.map(([path, name, about]) => (
          <li key={path}>
            {name}:{" "}
            {["xlsx", "csv"].map((format) => (
              <a key={format} className="file-link" href={roundFile(id, `${path}.${format}`)}>
                {format === "xlsx" ? "Excel" : "CSV"}
                <span className="nhsuk-u-visually-hidden"> of {name.toLowerCase()}</span>
              </a>
            ))}
            <span>{about}</span>
          </li>
        ))}
        <li>
          <a href={roundFile(id, "round.json")}>Round file</a>
          <span>everything in the round, for another Lintel</span>
        </li>
      </ul>
    </section>
  );
}
