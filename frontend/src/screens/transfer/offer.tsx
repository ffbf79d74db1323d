import { useState } from "react";
import { Link } from "react-router";
import { useMayPrepare } from "../../api/may";
import { useRounds, useSetup } from "../../api/queries";
import { InRound } from "../../components/in-round";
import { plural } from "../../format/number";

type Props = { id: string; premises: string[] };

/** Offers to list the premises that a file brought in the round; without one, in a round of one's choice. */
export function Offer({ id, premises }: Props) {
  const [chosen, choose] = useState("");
  const rounds = useRounds().data ?? [];
  const mayBegin = useMayPrepare("");
  if (premises.length === 0) return null;
  if (id) return <ListIn id={id} premises={premises} />;
  if (rounds.length === 0) {
    return mayBegin ? (
      <p>
        There is no round yet: <Link to="/rounds/new">begin one</Link>, and list the premises in it.
      </p>
    ) : null;
  }
  return (
    <>
      <div className="form-field">
        <label htmlFor="list-in">List the new premises in a round</label>
        <select
          className="field"
          id="list-in"
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">Choose a round</option>
          {rounds.map((round) => (
            <option key={round.id} value={round.id}>
              {round.name}
            </option>
          ))}
        </select>
      </div>
      {chosen && <ListIn key={chosen} id={chosen} premises={premises} />}
    </>
  );
}

function ListIn({ id, premises }: Props) {
  const listed = useSetup(id).data?.places.premises ?? [];
  const all = premises.every((each) => listed.includes(each));
  const what =
    premises.length === 1
      ? "the new premises"
      : `the ${plural(premises.length, "new premises", "new premises")}`;
  return <InRound id={id} places={{ premises }} what={what} rounds={all ? [id] : []} />;
}
