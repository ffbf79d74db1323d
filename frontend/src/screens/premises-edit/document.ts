import type { EstatePremises, Premises } from "../../api/places";
import type { Seen } from "../../edit/draft";

/** Premises as they are sent: whole, with their blocks and surveys. */
export type PremisesDoc = { premises: Premises };

export const docOf = ({ premises, etag }: EstatePremises): Seen<PremisesDoc> => ({ doc: { premises }, etag });

/** Why premises are not to be saved yet, while something that belongs together is half typed; empty when they are. */
export function hold({ premises: { surveys = [], energy } }: PremisesDoc): string {
  if (surveys.some((survey) => !survey.date)) return "Nothing is saved until each survey has its date.";
  const missing = (figure: unknown) => figure === undefined || figure === "";
  const half = energy && (missing(energy.kwh) || missing(energy.heated_m3));
  if (half && !(missing(energy.kwh) && missing(energy.heated_m3) && !energy.type))
    return "Nothing is saved until the energy of a year and the heated volume are both there.";
  return "";
}
