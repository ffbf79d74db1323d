import { Link, useParams } from "react-router";
import type { RoundOverview } from "../../api/client";
import { useMayMove, useMayPrepare } from "../../api/may";
import { useRound } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { ToScore } from "../../components/to-score";
import { deadline, today } from "../../format/date";
import { place } from "../../format/place";
import { phases } from "../../format/words";
import { Counts } from "./counts";
import { Criteria } from "./criteria";
import { Downloads } from "./downloads";
import { RoundFlags } from "./round-flags";
import { StillToScore } from "./still-to-score";
import { ToDo } from "./to-do";

/** Where a round stands and what is left to do. */
export default function Round() {
  const { id = "" } = useParams();
  const round = useRound(id);
  const terms = round.data?.terms;
  return (
    <Page
      title={terms?.name ?? "Round"}
      caption={round.data ? <Standing round={round.data} /> : " "}
      actions={<Doors id={id} />}
    >
      <Loaded query={round} what="the round" rows={14} otherwise={<a href="/">See the rounds there are</a>}>
        {(data) => (
          <div className="columns">
            <div className="column-main">
              <ToScore id={id} why={data.hidden} also="Flags that tell of scores or order are left out." />
              <ToDo todo={data.to_do} scoring={data.hidden !== undefined} />
              <StillToScore id={id} phase={data.phase} />
              <RoundFlags id={id} flags={data.flags} />
            </div>
            <div className="column-side">
              <Counts id={id} counts={data.counts} hidden={data.hidden !== undefined} />
              <Criteria id={id} criteria={data.criteria} />
              <Downloads id={id} hidden={data.hidden !== undefined} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Doors({ id }: { id: string }) {
  const mayBegin = useMayPrepare("");
  const mayMove = useMayMove(id);
  return (
    <>
      {mayMove && (
        <Link className="button" to={place(id, "setup")}>
          Set up
        </Link>
      )}
      <Link className="button" to={place(id, "transfer")}>
        Import and export
      </Link>
      {mayBegin && (
        <Link className="button" to="/rounds/new">
          Begin another round
        </Link>
      )}
    </>
  );
}

function Standing({ round }: { round: RoundOverview }) {
  return (
    <>
      {round.commissioner.name} · {phases[round.phase]} · <b>{deadline(round.terms.deadline, today())}</b>
    </>
  );
}
