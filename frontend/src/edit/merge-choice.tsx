import { pounds } from "../format/number";
import type { Clash } from "./merge";
import { plain } from "./tidy";

type Props = {
  clashes: Clash[];
  /** What a path is called, as a person would say it. */
  name: (path: string) => string;
  choose: (clash: Clash, choice: "mine" | "theirs") => void;
};

/** Two people changed the same fields: each shows what either wrote, and one stands. */
export function MergeChoice({ clashes, name, choose }: Props) {
  if (clashes.length === 0) return null;
  return (
    <section className="merge" aria-labelledby="merge-title">
      <h2 id="merge-title">Someone else changed this meanwhile</h2>
      <p>
        Nothing is lost. All other changes, theirs and yours, are put together already. Which of these stands?
      </p>
      {clashes.map((clash) => (
        <fieldset key={clash.path}>
          <legend>{name(clash.path)}</legend>
          <div className="merge-sides">
            {(["theirs", "mine"] as const).map((side) => (
              <div key={side}>
                <p>
                  <b>{side === "theirs" ? "Theirs" : "Yours"}</b>
                </p>
                <p className="merge-says">{says(clash[side])}</p>
                <button type="button" className="button" onClick={() => choose(clash, side)}>
                  {side === "theirs" ? "Take theirs" : "Keep yours"}
                  <span className="nhsuk-u-visually-hidden"> for {name(clash.path)}</span>
                </button>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

const money = new Set(["amount", "annual", "before", "after"]);

/** A value of a document in words. */
export function says(value: unknown, key = ""): string {
  if (value === undefined || value === null || value === "") return "nothing";
  if (value === true) return "yes";
  if (value === false) return "no";
  if (typeof value === "number") return money.has(key) ? pounds(value) : value.toLocaleString("en-GB");
  if (Array.isArray(value)) return value.map((each) => says(each)).join("; ") || "nothing";
  if (plain(value)) {
    return Object.entries(value)
      .map(([name, each]) => `${name.replaceAll("_", " ")} ${says(each, name)}`)
      .join(", ");
  }
  return String(value);
}
