import type { Fault } from "../../edit/draft";
import type { PartLine } from "../../edit/parts";
import { keysOf } from "../../edit/path";
import type { PremisesDoc } from "./document";

/** The parts of premises in the order in which one fills them in, with the fields of each. */
export const parts = [
  [
    "about",
    "Where it is, and who is there",
    ["id", "name", "postcode", "locality", "classification", "practices", "branches"],
  ],
  ["tenure", "Tenure and closing", ["tenure", "lease_end", "lease_break", "head_lessee", "rent", "closing"]],
  ["space", "Space and energy", ["gia_m2", "nia_m2", "void_m2", "rooms", "energy"]],
  ["surveys", "Six-facet surveys", ["surveys"]],
  ["blocks", "Blocks and backlog", ["blocks"]],
  ["gap", "Need without a bid", ["gap"]],
] as const;
export type PartId = (typeof parts)[number][0];

/** Each part, and what it still wants: without that its need, space or lease cannot be judged. */
export function partLines({ premises }: PremisesDoc, faults: readonly Fault[]): PartLine[] {
  const { name, practices = [], tenure, gia_m2, nia_m2, surveys = [], blocks = [] } = premises;
  // A gap is for some premises only: it is neither done nor to do.
  const wants: { [part in PartId]?: (string | false)[] } = {
    about: [!name && "Enter its name", practices.length === 0 && "Say which practices are there"],
    tenure: [!tenure && "Say who owns it"],
    space: [gia_m2 === undefined && nia_m2 === undefined && "Enter its area"],
    surveys: [surveys.length === 0 && "Nobody has surveyed it: its need is not known"],
    blocks: [blocks.length === 0 && "No backlog is written down"],
  };
  return parts.map(([part, title, fields]) => ({
    part,
    name: title,
    wrong: faults.some((fault) => fields.some((field) => field === keysOf(fault.path)[1])),
    open: wants[part]?.filter((want) => want !== false),
  }));
}
