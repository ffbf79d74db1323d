const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const pence = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A real minus sign before what is below 0. */
const signed = (n: number, text: string) => (n < 0 ? `−${text}` : text);

/** 1,234.5, with a real minus. */
export const count = (n: number) => signed(n, plain.format(Math.abs(n)));

/** £1,234,500 or −£1,234.50: pence only when there are any. */
export function pounds(n: number): string {
  const size = Math.abs(n);
  return signed(n, `£${Number.isInteger(size) ? whole.format(size) : pence.format(size)}`);
}

/** For headlines: £1.2m, £264,000. */
export function roughly(n: number): string {
  const size = Math.abs(n);
  if (size < 999_950) return signed(n, `£${whole.format(size)}`);
  return signed(n, `£${(size / 1e6).toFixed(size < 99.95e6 ? 1 : 0).replace(/\.0$/, "")}m`);
}

/** For the ends of an axis: £40k, £1.2m. */
export function axisPounds(n: number): string {
  const size = Math.abs(n);
  if (size >= 1e6) return signed(n, `£${plain.format(size / 1e6)}m`);
  return size >= 1000 ? signed(n, `£${plain.format(size / 1000)}k`) : pounds(n);
}

const three = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** For a mark in a chart, where three figures are enough: £283k, £1.03m. */
export function shortPounds(n: number): string {
  const size = Math.abs(n);
  if (size >= 999_500) return signed(n, `£${three.format(size / 1e6)}m`);
  return signed(n, size >= 1000 ? `£${three.format(size / 1000)}k` : `£${three.format(size)}`);
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers in words, as in a sentence: "four", "12". */
export const inWords = (n: number) => words[n] ?? count(n);

/** "1 bid", "12 bids". */
export const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

/** How large a file is: 240 kB, 1.2 MB. */
export const fileSize = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
