import { Link } from "react-router";
import type { RoundOverview } from "../../api/client";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { flagName } from "../../format/words";

type BidFlag = RoundOverview["flags"][number];

const groups = [
  {
    severity: "stop",
    one: "stop",
    about: "A bid with a stop cannot be submitted unless a reason is accepted.",
  },
  { severity: "warn", one: "warning", about: "" },
  { severity: "note", one: "note", about: "" },
];

/** Every flag of every bid, worst first: the stops open, the others behind their number. */
export function RoundFlags({ id, flags }: { id: string; flags: BidFlag[] }) {
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">Flags</h2>
      {flags.length === 0 && <p>No bid carries a flag.</p>}
      {groups.map(({ severity, one, about }) => {
        const these = flags.filter((each) => each.flag.severity === severity);
        if (these.length === 0) return null;
        return (
          <details key={severity} className={`flag-group flag-group-${severity}`} open={severity === "stop"}>
            <summary>{plural(these.length, one)}</summary>
            {about && <p className="hint">{about}</p>}
            <ul className="round-flags">
              {these.map((each) => (
                <Row key={each.ref + each.flag.code + each.flag.text} id={id} each={each} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function Row({ id, each }: { id: string; each: BidFlag }) {
  return (
    <li>
      <Link
        to={`${place(id, "bids", each.ref)}#flags`}
        title={each.title}
        aria-label={`${each.ref}, ${flagName(each.flag.code)}`}
      >
        {each.ref}
      </Link>
      <span>
        {each.flag.text}
        {each.flag.accepted && <span className="hint"> Accepted: {each.flag.accepted}</span>}
      </span>
    </li>
  );
}
