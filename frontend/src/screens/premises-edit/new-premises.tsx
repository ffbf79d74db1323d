import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { api } from "../../api/client";
import { listInRound, tookPlace, useAllPremises } from "../../api/places";
import { answer } from "../../api/problem";
import { useRound, useSetup } from "../../api/queries";
import { Input } from "../../components/input";
import { ListToo } from "../../components/list-too";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { nextName } from "../../edit/next-name";
import { place } from "../../format/place";

/** The few things premises begin with; all else is filled in on their own page, saved as one goes. */
export default function NewPremises() {
  const { id = "" } = useParams();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const round = useRound(id);
  const setup = useSetup(id).data;
  const all = useAllPremises();
  const [key, setKey] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [postcode, setPostcode] = useState("");
  const [listed, setListed] = useState(true);
  const taken = (all.data?.premises ?? []).map((each) => each.premises.id);
  const shownKey = key ?? nextName(taken, "P");

  const { submit, wrong, asked, busy, of } = useSubmit(
    () => [
      ...(shownKey.trim() ? [] : [{ field: "premises.id", text: "Enter an id, such as P1" }]),
      ...(name.trim() ? [] : [{ field: "premises.name", text: "Enter a name" }]),
    ],
    async () => {
      const premises = { id: shownKey.trim(), name: name.trim(), postcode: postcode.trim() || undefined };
      const made = await answer(api.POST("/api/v1/premises", { body: { premises } }));
      tookPlace(cache, ["premises-to-edit", premises.id], made);
      // Should the round refuse them, they are there all the same, and their page offers it again.
      if (listed && setup && !setup.locks.places) {
        await listInRound(cache, id, { premises: [premises.id] }).catch(() => undefined);
      }
      navigate(`${place(id, "estate", premises.id)}/edit`);
    },
    "premises.id",
  );

  return (
    <Page
      title="Add premises"
      of={round.data?.terms.name}
      caption={<Link to={place(id, "estate")}>All premises</Link>}
      error={wrong.length > 0}
    >
      <Loaded
        query={all}
        what="the premises there are"
        rows={6}
        otherwise={<Link to={place(id, "estate")}>See the premises there are</Link>}
      >
        {() => (
          <form noValidate className="form" onSubmit={submit}>
            <Summary faults={wrong} asked={asked} />
            <Input
              id="premises.name"
              label="Name"
              value={name}
              change={setName}
              wrong={of("premises.name")}
            />
            <Input
              id="premises.postcode"
              label="Postcode"
              hint="For example TS18 1HU"
              value={postcode}
              change={setPostcode}
              wrong={of("premises.postcode")}
            />
            <Input
              id="premises.id"
              label="Id"
              hint="A short name for files and lists. It stays for good."
              value={shownKey}
              change={setKey}
              wrong={of("premises.id")}
            />
            <ListToo setup={setup} what="them" on={listed} turn={setListed} />
            <button type="submit" className="button button-main" disabled={busy}>
              Add them and fill them in
            </button>
          </form>
        )}
      </Loaded>
    </Page>
  );
}
