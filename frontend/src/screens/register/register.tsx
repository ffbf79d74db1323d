import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { useHolds } from "../../api/may";
import { useCommitteeOf } from "../../api/meetings";
import { Problem } from "../../api/problem";
import { useRound, useSession } from "../../api/queries";
import {
  changeEntry,
  confirmEntry,
  declareProposed,
  endEntry,
  enterInterest,
  type Proposal,
  type RegisterInput,
  type RegisterLine,
  type Register as RegisterOf,
  useRegister,
} from "../../api/register";
import { forgetRound } from "../../api/scoring";
import { Announcer } from "../../components/announcer";
import { Filters } from "../../components/filters";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { useFilter } from "../../components/use-filter";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { Entries } from "./entries";
import { EntryForm } from "./entry-form";
import { Papers } from "./papers";
import { Proposals } from "./proposals";
import { fits, shows } from "./words";

/** The register of interests: what people hold, since when, and in which bids of the round it is an interest. */
export default function Register() {
  const { id = "" } = useParams();
  const cache = useQueryClient();
  const register = useRegister(id);
  const round = useRound(id).data;
  const me = useSession().data?.email ?? "";
  const members = useCommitteeOf(id).data?.committee?.members ?? [];
  const full = useHolds(id, "admin", "secretary", "chair", "member");
  const [read, change] = useFilter();
  /** The entry that is open to be changed; 0 is a new one. */
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");

  const took = (now: RegisterOf, done: string) => {
    cache.setQueryData(["register", id], now);
    setFault("");
    setSaid(done);
  };
  const save = async (body: RegisterInput, entry: RegisterLine | undefined) => {
    try {
      if (entry) took(await changeEntry(id, entry, body), "The entry is changed.");
      else took(await enterInterest(id, body), "The interest is in the register.");
    } catch (cause) {
      // What somebody else made of the entry meanwhile is shown; what was typed stays in the form.
      if (cause instanceof Problem && cause.status === 412 && cause.current)
        took(cause.current as RegisterOf, "");
      throw cause;
    }
  };
  const confirm = async ({ n }: RegisterLine) => {
    try {
      took(await confirmEntry(id, n), "Confirmed: nothing has changed.");
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : "It could not be confirmed. Try again.");
    }
  };
  const declare = async (some: Proposal[]) => {
    try {
      await declareProposed(id, some);
      await forgetRound(cache, id);
      await register.refetch();
      setFault("");
      setSaid(`${plural(some.length, "interest")} declared.`);
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : "It could not be declared. Try again.");
    }
  };
  const text = read("find").trim().toLowerCase();

  return (
    <Page
      title="Register of interests"
      of={round?.terms.name}
      error={fault !== ""}
      caption={
        <>
          {register.data && `${counted(register.data)} · `}
          <Link to={place(id, "interests")}>Interests in bids</Link> ·{" "}
          <Link to={place(id, "committee")}>Committee</Link>
        </>
      }
      actions={
        <>
          <Filters shows={shows} read={read} change={change} />
          {open !== 0 && (
            <button type="button" className="button button-main" onClick={() => setOpen(0)}>
              Add an interest
            </button>
          )}
        </>
      }
    >
      {fault && (
        <p className="not-saved" role="alert">
          {fault}
        </p>
      )}
      <Announcer text={said} />
      <Loaded query={register} what="the register" rows={14}>
        {(data) => {
          const shown = data.entries.filter((each) => fits(each, data, read("show"), text));
          const entry = data.entries.find(({ n }) => n === open);
          return (
            <>
              {open !== null && (
                <EntryForm
                  key={open}
                  register={data}
                  entry={entry}
                  me={me}
                  members={members}
                  save={save}
                  close={() => setOpen(null)}
                />
              )}
              <Proposals proposals={data.proposals} keeps={data.may_keep} me={me} declare={declare} />
              <Entries
                register={data}
                entries={shown}
                change={setOpen}
                confirm={(entry) => void confirm(entry)}
                end={async ({ n }, reason) => took(await endEntry(id, n, reason), "The interest is ended.")}
              />
              <Papers id={id} full={full} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function counted({ entries, due }: RegisterOf): string {
  const standing = entries.filter(({ ended }) => ended === null).length;
  const late = entries.filter(({ late, ended }) => late && ended === null).length;
  return [
    plural(standing, "interest"),
    due.length > 0 && `${due.length} due to be confirmed`,
    late > 0 && `${late} declared late`,
  ]
    .filter(Boolean)
    .join(", ");
}
