import { longDate } from "./date";
import { count, pounds } from "./number";
import { facets, sentence } from "./words";

const parts = [
  ["high", "high risk"],
  ["significant", "significant risk"],
  ["moderate", "moderate risk"],
  ["low", "low risk"],
] as const;

/** The fields that a file of premises and surveys may have, in the order of a survey, and what they are called. */
export const surveyFields: readonly (readonly [field: string, name: string])[] = [
  ["id", "Id of the premises"],
  ["name", "Name"],
  ["practices", "Practices"],
  ["practice_name", "Name of the practice"],
  ["postcode", "Postcode"],
  ["locality", "Locality"],
  ["tenure", "Tenure"],
  ["head_lessee", "Head lessee"],
  ["lease_end", "Lease ends"],
  ["lease_break", "Lease break"],
  ["rent", "Rent a year"],
  ["gia_m2", "Gross internal area"],
  ["nia_m2", "Net internal area"],
  ["void_m2", "Void space"],
  ["rooms", "Clinical rooms"],
  ["classification", "Classification"],
  ["closing", "Closes"],
  ["block", "Name of the block"],
  ["life_years", "Remaining life in years"],
  ...parts.map(([part, name]) => [`backlog_${part}`, `Backlog, ${name}`] as const),
  ["date", "Date of the survey"],
  ["surveyor", "Surveyor"],
  ...facets.map(([facet, name]) => [facet, `Facet: ${name.toLowerCase()}`] as const),
  ...facets.map(([facet, name]) => [`cost_to_b_${facet}`, `Cost to B, ${name.toLowerCase()}`] as const),
  ["cost_to_b", "Cost to B in all"],
];

const names: { [field: string]: string } = {
  ...Object.fromEntries(surveyFields),
  list_size: "Registered patients",
  contract_type: "Contract",
  contract_end: "Contract ends",
};

/** A field as people call it: "Block main, backlog, low risk", "Survey of 19 January 2016". */
export function fieldName(field: string): string {
  const survey = /^survey of (\d{4}-\d\d-\d\d)$/.exec(field);
  if (survey?.[1]) return `Survey of ${longDate(survey[1])}`;
  const block = /^block (.*) (\S+)$/.exec(field);
  if (block?.[2] && names[block[2]]) return `Block ${block[1]}, ${(names[block[2]] ?? "").toLowerCase()}`;
  return names[field] ?? sentence(field.replaceAll("_", " "));
}

/** A value as a spreadsheet has it, as people write it: £6,000, 1,319 m², 31 March 2022. */
export function fieldValue(field: string, value: string): string {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return longDate(value);
  if (Number.isNaN(number)) return value;
  if (/(^| )(rent|backlog_\w+|cost_to_b\w*)$/.test(field)) return pounds(number);
  if (field.endsWith("_m2")) return `${count(number)} m²`;
  return /^(list_size|rooms)$/.test(field) ? count(number) : value;
}

/** Fields in a line; those of a block are said together: "Block main: backlog, high risk: £0, …". */
export function describeFields(fields: readonly { field: string; after: string }[]): string {
  const said: string[] = [];
  let block = "";
  for (const { field, after } of fields) {
    const [, name = "", key = ""] = /^block (.*) (\S+)$/.exec(field) ?? [];
    const value = fieldValue(field, after);
    if (!name) said.push(`${fieldName(field)}: ${value}`);
    else {
      const part = key === "life_years" ? `${value} years left` : `${partName(key)} ${value}`;
      if (name === block) said[said.length - 1] += `, ${part}`;
      else said.push(`Block ${name}: ${part}`);
    }
    block = name;
  }
  return said.join("; ");
}

const partName = (key: string) => (names[key] ?? key).toLowerCase().replace("backlog, ", "");
