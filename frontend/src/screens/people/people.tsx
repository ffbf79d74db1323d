import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { api, type PersonLine } from "../../api/client";
import { answer } from "../../api/problem";
import { useRounds } from "../../api/queries";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { ScrollRegion } from "../../components/scroll-region";
import { longTime } from "../../format/date";
import { plural } from "../../format/number";
import { list, roles } from "../../format/words";
import { PersonDialog } from "./person";

/** Everyone with an account, what they may do where, and the way to let more in. */
export default function People() {
  const people = useQuery({
    queryKey: ["people"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/people", { signal })),
  });
  const rounds = useRounds().data ?? [];
  const [open, setOpen] = useState<PersonLine | "new" | null>(null);
  const nameOf = (round: string) => rounds.find((each) => each.id === round)?.name ?? round;
  return (
    <Page
      title="People"
      caption={
        people.data ? plural(people.data.people.length, "person", "people") : <Link to="/">All rounds</Link>
      }
      actions={
        <button type="button" className="button button-main" onClick={() => setOpen("new")}>
          Add a person
        </button>
      }
    >
      <Loaded query={people} what="the people" rows={10}>
        {(data) => (
          <ScrollRegion label="People and what they may do">
            <table className="table table-rows table-people">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Email</th>
                  <th scope="col">Roles</th>
                  <th scope="col">Last signed in</th>
                  <th scope="col">Account</th>
                </tr>
              </thead>
              <tbody>
                {data.people.map((person) => (
                  <tr key={person.email}>
                    <th scope="row">
                      <button type="button" className="link-button" onClick={() => setOpen(person)}>
                        {person.name}
                      </button>
                    </th>
                    <td>{person.email}</td>
                    <td>{said(person, nameOf)}</td>
                    <td>{person.last_sign_in ? longTime(person.last_sign_in) : "Never"}</td>
                    <td>{standing(person)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Loaded>
      {open && (
        <PersonDialog person={open === "new" ? null : open} rounds={rounds} close={() => setOpen(null)} />
      )}
    </Page>
  );
}

function said(person: PersonLine, nameOf: (round: string) => string): string {
  const grants = person.roles.map(
    ({ role, round }) => `${roles[role] ?? role}${round ? ` (${nameOf(round)})` : ""}`,
  );
  return grants.length > 0 ? list(grants) : "None";
}

function standing(person: PersonLine): string {
  if (!person.active) return "Closed";
  if (person.link) return `Link open until ${longTime(person.link.expires)}`;
  return person.has_password ? "Open" : "Open, no password yet";
}
