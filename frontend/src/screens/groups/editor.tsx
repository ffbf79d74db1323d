import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { putGroups, type ScorerGroups } from "../../api/groups";
import { useHolds } from "../../api/may";
import { useSession, useSetup } from "../../api/queries";
import { patience } from "../../edit/draft";
import { NumberField, TextField } from "../../edit/fields";
import { EditFrame } from "../../edit/frame";
import { Lines } from "../../edit/lines";
import { Part, PartsNav } from "../../edit/parts";
import { sayPath } from "../../edit/say-path";
import { useDraft } from "../../edit/use-draft";
import { place } from "../../format/place";
import { bodyOf, docOf, type Group, type GroupsDoc, hold } from "./document";
import { effects } from "./effect";
import { Members } from "./members";

const parts = [
  { part: "groups-title", name: "Groups and shares" },
  { part: "members", name: "Who is in which" },
  { part: "effect", name: "What it does" },
];

const words = { groups: "Group", share: "least share" };

type Props = { id: string; found: ScorerGroups; of: string; phase: string };

/** Groups, their shares and their people; saved as they are typed. */
export function Editor({ id, found, of, phase }: Props) {
  const cache = useQueryClient();
  const email = useSession().data?.email ?? "";
  const admin = useHolds(id, "admin");
  const why = useSetup(id).data?.locks.why.weights;
  const locked = !admin || phase !== "preparing";
  const draft = useDraft<GroupsDoc>(docOf(found), {
    key: `groups ${id} ${email}`,
    send: async (doc, etag) => {
      const saved = await putGroups(id, bodyOf(doc), etag, AbortSignal.timeout(patience));
      cache.setQueryData(["groups", id], saved);
      void cache.invalidateQueries({ queryKey: ["moderation", id] });
      return docOf(saved);
    },
    theirs: (current) => docOf(current as ScorerGroups),
    hold,
  });
  const { groups = [] } = draft.shown.doc;
  const scorers = found.scorers ?? [];

  return (
    <EditFrame
      title="Groups of scorers"
      of={of}
      caption={
        <>
          <Link to={`${place(id, "setup")}#groups`}>Set-up</Link> ·{" "}
          <Link to={place(id, "moderate")}>Moderate</Link>
        </>
      }
      what="the groups"
      draft={draft}
      locked={locked}
      name={(path) => sayPath(path, words, (at) => String(at + 1)) || "The groups"}
      parts={<PartsNav label="Parts of the groups" lines={parts} />}
      notes={
        locked && (
          <p className="warning">
            {admin
              ? `Groups are locked with the weights, so that nobody sets a share once scores are known. ${why ?? ""}`
              : "Only an administrator of the round may put its scorers into groups."}
          </p>
        )
      }
    >
      <Part part="groups-title" name="Groups and shares">
        <p className="hint">
          In moderation stands a mean with the groups’ shares. A group has the part of it that its heads give
          it, but at least its share: for example the public at no less than 52%.
        </p>
        <Lines<Group>
          path="groups"
          what="a group"
          none="There are no groups. Add one when some scorers’ view shall weigh more than their heads do."
          start={{}}
          name={(group, at) => group.name || `Group ${at + 1}`}
        >
          {(path) => (
            <>
              <TextField path={`${path}.name`} label="Name" hint="For example public, clinical, staff" />
              <NumberField
                path={`${path}.share`}
                label="Least share"
                hint="Empty: by heads alone"
                unit="% of the mean"
              />
            </>
          )}
        </Lines>
      </Part>
      <Part part="members" name="Who is in which">
        <Members scorers={scorers} />
      </Part>
      <Part part="effect" name="What it does">
        <ul>
          {effects(groups, scorers.length).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          So it stands once all have scored. The mean with the groups’ shares is advice: Moderate shows it
          beside the plain mean. What counts in the ranking is the score that is agreed there, else the plain
          mean of all scores.
        </p>
      </Part>
    </EditFrame>
  );
}
