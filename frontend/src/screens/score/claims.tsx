import { Link } from "react-router";
import { useBid } from "../../api/queries";
import type { GridBid } from "../../api/scoring";
import { longDate } from "../../format/date";
import { count, pounds } from "../../format/number";
import { place } from "../../format/place";
import { list, sentence } from "../../format/words";
import { useSettled } from "./use-settled";

const outcomes: { [result: string]: string } = { pass: "pass", fail: "fail", open: "not yet" };

/** What the bid says of itself: its facts at once, and its own words when one stays for a moment. */
export function Claims({ id, bid }: { id: string; bid: GridBid }) {
  const { facts } = bid;
  const asks = [
    sentence(facts.scheme || bid.kind),
    facts.population !== null && `serving ${count(facts.population)} people`,
    `costs ${pounds(facts.cost)}`,
    facts.grant > 0 && `asks for a grant of ${pounds(facts.grant)}`,
    facts.starts && `starts ${longDate(facts.starts)}`,
    facts.completes && `completes ${longDate(facts.completes)}`,
  ].filter((part) => typeof part === "string");
  return (
    <section className="claims" aria-label={`What ${bid.ref} says`}>
      <h3>What the bid says</h3>
      <p>{asks.join(", ")}.</p>
      {facts.practices.length > 0 && <p>For {list(facts.practices)}.</p>}
      {facts.premises.length > 0 && <p>Premises: {list(facts.premises)}.</p>}
      {facts.other_route && <p>Another route to the money: {facts.other_route}.</p>}
      <Words id={id} of={bid.ref} />
      <p>
        <Link to={place(id, "bids", bid.ref)}>
          All of {bid.ref}
          <span className="nhsuk-u-visually-hidden">, on its own page</span>
        </Link>
      </p>
    </section>
  );
}

function Words({ id, of }: { id: string; of: string }) {
  const ref = useSettled(of);
  const { data } = useBid(id, ref);
  if (!data || ref !== of) return null;
  const said = [
    ...Object.entries(data.bid.tests ?? {}).map(([name, test]) => ({
      name: `${sentence(name)} (${outcomes[test.result] ?? test.result})`,
      note: test.note,
    })),
    ...Object.entries(data.bid.alignment ?? {}).map(([name, fit]) => ({
      name: `${sentence(name)} (${fit.fit || "not said"})`,
      note: fit.note,
    })),
  ];
  if (said.length === 0) return null;
  return (
    <dl>
      {said.map(({ name, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          {note && <dd>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
