import type { GridBid, GridCriterion, ScoreCell, ScoreGrid } from "../../src/api/scoring";

export const cell = (score: number | null = null, more: Partial<ScoreCell> = {}): ScoreCell => ({
  state: score === null ? "not-started" : "draft",
  score,
  reason: "",
  saved: score === null ? null : "2016-06-01T13:02:00Z",
  ...more,
});

export const criterion = (code: string, more: Partial<GridCriterion> = {}): GridCriterion => ({
  code,
  name: code === "access" ? "Extended access" : code === "training" ? "Training capacity" : code,
  weight: 25,
  scale: { worst: 0, best: 4 },
  levels: [
    { score: 0, text: "no change" },
    { score: 2, text: "some evenings" },
    { score: 4, text: "all seven days" },
  ],
  computed: false,
  ...more,
});

export const bid = (ref: string, cells: GridBid["cells"], more: Partial<GridBid> = {}): GridBid => ({
  ref,
  title: `Bid ${ref}`,
  kind: "estates",
  submitted: false,
  recused: false,
  places: [],
  facts: {
    scheme: "extension",
    premises: [],
    practices: [],
    population: 4000,
    cost: 100_000,
    grant: 66_000,
    starts: null,
    completes: "2017-03-31",
    other_route: "",
  },
  evidence: [],
  cells,
  ...more,
});

/** Three bids by two criteria; training does not apply to T1. */
export const grid = (more: Partial<ScoreGrid> = {}): ScoreGrid => ({
  phase: "scoring",
  open: true,
  criteria: [criterion("access"), criterion("training")],
  bids: [
    bid("E1", { access: cell(3), training: cell() }),
    bid("E2", { access: cell(), training: cell() }),
    bid("T1", { access: cell() }, { kind: "technology" }),
  ],
  reasons: ["as the plans show"],
  next: { ref: "E1", criterion: "training" },
  ...more,
});
