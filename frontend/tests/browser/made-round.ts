import { readFileSync } from "node:fs";

type Bid = { [field: string]: unknown; ref: string; scores?: { [criterion: string]: number } };
type Round = { round: { name: string }; bids: Bid[] };

const sample = new URL("../../../backend/sample/sample.json", import.meta.url);

/** The sample round with so many bids made from its own, their scores spread evenly but out of order. */
export function roundOf(bids: number): Round {
  const round: Round = JSON.parse(readFileSync(sample, "utf8"));
  const models = round.bids.filter((bid) => !bid.requires && !bid.excludes && !bid.alternative_to);
  round.round.name = `A round of ${bids}`;
  round.bids = Array.from({ length: bids }, (_, at) => made(models[at % models.length], at));
  return round;
}

/** A round on its first day: no criteria, practices, premises or bids. */
export const emptyRound = {
  format: "lintel.round/1",
  commissioner: { code: "99T", name: "NHS Thornmere CCG" },
  round: {
    name: "A round on its first day",
    deadline: "2016-06-30",
    first_year: "2016/17",
    horizon_years: 5,
    directions: "2013",
    cohorts: [{ number: 1, deadline: null, value: 100 }],
  },
};

/** Three bids of the sample round that nobody has scored yet: training does not count for the third. */
export function roundToScore(): Round {
  const round: Round & { criteria: { code: string; kinds?: string[] }[] } = JSON.parse(
    readFileSync(sample, "utf8"),
  );
  round.round.name = "A round to score";
  round.criteria = round.criteria.filter(({ code }) =>
    ["access", "training", "deliverability"].includes(code),
  );
  for (const criterion of round.criteria) if (criterion.code === "training") criterion.kinds = ["estates"];
  round.bids = round.bids
    .filter(({ ref }) => ["E2", "E4", "T3"].includes(ref))
    .map((bid) => ({
      ...bid,
      scores: undefined,
      scorings: undefined,
      accepted: undefined,
      requires: undefined,
    }));
  return { ...round, agreed: undefined } as Round;
}

function made(model: Bid | undefined, at: number): Bid {
  if (!model) throw new Error("the sample round has no bid that stands by itself");
  const scores = Object.keys(model.scores ?? {}).map(
    (code, nth) => [code, ((at * (7 + 6 * nth)) % 17) / 4.25] as const,
  );
  return {
    ...model,
    ref: `B${at + 1}`,
    scores: Object.fromEntries(scores.map(([code, score]) => [code, Math.round(score * 100) / 100])),
    scorings: undefined,
  };
}
