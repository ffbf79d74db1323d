import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import {
  chooseRule,
  type Interests as Declared,
  decideInterest,
  declare,
  endInterest,
  useInterests,
} from "../../api/interests";
import { useHolds } from "../../api/may";
import { useCommitteeOf } from "../../api/meetings";
import { useBids, useRound, useSession } from "../../api/queries";
import { forgetRound } from "../../api/scoring";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { DeclareForm } from "./declare-form";
import { InterestList } from "./interest-list";
import { Rule } from "./rule";

/** What people have declared, and what follows from it for their scores. */
export default function Interests() {
  const { id = "" } = useParams();
  const interests = useInterests(id);
  const bids = useBids(id);
  const round = useRound(id);
  const keeps = useHolds(id, "admin", "secretary");
  const me = useSession().data?.email ?? "";
  const members = useCommitteeOf(id).data?.committee?.members ?? [];
  const cache = useQueryClient();
  const [fault, setFault] = useState("");

  /** Makes a change and shows what stands then; says whether it could be made. */
  const keep = async (change: Promise<Declared>): Promise<boolean> => {
    try {
      const now = await change;
      setFault("");
      await forgetRound(cache, id);
      cache.setQueryData(["interests", id], now);
      return true;
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : "It could not be saved. Try again.");
      return false;
    }
  };

  return (
    <Page
      title="Interests"
      of={round.data?.terms.name}
      error={fault !== ""}
      caption={
        <>
          {interests.data && `${said(interests.data)} · `}
          <Link to={place(id, "register")}>Register of interests</Link> ·{" "}
          <Link to={place(id, "committee")}>Committee</Link>
        </>
      }
    >
      {fault && (
        <p className="not-saved" role="alert">
          {fault}
        </p>
      )}
      <Loaded query={interests} what="the interests" rows={8}>
        {(data) => (
          <div className="columns">
            <div className="column-main">
              <InterestList
                interests={data.interests}
                rule={data.rule}
                acts={{
                  end: keeps ? (n, reason) => keep(endInterest(id, n, reason)) : undefined,
                  uphold: (n, reason) => keep(decideInterest(id, n, "uphold", reason)),
                  dismiss: (n, reason) => keep(decideInterest(id, n, "dismiss", reason)),
                }}
              />
            </div>
            <div className="column-side">
              <DeclareForm
                bids={bids.data?.bids ?? []}
                keeps={keeps}
                me={me}
                members={members}
                declare={(interest) => keep(declare(id, interest))}
              />
              <Rule
                rule={data.rule}
                choose={keeps ? (rule, reason) => keep(chooseRule(id, rule, reason)) : undefined}
              />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function said({ interests }: Declared): string {
  const count = (of: (each: Declared["interests"][number]) => boolean) => interests.filter(of).length;
  const standing = count(({ state, ended }) => state === "declared" && ended === null);
  const raised = count(({ state }) => state === "raised");
  const dismissed = count(({ state }) => state === "dismissed");
  const ended = count(({ ended }) => ended !== null);
  return [
    `${plural(standing, "interest")} declared`,
    raised > 0 && `${raised} raised, to be decided`,
    dismissed > 0 && `${dismissed} dismissed`,
    ended > 0 && `${ended} ended`,
  ]
    .filter(Boolean)
    .join(", ");
}
