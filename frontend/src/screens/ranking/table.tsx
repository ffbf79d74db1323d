import { useCallback, useState } from "react";
import type { Criterion, Ranking, Weights } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { pounds } from "../../format/number";
import { ContributionsHead } from "./contributions";
import { Row } from "./row";

type Props = { id: string; ranking: Ranking; criteria: Criterion[]; weights: Weights | null };

/** The bids in scored order. */
export function RankingTable({ id, ranking, criteria, weights }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((ref: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(ref)) after.add(ref);
      return after;
    });
  }, []);
  const { results } = ranking;
  return (
    <ScrollRegion label={weights ? "Ranking under trial weights" : "Ranking"}>
      <table className="table table-rows table-ranking">
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Bid</th>
            <th scope="col" className="number">
              Score
            </th>
            <th scope="col">
              <span className="nhsuk-u-visually-hidden">Points by criterion</span>
              <ContributionsHead criteria={criteria} weights={weights} />
            </th>
            <th scope="col">Flags, worst first</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result, at) => (
            <Row
              key={result.ref}
              id={id}
              result={result}
              criteria={criteria}
              open={open.has(result.ref)}
              breaks={breaksAt(ranking, result.ref)}
              tie={results[at + 1]?.rank === result.rank ? "" : (result.tie_note ?? "")}
              toggle={toggle}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function breaksAt({ affordability }: Ranking, ref: string): string {
  const { revenue, capital } = affordability;
  const says: string[] = [];
  if (revenue?.breaks_at === ref) {
    says.push(`With ${ref} the revenue limit of ${revenue.year} is over, by ${pounds(revenue.over)}.`);
  }
  if (capital?.breaks_at === ref) {
    says.push(`With ${ref} the capital limit of ${capital.year} is over, by ${pounds(capital.over)}.`);
  }
  return says.join(" ");
}
