import { Link, useParams } from "react-router";
import { useHolds } from "../../api/may";
import type { MeetingLine } from "../../api/meeting-types";
import { useCommitteeOf, useMeetings } from "../../api/meetings";
import { useRound } from "../../api/queries";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { useFilter } from "../../components/use-filter";
import { place } from "../../format/place";
import { MeetingList } from "./meeting-list";
import { PlanForm } from "./plan-form";

/** The meetings of the round: what comes, what was, and what was decided. */
export default function Committee() {
  const { id = "" } = useParams();
  const round = useRound(id);
  const meetings = useMeetings(id);
  const [read, change] = useFilter();
  const sets = useHolds(id, "admin", "secretary", "chair");
  const unset = useCommitteeOf(id).data?.committee === null;
  const mayPlan = meetings.data?.may_plan === true && !unset;
  const planning = read("plan") === "1" && mayPlan;
  return (
    <Page
      title={planning ? "Plan a meeting" : "Committee"}
      of={round.data?.terms.name}
      caption={meetings.data ? said(meetings.data.meetings) : " "}
      actions={
        <>
          {mayPlan && !planning && (
            <button type="button" className="button button-main" onClick={() => change("plan", "1")}>
              Plan a meeting
            </button>
          )}
          <Link className="button" to={`${place(id, "committee")}/edit`}>
            {sets ? "Members and rules" : "Members"}
          </Link>
          <Link className="button" to={place(id, "register")}>
            Register of interests
          </Link>
          <Link className="button" to={place(id, "interests")}>
            Interests
          </Link>
        </>
      }
    >
      <Loaded query={meetings} what="the meetings" rows={8}>
        {(data) =>
          planning ? (
            <PlanForm id={id} close={() => change("plan", "")} meetings={data.meetings} />
          ) : data.meetings.length === 0 ? (
            <Empty title="No meeting has been planned">
              <p>
                This is where the committee argues the order of the list, votes, and leaves a decision that
                stands.{" "}
                {mayPlan
                  ? "Plan a meeting, with an agenda to begin from."
                  : "The committee’s secretary plans its meetings."}
              </p>
              {unset && (
                <p>
                  Nobody sits on the committee yet.{" "}
                  {sets ? (
                    <Link to={`${place(id, "committee")}/edit`}>Say who does, and when they are quorate</Link>
                  ) : (
                    "Its secretary or its chair says who does."
                  )}
                </p>
              )}
            </Empty>
          ) : (
            <MeetingList id={id} meetings={data.meetings} />
          )
        }
      </Loaded>
    </Page>
  );
}

function said(meetings: readonly MeetingLine[]): string {
  if (meetings.some(({ phase }) => phase === "open")) return "A meeting is open now";
  const decided = meetings.filter(({ decision }) => decision !== null).length;
  return decided > 0 ? "The order has been agreed" : " ";
}
