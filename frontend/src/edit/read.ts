/** Reads what people type and paste; null is "not one". What is not one stays as it was typed. */

/** £1,234.50, 1 234, (500) and −500 as numbers with at most two decimals. */
export function readMoney(text: string): number | null {
  const bare = text.replace(/[£,\s\u00a0]/g, "").replace(/[−–]/g, "-");
  const negative = /^\((.+)\)$/.exec(bare);
  const digits = negative ? `-${negative[1]}` : bare;
  if (!/^-?(\d+(\.\d{0,2}0*)?|\.\d{1,2}0*)$/.test(digits)) return null;
  const read = Number(digits);
  return Math.abs(read) <= 100_000_000_000 ? read : null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 30 June 2016, 30/6/2016, 30 6 16 and 2016-06-30 as 2016-06-30. */
export function readDate(text: string): string | null {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s/.,-]+/);
  if (parts.length !== 3) return null;
  const [a = "", b = "", c = ""] = parts;
  const [year, month, day] = /^\d{4}$/.test(a) ? [a, b, c] : [c.length === 2 ? `20${c}` : c, b, a];
  const named = months.findIndex((name) => month.length >= 3 && month.startsWith(name));
  const number = named >= 0 ? named + 1 : Number(month);
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  if (!/^\d{4}$/.test(year) || Number.isNaN(date.getTime())) return null;
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}

/** 2016/17, 2016-17, 2016/2017, FY16/17 as 2016/17. */
export function readYear(text: string): string | null {
  const found = /^(?:fy)?\s*(\d{2}|\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/i.exec(text.trim());
  if (!found) return null;
  const first = found[1]?.length === 2 ? `20${found[1]}` : (found[1] ?? "");
  const name = yearOf(Number(first));
  return name.endsWith((found[2] ?? "").slice(-2)) ? name : null;
}

/** The name of the financial year that begins in a calendar year. */
export const yearOf = (first: number) => `${first}/${String((first + 1) % 100).padStart(2, "0")}`;

/** So many financial years from one on. */
export function yearsFrom(first: string, many: number): string[] {
  const start = Number(first.slice(0, 4));
  return Array.from({ length: many }, (_, i) => yearOf(start + i));
}
