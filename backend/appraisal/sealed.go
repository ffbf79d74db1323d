package appraisal

import (
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/money"
)

// Sealed appraises a round for someone who must not know its order yet, nor the scores of bids that
// are not open to them. What they must not know must not be in the round; what follows from its
// absence is then left out here, so that nobody takes it for the truth: bids stand by their refs,
// without ranks, without running totals, without flags that tell of scores or order. Why is a
// sentence for them.
func Sealed(r *ettf.Round, stands *Stands, why string, open func(ref string) bool) *Appraisal {
	g := prepare(r, stands)
	results := g.rank(nil)
	ranked := make([]int, len(results))
	for i := range results {
		ranked[i] = results[i].Bid
	}
	list := money.List(r, ranked)
	raised := g.facts.All(results, list, g.revenue.Follow(list), g.capital.Follow(list))
	for bid := range raised {
		raised[bid] = sealedFlags(raised[bid], open(r.Bids[bid].Ref))
	}
	byRef := func(a, b int) int { return natural(r.Bids[a].Ref, r.Bids[b].Ref) }
	slices.SortFunc(list, byRef)
	a := &Appraisal{Round: r, Estate: g.estate, groundwork: g}
	a.Ranking = g.rankingDocument(results, raised, Affordability{})
	a.Ranking.seal(why, open)
	a.Money = g.sealedMoney(list, why)
	return a
}

func natural(a, b string) int {
	switch {
	case ettf.NaturalLess(a, b):
		return -1
	case ettf.NaturalLess(b, a):
		return 1
	}
	return 0
}

// sealedFlags are those that tell nothing of the order, nor of the scores of a bid that is not open.
func sealedFlags(raised []ettf.Flag, open bool) []ettf.Flag {
	left := []ettf.Flag{}
	for _, f := range raised {
		if scores, order := flags.Tells(f.Code); !order && (open || !scores) {
			left = append(left, f)
		}
	}
	return left
}

func (d *Ranking) seal(why string, open func(ref string) bool) {
	d.Hidden = why
	slices.SortFunc(d.Results, func(a, b Result) int { return natural(a.Ref, b.Ref) })
	for i := range d.Results {
		r := &d.Results[i]
		r.Rank, r.Tied, r.TieNote = nil, false, ""
		if !open(r.Ref) {
			r.Score, r.Exact, r.Complete, r.Interval, r.Missing = "", "", false, nil, nil
			r.Contributions = map[string]string{}
		}
	}
}

// sealedMoney is what each bid and all of them together come to, and nothing that hangs on which
// stands above which.
func (g *groundwork) sealedMoney(list []int, why string) Money {
	doc := g.moneyDocument(nil, list, g.revenue.Follow(list), g.capital.Follow(list), Affordability{})
	doc.Order, doc.Hidden = "hidden", why
	for i := range doc.Lines {
		l := &doc.Lines[i]
		l.Position = 0
		l.CumulativeGrant, l.CumulativeRevenue = map[ettf.Year]ettf.Pence{}, map[ettf.Year]ettf.Pence{}
		l.BreaksRevenue, l.BreaksCapital = []ettf.Year{}, []ettf.Year{}
	}
	doc.Findings = orEmpty(g.findings(&doc, list))
	return doc
}
