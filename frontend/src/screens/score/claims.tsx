import { Link } from "react-router";
import type { GridBid } from "../../api/scoring";
import { EvidenceList } from "../../components/evidence-list";
import { longDate } from "../../format/date";
import { count, pounds } from "../../format/number";
import { place } from "../../format/place";
import { list, sentence } from "../../format/words";
import { Places } from "./places";

const outcomes: { [result: string]: string } = { pass: "pass", fail: "fail", open: "not yet" };

/** What the bid says of itself, and the files that show it: all there at once, however fast one walks. */
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
      <p>
        {asks.join(", ")}.{facts.practices.length > 0 && ` For ${list(facts.practices)}.`}
      </p>
      <h3>Evidence</h3>
      <EvidenceList id={id} bid={bid.ref} files={bid.evidence} none="No files came with this bid." />
      {bid.places.length > 0 && <Places id={id} places={bid.places} />}
      <Words bid={bid} />
      <p>
        <Link to={place(id, "bids", bid.ref)}>
          All of {bid.ref}
          <span className="nhsuk-u-visually-hidden">, on its own page</span>
        </Link>
      </p>
    </section>
  );
}

/** The bid's own words: how it does on the tests, how it fits each strategy, and what happens without the money. */
function Words({ bid }: { bid: GridBid }) {
  const { tests = {}, alignment = {}, other_route: route } = bid.facts;
  const said = [
    ...Object.entries(tests).map(([name, { result, note }]) => ({
      name: `${sentence(name)}: ${outcomes[result] ?? result}`,
      note,
    })),
    ...Object.entries(alignment).map(([name, { fit, note }]) => ({
      name: `Fit with ${name}: ${fit || "not said"}`,
      note,
    })),
    { name: "Another route to the money", note: route || "not said" },
  ];
  return (
    <>
      <h3>Tests and strategies</h3>
      <dl>
        {said.map(({ name, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            {note && <dd>{note}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}
