import { type PlaceKind, placeFile } from "../../api/transfer";

const sheets: [kind: PlaceKind, name: string, about: string][] = [
  ["practices", "Practices", "every practice of the workspace"],
  ["list-sizes", "List sizes", "of the practices that have one"],
  [
    "surveys",
    "Premises and surveys",
    "every survey of every premises; its headings are known when it comes in",
  ],
];

/** What one takes away of the estate as a spreadsheet, for those who may see the whole of it. */
export function PlaceSheets() {
  return sheets.map(([kind, name, about]) => (
    <li key={kind}>
      {name}:{" "}
      {["xlsx", "csv"].map((format) => (
        <a key={format} className="file-link" href={placeFile(kind, format)}>
          {format === "xlsx" ? "Excel" : "CSV"}
          <span className="nhsuk-u-visually-hidden"> of {name.toLowerCase()}</span>
        </a>
      ))}
      <span>{about}</span>
    </li>
  ));
}
