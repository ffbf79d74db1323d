import { useState } from "react";
import type { Seat } from "../../api/meeting-types";
import { Do } from "./do";
import { mayOf, useHere } from "./here";
import { says } from "./say";
import { readTime } from "./words";

/** Who is here, since when, as what, and what they may do now. */
export function Seats() {
  const { view } = useHere();
  const [at, setAt] = useState("");
  // Whoever was there when the meeting closed left with that.
  const closed = view.phase === "closed";
  const here = view.seats.filter(({ present, arrived }) => (closed ? arrived : present));
  const away = view.seats.filter((seat) => !here.includes(seat));
  const wrong = at.trim() !== "" && readTime(at) === null;
  const notes = view.you.lead && mayOf(view, "arrive").ok;
  if (view.phase === "planned") {
    return (
      <section aria-labelledby="seats">
        <h2 id="seats">Members</h2>
        <List seats={view.seats} at="" />
      </section>
    );
  }
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">
        {closed ? "Who was there" : "Here"}: {here.length}
      </h2>
      {notes && (
        <p>
          <label htmlFor="seat-time">Time of coming or going</label>{" "}
          <input
            className="field seat-time"
            id="seat-time"
            value={at}
            autoComplete="off"
            aria-invalid={wrong || undefined}
            aria-describedby="seat-time-about"
            onChange={(event) => setAt(event.target.value)}
          />{" "}
          <span className={wrong ? "field-wrong" : "hint"} id="seat-time-about">
            {wrong ? "Enter a time, such as 14:05" : "Empty: now"}
          </span>
        </p>
      )}
      <List seats={here} at={at} />
      {away.length > 0 && (
        <>
          <h3>
            {closed ? "Not there" : "Not here"}: {away.length}
          </h3>
          <List seats={away} at={at} />
        </>
      )}
    </section>
  );
}

function List({ seats, at }: { seats: Seat[]; at: string }) {
  return (
    <ul className="plain-list seats">
      {seats.map((seat) => (
        <Line key={seat.member} seat={seat} at={at} />
      ))}
    </ul>
  );
}

function Line({ seat, at }: { seat: Seat; at: string }) {
  const { view, ask } = useHere();
  const { member, name, role, voting, present, in_chair } = seat;
  const times = [
    seat.arrived && `came ${seat.arrived}`,
    !present && seat.departed && `left ${seat.departed}`,
  ].filter(Boolean);
  const now = () => readTime(at) ?? new Date().toTimeString().slice(0, 5);
  const leads = view.you.lead && view.phase === "open";
  return (
    <li>
      <p>
        <b>{name}</b> {role.toLowerCase() !== name.toLowerCase() && role}
        {in_chair && <b> in the chair</b>}
      </p>
      <p className="hint">
        {[
          seat.deputy_name && `for ${seat.deputy_name}`,
          !voting && "no vote",
          ...times,
          present && view.current && seat.speaks,
          present && view.current && voting && !seat.votes && "no vote on this",
          present && seat.room !== "in the room" && seat.room,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {leads && (
        <p className="button-row">
          <Do
            action={present ? "depart" : "arrive"}
            quiet
            act={{ member, at: now() }}
            more={`: ${name}`}
            className="button-small"
          >
            {present ? "Departs" : "Arrives"}
          </Do>
          {present && !in_chair && voting && (
            <Do
              action="chair"
              quiet
              ask={() => ask({ ask: "say", say: says.chair(member, name) })}
              more={`: ${name}`}
              className="button-small"
            >
              Chair…
            </Do>
          )}
          {present && view.current && view.floor !== member && /may speak|answers/.test(seat.speaks) && (
            <Do action="floor" quiet act={{ member }} more={`: ${name}`} className="button-small">
              Floor
            </Do>
          )}
        </p>
      )}
    </li>
  );
}
