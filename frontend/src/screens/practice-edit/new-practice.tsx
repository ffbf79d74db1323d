import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { api } from "../../api/client";
import { listInRound, tookPlace, usePractices } from "../../api/places";
import { answer } from "../../api/problem";
import { useRound, useSetup } from "../../api/queries";
import { Input } from "../../components/input";
import { ListToo } from "../../components/list-too";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { place } from "../../format/place";

/** The few things a practice begins with; all else is filled in on its own page, saved as one goes. */
export default function NewPractice() {
  const { id = "" } = useParams();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const round = useRound(id);
  const setup = useSetup(id).data;
  const all = usePractices();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [listed, setListed] = useState(true);

  const { submit, wrong, asked, busy, of } = useSubmit(
    () => [
      ...(code.trim() ? [] : [{ field: "practice.code", text: "Enter its ODS code, such as A81001" }]),
      ...(name.trim() ? [] : [{ field: "practice.name", text: "Enter a name" }]),
    ],
    async () => {
      const practice = { code: code.trim(), name: name.trim() };
      const made = await answer(api.POST("/api/v1/practices", { body: { practice } }));
      const kept = made.practice.code;
      tookPlace(cache, ["practice", kept], made);
      // Should the round refuse it, it is there all the same, and its page offers it again.
      if (listed && setup && !setup.locks.places) {
        await listInRound(cache, id, { practices: [kept] }).catch(() => undefined);
      }
      navigate(`${place(id, "practices", kept)}/edit`);
    },
    "practice.code",
  );

  return (
    <Page
      title="Add a practice"
      of={round.data?.terms.name}
      caption={<Link to={place(id, "practices")}>All practices</Link>}
      error={wrong.length > 0}
    >
      <Loaded
        query={all}
        what="the practices there are"
        rows={6}
        otherwise={<Link to={place(id, "estate")}>See the premises there are</Link>}
      >
        {() => (
          <form noValidate className="form" onSubmit={submit}>
            <Summary faults={wrong} asked={asked} />
            <Input
              id="practice.code"
              label="ODS code"
              hint="A letter and five digits, such as A81001. It stays for good."
              value={code}
              change={setCode}
              wrong={of("practice.code")}
            />
            <Input
              id="practice.name"
              label="Name"
              value={name}
              change={setName}
              wrong={of("practice.name")}
            />
            <ListToo setup={setup} what="it" on={listed} turn={setListed} />
            <button type="submit" className="button button-main" disabled={busy}>
              Add it and fill it in
            </button>
          </form>
        )}
      </Loaded>
    </Page>
  );
}
