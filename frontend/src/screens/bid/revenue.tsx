import type { BidDetail } from "../../api/client";
import { pounds } from "../../format/number";
import { sentence, word } from "../../format/words";

type Line = NonNullable<BidDetail["bid"]["revenue"]>[number];

/** What the bid causes year after year, line by line in words. */
export function Revenue({ bid }: { bid: BidDetail["bid"] }) {
  const lines = bid.revenue ?? [];
  if (lines.length === 0) return <p>No recurrent revenue is written down for this bid.</p>;
  return (
    <>
      <h3>Year after year</h3>
      <ul className="revenue">
        {lines.map((line) => (
          <li key={`${line.item}${line.from}${line.payer}`}>
            <b>{sentence(line.item || "revenue")}</b>: {amount(line)} {run(line)}; {payer(line)}
            {line.abated && ", less while the grant’s abatement runs"}.
          </li>
        ))}
      </ul>
    </>
  );
}

function amount(line: Line): string {
  if (line.annual !== undefined) return `${pounds(line.annual)} a year`;
  return `from ${pounds(line.before ?? 0)} to ${pounds(line.after ?? 0)} a year`;
}

const run = (line: Line) => `from ${line.from}${line.years ? ` for ${line.years} years` : " without end"}`;

function payer(line: Line): string {
  if (line.payer === null) return "nobody has agreed to pay it";
  if (line.payer === "disputed") return "who pays it is disputed";
  const pays = `${word(line.payer)} pays`;
  if (line.payer !== "commissioner") return pays;
  return line.funded ? `${pays}, from money set aside` : `${pays}, with no money set aside yet`;
}
