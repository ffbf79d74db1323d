import { keysOf } from "../../edit/path";
import { sentence } from "../../format/words";

const names: { [field: string]: string } = {
  commissioner: "Commissioner",
  terms: "",
  criteria: "Criterion",
  levels: "level",
  cohorts: "Cohort",
  gates: "Gates",
  capital_limit: "Capital limit",
  revenue_limit: "Revenue limit",
  commitments: "Commitment",
  first_year: "first year",
  horizon_years: "years to look ahead",
  gate_penalty: "points off for each gate",
};

/** "Cohort, 2, deadline" from terms.cohorts[1].deadline. */
export function fieldName(path: string): string {
  const said = keysOf(path)
    .map((key) => (typeof key === "number" ? String(key + 1) : (names[key] ?? key.replaceAll("_", " "))))
    .filter((word) => word !== "" && word !== "$");
  return sentence(said.join(", ")) || "The round";
}
