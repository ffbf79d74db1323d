import { useParams } from "react-router";
import { type Money as MoneyOf, roundFile } from "../../api/client";
import { useMoney, useRound } from "../../api/queries";
import { Hidden } from "../../components/hidden";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Capital } from "./capital";
import { Lines } from "./lines";
import { Revenue } from "./revenue";
import { StepUps } from "./step-ups";

/** What the list asks for and commits the commissioner to, and where the money runs out. */
export default function Money() {
  const { id = "" } = useParams();
  const money = useMoney(id);
  const round = useRound(id);
  return (
    <Page
      title="Money"
      of={round.data?.terms.name}
      caption={money.data ? walked(money.data) : " "}
      actions={
        <a className="button" href={roundFile(id, "money.csv")}>
          Download CSV
        </a>
      }
    >
      <Loaded query={money} what="the money" rows={16}>
        {(data) => (
          <>
            <Hidden
              id={id}
              why={data.hidden}
              instead="Here the bids stand by their references, and where the money runs out is left out."
            />
            {data.findings.length > 0 && (
              <ul className="findings">
                {data.findings.map((finding) => (
                  <li key={finding}>{finding}</li>
                ))}
              </ul>
            )}
            {data.lines.length === 0 && (
              <Empty title="No bid asks for money yet">
                <p>What was committed before this round is shown; bids come on top of it when they are in.</p>
              </Empty>
            )}
            <Revenue id={id} money={data} />
            <StepUps id={id} money={data} />
            <Capital id={id} money={data} />
            {!data.hidden && <Lines id={id} money={data} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const walked = (money: MoneyOf) =>
  money.hidden
    ? "What all the bids ask, on top of what is already committed"
    : money.order === "agreed"
      ? "Down the committee’s agreed order, on top of what is already committed"
      : "Down the ranking, on top of what is already committed";
