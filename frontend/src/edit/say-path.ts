import { sentence } from "../format/words";
import { keysOf } from "./path";

type Words = { [field: string]: string };

/**
 * A path of a document as a person would say it: "Capital, line 2, amount" from bid.capital[1].amount. What a field is
 * called stands in words; a field called nothing is left out.
 */
export function sayPath(path: string, words: Words, line = (at: number) => `line ${at + 1}`): string {
  const said = keysOf(path)
    .map((key) => (typeof key === "number" ? line(key) : (words[key] ?? key.replaceAll("_", " "))))
    .filter((word) => word !== "" && word !== "$");
  return sentence(said.join(", "));
}
