import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { type CommitteeView, putCommittee, tookCommittee, useCommitteePresets } from "../../api/committee";
import { useSession } from "../../api/queries";
import { severities } from "../../components/flags";
import { ChoiceField } from "../../edit/choices";
import { patience } from "../../edit/draft";
import { TextField } from "../../edit/fields";
import { EditFrame } from "../../edit/frame";
import { Part, PartsNav } from "../../edit/parts";
import { useDraft } from "../../edit/use-draft";
import { place } from "../../format/place";
import { bodyOf, type CommitteeDoc, docOf, fieldName, hold } from "./document";
import { Members } from "./members";
import { Quorum, rolesOf } from "./quorum";
import { HandlingsPart, MajorityPart, RegisterPart, SubgroupsPart } from "./rules-parts";

const parts = [
  { part: "about", name: "The committee" },
  { part: "members", name: "Members" },
  { part: "quorum", name: "Quorum" },
  { part: "majority", name: "Majority" },
  { part: "handlings", name: "What is done about an interest" },
  { part: "register", name: "Register of interests" },
  { part: "reasons", name: "Reasons for moves" },
  { part: "exemptions", name: "Public papers" },
  { part: "subgroups", name: "Sub-groups" },
];

const kinds = [
  ["ccg", "a clinical commissioning group"],
  ["icb", "an integrated care board"],
] as const;

type Props = { id: string; view: CommitteeView; of: string | undefined };

/** The committee and its rules, saved as they are typed. */
export function Editor({ id, view, of }: Props) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const presets = useCommitteePresets(id, view.may_edit).data;
  const locked = !view.may_edit;
  const took = (now: CommitteeView) => {
    tookCommittee(cache, id, now);
    return docOf(now);
  };
  const draft = useDraft<CommitteeDoc>(docOf(view), {
    key: `committee ${id} ${email}`,
    send: async (doc, etag) => took(await putCommittee(id, bodyOf(doc), etag, AbortSignal.timeout(patience))),
    theirs: (current) => took(current as CommitteeView),
    hold,
  });
  const { members = [] } = draft.shown.doc.$;
  const { lay } = view.words;
  const roles = rolesOf(members);

  return (
    <EditFrame
      title="Members and rules"
      of={of}
      caption={
        <>
          <Link to={place(id, "committee")}>Committee</Link> ·{" "}
          <Link to={place(id, "register")}>Register of interests</Link> ·{" "}
          <Link to={place(id, "interests")}>Interests in bids</Link>
        </>
      }
      what="the committee"
      draft={draft}
      locked={locked}
      name={fieldName}
      parts={<PartsNav label="Parts of the committee" lines={parts} />}
      notes={
        <>
          {locked && (
            <p className="hint">
              Only an administrator, the secretary or the chair of the round may change the committee.
            </p>
          )}
          <Findings view={view} />
        </>
      }
    >
      <Part part="about" name="The committee">
        <p className="hint">
          {view.level_words} All rounds of this commissioner have this committee. A meeting keeps the
          committee as it was when the meeting opened.
        </p>
        <div className="form-row">
          <TextField path="$.name" label="Name" required="Enter a name" />
          <ChoiceField path="$.kind" label="The committee of" options={kinds} />
        </div>
      </Part>
      <Part part="members" name="Members">
        <Members lay={lay} />
      </Part>
      <Quorum presets={presets} roles={roles} lay={lay} words={view.quorum_words} />
      <MajorityPart lay={lay} />
      <HandlingsPart />
      <RegisterPart />
      <SubgroupsPart roles={roles} lay={lay} />
    </EditFrame>
  );
}

/** What stands in the committee's way, as it was saved last; worst first. */
function Findings({ view }: { view: CommitteeView }) {
  const order = ["stop", "warn", "note"];
  const found = view.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const loud = found.filter(({ severity }) => severity !== "note");
  const notes = found.filter(({ severity }) => severity === "note");
  const list = (some: typeof found) => (
    <ul className="plain-list">
      {some.map(({ severity, text }) => (
        <li key={text} className={`flag-item flag-item-${severity}`}>
          <p>
            <b>{severities[severity]}:</b> {text}
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-label="What stands in the way" className="findings">
      {list(loud)}
      {notes.length > 3 ? (
        <details className="quiet-details">
          <summary>{notes.length} notes</summary>
          {list(notes)}
        </details>
      ) : (
        list(notes)
      )}
    </section>
  );
}
