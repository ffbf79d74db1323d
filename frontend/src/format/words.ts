/** Words for the codes of the field; a code without a word of its own is shown as it was written. */
const said: { [code: string]: string } = {
  commissioner: "the commissioner",
  practice: "the practice",
  "nhs-england": "NHS England",
  "nhs-property": "NHS Property Services",
  disputed: "disputed",
  other: "somebody else",
  grant: "grant",
  "greater-involvement": "greater involvement",
};

export const word = (code: string) => said[code] ?? code.replaceAll("-", " ");

/** Short names of the flags, for rows in which there is no room for their sentence. */
const flagNames: { [code: string]: string } = {
  "scores-missing": "scores missing",
  "revenue-no-payer": "no payer",
  "revenue-unfunded": "unfunded",
  "revenue-disputed": "disputed",
  "revenue-deferred": "deferred",
  "revenue-over-limit": "revenue over",
  "capital-over-limit": "capital over",
  "grant-over-share": "grant share",
  "late-for-cohort": "late",
  "no-core-criterion": "nothing core",
  "technology-in-poor-premises": "poor premises",
  "lease-outlasts-contract": "lease too long",
  "space-under-used": "spare space",
  "survey-stale": "old survey",
  "scorers-disagree": "scorers disagree",
  "requires-lower": "needs another",
  "excludes-both": "excludes another",
};

export const flagName = (code: string) => flagNames[code] ?? word(code);

/** The first letter large, as at the start of a sentence. */
export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Consecutive years as ranges: "2016/17 to 2018/19 and 2021/22". */
export function yearRanges(years: readonly string[]): string {
  const runs: string[][] = [];
  for (const year of [...years].sort()) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && Number(last.slice(0, 4)) + 1 === Number(year.slice(0, 4))) run.push(year);
    else runs.push([year]);
  }
  return list(runs.map((run) => (run.length > 1 ? `${run[0]} to ${run.at(-1)}` : (run[0] ?? ""))));
}

const fileKinds: [part: string, kind: string][] = [
  ["pdf", "PDF"],
  ["word", "Word document"],
  ["sheet", "spreadsheet"],
  ["excel", "spreadsheet"],
  ["presentation", "presentation"],
  ["powerpoint", "presentation"],
  ["text", "document"],
  ["image", "picture"],
];

/** A media type as people say it: "PDF", "spreadsheet", "picture". */
export const fileKind = (type: string) => fileKinds.find(([part]) => type.includes(part))?.[1] ?? "file";

/** The phases of a round, as a person would say them. */
export const phases: { [phase: string]: string } = {
  preparing: "Preparing",
  scoring: "Scoring",
  moderating: "Moderating",
  meeting: "In committee",
  agreed: "Order agreed",
  submitted: "Submitted",
};

/** What each role comes to do. */
export const roles: { [role: string]: string } = {
  admin: "Administrator",
  estates: "Estates lead",
  scorer: "Scorer",
  finance: "Finance",
  secretary: "Committee secretary",
  chair: "Committee chair",
  member: "Committee member",
  reader: "Reader",
};

export const facets = [
  ["condition", "Condition"],
  ["suitability", "Suitability"],
  ["space", "Space"],
  ["quality", "Quality"],
  ["compliance", "Compliance"],
  ["environment", "Environment"],
] as const;
