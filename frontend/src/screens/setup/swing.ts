/** A weight as a swing: how much it matters against the one that matters most, which is 100. */
export function swingOf(weight: number, most: number): number {
  return most > 0 ? Math.round((weight / most) * 10_000) / 100 : 0;
}

/** The weight that a swing stands for, on the scale of the weights there are, to two decimals. */
export const weightOf = (swing: number, most: number) => Math.round(swing * most) / 100;

/** What a weight is of all of them together, in whole per cent, as a person would say it. */
export function shareOf(weight: number, all: readonly number[]): string {
  const sum = all.reduce((total, each) => total + each, 0);
  if (sum <= 0) return "–";
  const share = (weight / sum) * 100;
  return `${share > 0 && share < 1 ? "under 1" : Math.round(share)}% of the whole`;
}
