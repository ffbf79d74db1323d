export type ByYear = { [year: string]: number };
export type Series = { key: string; name: string; byYear: ByYear };
export type Mark = { series: number; from: number; to: number };

/** Where each series' mark stands in a year's bar: amounts above 0 pile up, savings hang below. */
export function stack(series: readonly Series[], year: string): Mark[] {
  let up = 0;
  let down = 0;
  return series.flatMap(({ byYear }, at) => {
    const amount = byYear[year] ?? 0;
    if (amount === 0) return [];
    const from = amount > 0 ? up : down;
    const to = from + amount;
    if (amount > 0) up = to;
    else down = to;
    return [{ series: at, from, to }];
  });
}

/** Least and greatest amount that the chart must show. */
export function extent(
  series: readonly Series[],
  years: readonly string[],
  limits: ByYear,
): [number, number] {
  const ends = years.flatMap((year) => stack(series, year).map((mark) => mark.to));
  return [Math.min(0, ...ends), Math.max(1, ...ends, ...years.map((year) => limits[year] ?? 0))];
}
