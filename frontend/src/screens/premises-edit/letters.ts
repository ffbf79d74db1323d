import type { Premises } from "../../api/places";
import { type facets, list } from "../../format/words";

export type Survey = NonNullable<Premises["surveys"]>[number];
export type Facet = (typeof facets)[number][0];

const ladder = ["A", "B", "C", "CX", "D", "DX"];
const categories = ["E", "U", "F", "O"];

/** The letters on a facet's scale: space has categories, and only the condition may be B now and C soon. */
export function lettersOf(facet: Facet): string[] {
  if (facet === "space") return categories;
  return facet === "condition" ? ["A", "B", "B(C)", ...ladder.slice(2)] : ladder;
}

const words: { [word: string]: string } = {
  EMPTY: "E",
  UNDERUSED: "U",
  FULLYUSED: "F",
  FULL: "F",
  OVERCROWDED: "O",
};

/** A letter as people write it: c, C x, B (C), overcrowded. Null when it is none. */
export function readLetter(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s.-]/g, "");
  const letter = bare === "BC" ? "B(C)" : (words[bare] ?? bare);
  return ladder.includes(letter) || categories.includes(letter) || letter === "B(C)" ? letter : null;
}

/** What is wrong with a facet's letter; empty when nothing is. */
export function wrongLetter(facet: Facet, text: string): string {
  const letter = readLetter(text);
  if (text.trim() === "" || (letter && lettersOf(facet).includes(letter))) return "";
  const letters = lettersOf(facet);
  return `Enter ${list(letters.slice(0, -1))} or ${letters.at(-1)}`.replace(" and ", ", ");
}

/** The facet that a heading of a spreadsheet means: "1 Physical condition", "Functional suitability". */
export function facetOf(heading: string): Facet | "total" | null {
  const text = heading.toLowerCase();
  const roots = [
    ["condition", /condition|physical/],
    ["suitability", /suitab|functional/],
    ["space", /space|utilis/],
    ["quality", /quality/],
    ["compliance", /complian|statutory|fire|health and safety/],
    ["environment", /environ/],
    ["total", /total|together|all facets/],
  ] as const;
  return roots.find(([, root]) => root.test(text))?.[0] ?? null;
}
