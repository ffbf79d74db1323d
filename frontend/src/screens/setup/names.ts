import { sayPath } from "../../edit/say-path";

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
export const fieldName = (path: string) => sayPath(path, names, (at) => String(at + 1)) || "The round";
