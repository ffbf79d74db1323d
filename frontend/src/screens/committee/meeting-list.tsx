import { Link } from "react-router";
import type { MeetingLine } from "../../api/meeting-types";
import { longTime } from "../../format/date";
import { place } from "../../format/place";
import { Editions } from "../meeting/papers";
import { meetingKinds, phaseWords, whenAndWhere } from "../meeting/words";

type Props = { id: string; meetings: MeetingLine[] };

/** The meeting that is open or comes next first, then those that were. */
export function MeetingList({ id, meetings }: Props) {
  const byDate = (a: MeetingLine, b: MeetingLine) => a.date.localeCompare(b.date) || a.n - b.n;
  const next = meetings.filter(({ phase }) => phase !== "closed").sort(byDate);
  const past = meetings.filter(({ phase }) => phase === "closed").sort((a, b) => byDate(b, a));
  return (
    <div className="columns">
      <div className="column-main">
        {next.length > 0 && (
          <section aria-labelledby="next">
            <h2 id="next">{next.some(({ phase }) => phase === "open") ? "Now" : "Next"}</h2>
            <Lines id={id} meetings={next} />
          </section>
        )}
        {past.length > 0 && (
          <section aria-labelledby="past">
            <h2 id="past">Past</h2>
            <Lines id={id} meetings={past} />
          </section>
        )}
      </div>
      <div className="column-side">
        <section aria-labelledby="committee-papers">
          <h2 id="committee-papers">Papers of the committee</h2>
          <ul className="counts">
            <li>
              Register of interests: <Editions id={id} file="register" name="Register of interests" />
            </li>
            <li>
              Register of decisions: <Editions id={id} file="decisions" name="Register of decisions" />
            </li>
          </ul>
        </section>
      </div>
    </div>
  );
}

function Lines({ id, meetings }: Props) {
  return (
    <ul className="plain-list meetings">
      {meetings.map((meeting) => (
        <li key={meeting.n}>
          <p>
            <Link to={place(id, "meetings", String(meeting.n))}>
              <b>{meeting.title}</b>
            </Link>
            , {whenAndWhere(meeting)}
          </p>
          <p className="hint">
            {meetingKinds[meeting.kind]}. {phaseWords[meeting.phase]}.
          </p>
          {meeting.decision && (
            <p>
              {meeting.decision.text} <span className="hint">Decided {longTime(meeting.decision.at)}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
