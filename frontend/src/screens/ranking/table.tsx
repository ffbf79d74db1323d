import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Criterion, Ranking, Result, Weights } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { pounds } from "../../format/number";
import { ContributionsHead } from "./contributions";
import { as } from "./roles";
import { Row } from "./row";
import { useFollow } from "./use-follow";

type Props = { id: string; ranking: Ranking; criteria: Criterion[]; weights: Weights | null };

/** How many rows are drawn with the new order at once; those further down, out of view, follow a moment later. */
const near = 30;

/** The results by reference, as of the last time that there was time to draw all of them. */
function useFarResults(ranking: Ranking): Map<string, Result> {
  const { results } = useDeferredValue(ranking);
  return useMemo(() => new Map(results.map((result) => [result.ref, result])), [results]);
}

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
  const follow = useFollow();
  const { results } = ranking;
  const far = useFarResults(ranking);
  return (
    <ScrollRegion label={weights ? "Ranking under trial weights" : "Ranking"}>
      <table {...as.table} className="table table-rows table-ranking">
        <thead {...as.group}>
          <tr {...as.row}>
            <th {...as.columnHead} scope="col">
              Rank
            </th>
            <th {...as.columnHead} scope="col">
              Bid
            </th>
            <th {...as.columnHead} scope="col" className="number">
              Score
            </th>
            <th {...as.columnHead} scope="col">
              <span className="nhsuk-u-visually-hidden">Points by criterion</span>
              <ContributionsHead criteria={criteria} weights={weights} />
            </th>
            <th {...as.columnHead} scope="col">
              Flags, worst first
            </th>
          </tr>
        </thead>
        <tbody {...as.group}>
          {results.map((result, at) => (
            <Row
              key={result.ref}
              id={id}
              result={at < near ? result : (far.get(result.ref) ?? result)}
              criteria={criteria}
              open={open.has(result.ref)}
              breaks={breaksAt(ranking, result.ref)}
              tie={results[at + 1]?.rank === result.rank ? "" : (result.tie_note ?? "")}
              toggle={toggle}
              follow={follow}
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
