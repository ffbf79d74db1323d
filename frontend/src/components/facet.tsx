import { facets } from "../format/words";

const classes: { [letter: string]: string } = {
  A: "a",
  B: "b",
  "B(C)": "bc",
  C: "c",
  CX: "cx",
  D: "d",
  DX: "dx",
  E: "e",
  U: "u",
  F: "f",
  O: "o",
};

/** Short words for a letter; the local wording of the survey may say more. */
const meanings: { [letter: string]: string } = {
  A: "as new",
  B: "sound",
  "B(C)": "sound now, below B within five years",
  C: "needs major repair or replacement soon",
  CX: "C, only replacement will put it right",
  D: "serious risk of failure",
  DX: "D, only replacement will put it right",
  E: "empty",
  U: "under-used",
  F: "fully used",
  O: "overcrowded",
};

/** How a letter is coloured; nothing for what is no letter. */
export const facetLook = (letter: string) => (classes[letter] ? `facet-${classes[letter]}` : "");

/** A facet's letter on one hue, light to dark; hatched from D and with X; an empty dashed mark when not surveyed. */
export function FacetMark({ letter }: { letter: string | null | undefined }) {
  if (!letter) {
    return (
      <span className="facet facet-none">
        <span className="nhsuk-u-visually-hidden">not surveyed</span>
      </span>
    );
  }
  return (
    <span className={`facet facet-${classes[letter] ?? "c"}`} title={meanings[letter]}>
      {letter}
    </span>
  );
}

/** What the letters mean, for those who do not read them every day. */
export function FacetKey() {
  return (
    <details className="quiet-details facet-key">
      <summary>What the letters mean</summary>
      <dl>
        {Object.entries(meanings).map(([letter, meaning]) => (
          <div key={letter}>
            <dt>
              <FacetMark letter={letter} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        <div>
          <dt>
            <FacetMark letter={null} />
          </dt>
          <dd>not surveyed: neither good nor bad, nobody has looked</dd>
        </div>
      </dl>
      <p>A to D is a ladder. Space is not: empty (E) and overcrowded (O) are opposite problems.</p>
    </details>
  );
}

/** The heads of the six facets' columns. */
export function FacetHeads() {
  return facets.map(([facet, name]) => (
    <th key={facet} scope="col" className="facet-head">
      {name}
    </th>
  ));
}

/** The six facets' cells of one row. */
export function FacetCells({ letters }: { letters: { [facet: string]: string | null | undefined } }) {
  return facets.map(([facet]) => (
    <td key={facet} className="facet-cell">
      <FacetMark letter={letters[facet]} />
    </td>
  ));
}
