import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Grant, type PersonLine } from "../../api/client";
import { answer, Problem } from "../../api/problem";
import { Dialog } from "../../components/dialog";
import { useFreshly } from "../../components/fresh";
import { Input } from "../../components/input";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { Grants } from "./grants";
import { LinkToCopy } from "./link-to-copy";

type Props = { person: PersonLine | null; rounds: { id: string; name: string }[]; close: () => void };

/** One person's name and roles; a new one gets a link to set their password. */
export function PersonDialog({ person, rounds, close }: Props) {
  const cache = useQueryClient();
  const freshly = useFreshly();
  const [name, setName] = useState(person?.name ?? "");
  const [email, setEmail] = useState(person?.email ?? "");
  const [grants, setGrants] = useState<Grant[]>(person?.roles ?? []);
  const [active, setActive] = useState(person?.active ?? true);
  const [etag, setEtag] = useState(person?.etag ?? "");
  const [link, setLink] = useState<{ url: string; expires: string } | null>(null);
  const [said, setSaid] = useState("");
  const refresh = () => cache.invalidateQueries({ queryKey: ["people"] });

  const save = async () => {
    const roles = grants.filter((grant) => grant.role);
    if (!person) {
      const body = { email: email.trim(), name: name.trim(), roles };
      const made = await freshly(() => answer(api.POST("/api/v1/people", { body })));
      setLink(made.link);
    } else {
      await freshly(() =>
        answer(
          api.PUT("/api/v1/people/{email}", {
            params: { path: { email: person.email } },
            headers: { "If-Match": `"${etag}"` },
            body: { name: name.trim(), roles, active },
          }),
        ),
      ).catch((cause) => {
        if (!(cause instanceof Problem) || cause.status !== 412) throw cause;
        const now = cause.current as PersonLine | undefined;
        setEtag(now?.etag ?? etag);
        throw new Problem(412, {
          detail: "Someone else changed this person meanwhile. Look at the roles once more, then save again.",
        });
      });
      close();
    }
    await refresh();
  };
  const { submit, wrong, asked, busy, of } = useSubmit(
    () => [
      ...(name.trim() ? [] : [{ field: "name", text: "Enter a name" }]),
      ...(email.trim() ? [] : [{ field: "email", text: "Enter an email address" }]),
    ],
    save,
    "name",
  );
  const newLink = async () => {
    if (!person) return;
    try {
      const path = { email: person.email };
      setLink(await freshly(() => answer(api.POST("/api/v1/people/{email}/link", { params: { path } }))));
      await refresh();
    } catch (cause) {
      setSaid(cause instanceof Error ? cause.message : "");
    }
  };
  const signOut = async () => {
    if (!person) return;
    try {
      const path = { email: person.email };
      await answer(api.DELETE("/api/v1/people/{email}/sessions", { params: { path } }));
      setSaid(`${person.name} is signed out everywhere.`);
    } catch (cause) {
      setSaid(cause instanceof Error ? cause.message : "");
    }
  };

  if (link) return <LinkToCopy name={name} link={link} close={close} />;
  return (
    <Dialog title={person ? person.name : "Add a person"} close={close}>
      <form noValidate onSubmit={submit}>
        <Summary faults={wrong} asked={asked} />
        <Input id="name" label="Name" value={name} change={setName} wrong={of("name")} />
        <Input
          id="email"
          label="Email address"
          type="email"
          value={email}
          change={setEmail}
          wrong={of("email")}
          disabled={person !== null}
        />
        <Grants grants={grants} rounds={rounds} change={setGrants} />
        {person && (
          <>
            <label className="check">
              <input type="checkbox" checked={active} onChange={(event) => setActive(event.target.checked)} />{" "}
              The account is open
            </label>
            <p className="hint">A closed account cannot sign in. What the person did stays.</p>
            <p className="form-buttons">
              <button type="button" className="link-button" onClick={() => void newLink()}>
                Make a link for a new password
              </button>
              <button type="button" className="link-button" onClick={() => void signOut()}>
                Sign out everywhere
              </button>
            </p>
          </>
        )}
        <div role="status">{said}</div>
        <div className="ask-buttons">
          <button type="submit" className="button button-main" disabled={busy}>
            {person ? "Save" : "Add, and make a link"}
          </button>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
