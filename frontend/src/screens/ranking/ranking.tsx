import { useCallback, useState } from "react";
import { useParams } from "react-router";
import { type Criterion, type Ranking as RankingOf, roundFile } from "../../api/client";
import { Problem } from "../../api/problem";
import { useAskTrial, useRanking, useRound, useTrial } from "../../api/queries";
import { Announcer } from "../../components/announcer";
import { Hidden } from "../../components/hidden";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { announcement } from "./announcement";
import { RankingTable } from "./table";
import { useTrialWeights } from "./trial";
import { WeightsPanel } from "./weights-panel";

const none: Criterion[] = [];

/** The scored order, with the reasons; other weights can be tried, and nothing of that is kept. */
export default function Ranking() {
  const { id = "" } = useParams();
  const round = useRound(id);
  const agreed = useRanking(id);
  const criteria = round.data?.criteria ?? none;
  const { weights, change, reset, elsewhere } = useTrialWeights(criteria, useAskTrial(id));
  const trial = useTrial(id, weights);
  const [panel, setPanel] = useState(false);
  const [lastGood, setLastGood] = useState<RankingOf | null>(null);
  if (trial.data && trial.data !== lastGood) setLastGood(trial.data);

  const hidden = agreed.data?.hidden;
  const onTrial = weights !== null && !hidden;
  const shown = onTrial ? (trial.data ?? lastGood ?? agreed.data) : agreed.data;
  const problem = onTrial && trial.error instanceof Problem ? trial.error : null;
  const said = onTrial && trial.data && agreed.data ? announcement(trial.data, agreed.data) : "";
  const togglePanel = useCallback(() => setPanel((open) => !open), []);

  return (
    <div className={onTrial ? "trial" : undefined}>
      <Page
        title={onTrial ? "Ranking on trial" : "Ranking"}
        of={round.data?.terms.name}
        error={problem !== null}
        caption={<Announcer text={onTrial ? said : limits(agreed.data)} />}
        actions={
          <>
            {!onTrial && !hidden && criteria.length > 0 && (
              <button type="button" className="button" aria-expanded={panel} onClick={togglePanel}>
                Try other weights
              </button>
            )}
            {!hidden && (
              <a className="button" href={roundFile(id, "ranking.csv")}>
                Download CSV{onTrial && " (agreed weights)"}
              </a>
            )}
          </>
        }
      >
        {(panel || onTrial) && !hidden && (
          <WeightsPanel
            criteria={criteria}
            weights={weights}
            problem={problem}
            elsewhere={elsewhere}
            change={change}
            reset={reset}
          />
        )}
        <Loaded query={agreed} what="the ranking" rows={20}>
          {(data) =>
            data.hidden ? (
              <Hidden id={id} why={data.hidden} />
            ) : data.results.length === 0 ? (
              <Empty title="There is nothing to rank yet">
                <p>The order appears here when the round has bids and the bids have scores.</p>
              </Empty>
            ) : (
              <RankingTable id={id} ranking={shown ?? data} criteria={criteria} weights={weights} />
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}

/** Where the limits break down the list, in a sentence. */
function limits(ranking: RankingOf | undefined): string {
  if (!ranking || ranking.hidden || ranking.results.length === 0) return " ";
  const { revenue, capital } = ranking.affordability;
  const says = [
    revenue && `The revenue limit of ${revenue.year} breaks at ${revenue.breaks_at}.`,
    capital && `The capital limit of ${capital.year} breaks at ${capital.breaks_at}.`,
  ].filter(Boolean);
  return says.length > 0 ? says.join(" ") : "No year with a limit is over.";
}
