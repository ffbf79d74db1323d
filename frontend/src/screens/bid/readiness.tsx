import type { BidDetail } from "../../api/client";
import { sentence } from "../../format/words";

type Bid = BidDetail["bid"];
type Row = { name: string; says: string; note?: string };

const outcomes: { [result: string]: string } = { pass: "Pass", fail: "Fail", open: "Not yet" };

/** How ready the bid is: the gates, the tests, and how it fits each strategy. */
export function Readiness({ bid, gates }: { bid: Bid; gates: string[] }) {
  return (
    <div className="thirds">
      <List
        title="Gates"
        none="This round has no gates."
        rows={gates.map((gate) => ({ name: gate, says: passed(bid, gate) }))}
      />
      <List
        title="Tests"
        none="No test has been recorded."
        rows={Object.entries(bid.tests ?? {}).map(([name, test]) => ({
          name,
          says: outcomes[test.result] ?? test.result,
          note: test.note,
        }))}
      />
      <List
        title="Strategies"
        none="Nothing is said about how it fits the strategies."
        rows={Object.entries(bid.alignment ?? {}).map(([name, fit]) => ({
          name,
          says: sentence(fit.fit || "not said"),
          note: fit.note,
        }))}
      />
    </div>
  );
}

function passed(bid: Bid, gate: string): string {
  const gates = bid.gates ?? {};
  if (!(gate in gates)) return "Not mentioned";
  if (gates[gate] === null) return "Does not apply";
  return gates[gate] ? "Yes" : "Not yet";
}

function List({ title, rows, none }: { title: string; rows: Row[]; none: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 && <p>{none}</p>}
      <ul className="tasks">
        {rows.map((row) => (
          <li key={row.name}>
            <span>
              {sentence(row.name)}
              {row.note && <span className="hint">{row.note}</span>}
            </span>
            <b>{row.says}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
