import { at } from "../../edit/path";
import { readDate } from "../../edit/read";
import { sayPath } from "../../edit/say-path";
import { longDate } from "../../format/date";
import { facets } from "../../format/words";
import type { PremisesDoc } from "./document";

const words: { [field: string]: string } = {
  premises: "",
  id: "Id",
  nia_m2: "Area to use (NIA)",
  gia_m2: "Area inside the outer walls (GIA)",
  practices: "Practices there",
  branches: "Those whose main site is elsewhere",
  classification: "Classification",
  void_m2: "Area that is empty and paid for",
  rooms: "Rooms to see patients in",
  lease_break: "Can be ended from",
  head_lessee: "Who holds the lease",
  gap: "Need without a bid",
  reason: "why there is no bid",
  owner: "who sees to it",
  next_step: "what comes next",
  items: "item",
  lease_end: "Lease ends",
  closing: "Closes on",
  rent: "Rent a year",
  kwh: "use in a year",
  heated_m3: "heated volume",
  type: "type of premises",
  life_years: "life left",
  facets: "",
  cost_to_b: "cost to bring to B",
  ...Object.fromEntries(facets.map(([facet, name]) => [facet, name.toLowerCase()])),
};

/** "Survey of 2 November 2015, space" from premises.surveys[0].facets.space. */
export function fieldName(path: string, doc: PremisesDoc): string {
  const [survey] = /^premises\.surveys\[\d+\]/.exec(path) ?? [];
  if (!survey) return sayPath(path.replace(/^premises\.blocks\[/, "block["), words) || "The premises";
  const rest = sayPath(path.slice(survey.length), words);
  return [surveyName(at(doc, survey)), rest.charAt(0).toLowerCase() + rest.slice(1)]
    .filter(Boolean)
    .join(", ");
}

/** What a survey is called: by its date, once it has one. */
export function surveyName(survey: unknown): string {
  const date = readDate(String((survey as { date?: string } | undefined)?.date ?? ""));
  return date ? `Survey of ${longDate(date)}` : "New survey";
}
