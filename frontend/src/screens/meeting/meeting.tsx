import { lazy, Suspense, useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { useMeeting } from "../../api/meetings";
import { useRound } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { useSingleKeys } from "../../components/single-keys";
import { useFilter } from "../../components/use-filter";
import { place } from "../../format/place";
import { Console } from "./console";
import { currentOf, HereContext } from "./here";
import { holdFocus } from "./hold-focus";
import { LiveWords } from "./live-words";
import type { Question } from "./questions";
import { useActs } from "./use-acts";
import { useLive } from "./use-live";
import { useSaid } from "./use-said";
import { whenAndWhere } from "./words";

// Questions come once the screen stands, before anybody has pressed a button.
const loadQuestions = () => import("./questions");
const Questions = lazy(loadQuestions);

/** A meeting as whoever looks at it may see it: to lead, to take part in, or to read. */
export default function Meeting() {
  const { id = "", n: number = "" } = useParams();
  const n = Number(number);
  const meeting = useMeeting(id, n);
  const round = useRound(id);
  const standing = useLive(id, n, meeting.data);
  const said = useSaid(meeting.data);
  const [question, ask] = useState<Question | null>(null);
  const acts = useActs(id, n, meeting.data?.seq ?? 0);
  const [read] = useFilter();
  const view = meeting.data;
  const shown = view && (view.items.find((item) => item.id === read("item")) ?? currentOf(view));
  useEffect(() => void loadQuestions(), []);
  const close = () => {
    ask(null);
    holdFocus()();
  };
  useSingleKeys({ n: view && (() => goToMinutes()) });

  return (
    <Page
      title={shown && view.phase === "open" ? shown.title || "A private item" : (view?.title ?? "Meeting")}
      of={[view?.title, round.data?.terms.name].filter(Boolean).join(" – ")}
      caption={
        view && (
          <>
            {shown && view.phase === "open" && `${view.title} · `}
            {whenAndWhere(view)}
          </>
        )
      }
      actions={
        <>
          {view?.phase !== "closed" && <LiveWords standing={standing} />}
          <Link className="button" to={place(id, "committee")}>
            All meetings
          </Link>
          <Link className="button" to={`${place(id, "meetings", number)}/screen`}>
            Big screen
          </Link>
        </>
      }
    >
      <div role="status" className="said">
        {said}
      </div>
      {acts.fault && (
        <p className="not-saved" role="alert">
          {acts.fault}
        </p>
      )}
      <Loaded
        query={meeting}
        what="the meeting"
        rows={16}
        otherwise={<Link to={place(id, "committee")}>See the meetings there are</Link>}
      >
        {(data) => (
          <HereContext value={{ id, view: data, send: acts.send, run: acts.run, ask }}>
            <Console shown={shown} />
            <Suspense fallback={null}>{question && <Questions question={question} close={close} />}</Suspense>
          </HereContext>
        )}
      </Loaded>
    </Page>
  );
}

function goToMinutes() {
  const minutes = document.getElementById("minutes");
  minutes?.scrollIntoView();
  minutes?.focus({ preventScroll: true });
}
