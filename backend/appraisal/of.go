package appraisal

import (
	"lintel/backend/estate"
	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/money"
	"lintel/backend/ranking"
)

// Stands is how the premises of a round stand. It hangs on the round's terms and places and on which
// bid is for which premises, and on no score: who appraises a round again and again as scores come
// in works it out once.
type Stands struct {
	Estate    Estate
	standings []estate.Standing
}

// StandsOf works out how the premises of a round stand.
func StandsOf(r *ettf.Round) *Stands {
	standings := estate.Appraise(r)
	return &Stands{estateDocument(r, standings), standings}
}

// Of appraises a round under its own weights.
func Of(r *ettf.Round) *Appraisal { return OfStanding(r, StandsOf(r)) }

// OfStanding appraises a round of which it is known how its premises stand.
func OfStanding(r *ettf.Round, stands *Stands) *Appraisal {
	g := prepare(r, stands)
	results := g.rank(nil)
	for i := range results {
		g.ranks[results[i].Bid] = results[i].Rank
	}
	return g.appraise(results)
}

// groundwork is all of an appraisal that weights do not change; trials share it.
type groundwork struct {
	round     *ettf.Round
	scored    *ranking.Scored
	liability []money.Liability // by bid
	documents []bidDocument     // by bid
	revenue   money.Series
	capital   money.Series
	totals    money.Totals
	facts     *flags.Facts
	estate    Estate
	ranks     []int // by bid, under the round's own weights; 0 when incomplete
}

func prepare(r *ettf.Round, stands *Stands) *groundwork {
	g := &groundwork{round: r, scored: ranking.Score(r), liability: make([]money.Liability, len(r.Bids)), ranks: make([]int, len(r.Bids))}
	for i := range r.Bids {
		g.liability[i] = money.Of(&r.Terms, &r.Bids[i], r.Bids[i].Grant())
	}
	g.revenue = money.Revenue(&r.Terms, g.liability)
	g.capital = money.Capital(r)
	g.totals = money.TotalsOf(r, g.liability)
	g.documents = g.bidDocuments()
	g.facts = flags.NewFacts(r, g.liability, stands.standings)
	g.estate = stands.Estate
	return g
}

// rank takes weights by criterion; nil for the round's own.
func (g *groundwork) rank(weights []ettf.Hundredths) []ranking.Result {
	return g.scored.Rank(weights, func(a, b int) int {
		return g.liability[a].Total.Cmp(g.liability[b].Total)
	})
}

// appraise works out all that follows from a ranking.
func (g *groundwork) appraise(results []ranking.Result) *Appraisal {
	ranked := make([]int, len(results))
	for i := range results {
		ranked[i] = results[i].Bid
	}
	list := money.List(g.round, ranked)
	revenue, capital := g.revenue.Follow(list), g.capital.Follow(list)
	raised := g.facts.All(results, list, revenue, capital)
	afford := Affordability{
		Capital: g.breakOf(list, capital.First),
		Revenue: g.breakOf(list, revenue.First),
	}
	return &Appraisal{
		Round:      g.round,
		Ranking:    g.rankingDocument(results, raised, afford),
		Money:      g.moneyDocument(results, list, revenue, capital, afford),
		Estate:     g.estate,
		groundwork: g,
	}
}

// atCommitments is where a limit breaks that the commitments alone are over.
const atCommitments = "commitments"

func (g *groundwork) breakOf(list []int, first *money.Break) *Break {
	if first == nil {
		return nil
	}
	at := atCommitments
	if first.Place != money.BeforeAll {
		at = g.round.Bids[list[first.Place]].Ref
	}
	return &Break{BreaksAt: at, Year: first.Year, Over: first.Over}
}
