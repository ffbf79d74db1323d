import type { Result } from "../api/client";
import { pounds } from "./number";

type Liability = Result["liability"];

/** "Bid E3 costs the commissioner £17,500 a year from 2018/19": the years as the server gave them, said aloud. */
export function costs(ref: string, liability: Liability): string {
  const changes: string[] = [];
  let before = 0;
  for (const [year, amount] of Object.entries(liability.by_year).sort(([a], [b]) => a.localeCompare(b))) {
    if (amount !== before)
      changes.push(amount === 0 ? `nothing from ${year}` : `${pounds(amount)} a year from ${year}`);
    before = amount;
  }
  const exposure =
    liability.exposure === 0 ? "" : ` A further ${pounds(liability.exposure)} is disputed and not counted.`;
  const steps = liability.step_ups
    .filter((step) => liability.by_year[step.year] === undefined)
    .map(
      (step) =>
        ` From ${step.year}, when the abatement of ${step.item || "the rent"} ends, it is ${pounds(step.annual)} a year more.`,
    )
    .join("");
  const within =
    changes.length === 0 ? "nothing a year within the horizon" : changes.slice(0, 4).join(", then ");
  return `Bid ${ref} costs the commissioner ${within}.${steps}${exposure}`;
}
