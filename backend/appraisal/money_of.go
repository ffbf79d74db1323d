package appraisal

import (
	"maps"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/money"
	"lintel/backend/ranking"
)

// bidDocument is what of a bid's money stands whatever its rank.
type bidDocument struct {
	cost, grant ettf.Pence
	grantByYear map[ettf.Year]ettf.Pence
	liability   Liability
	peakYear    ettf.Year
	peak        ettf.Pence
}

func (g *groundwork) bidDocuments() []bidDocument {
	docs := make([]bidDocument, len(g.round.Bids))
	for i := range docs {
		b, l := &g.round.Bids[i], &g.liability[i]
		doc := bidDocument{cost: b.Cost(), grant: b.Grant(), liability: liabilityDocument(b, l, g.revenue.Years)}
		doc.grantByYear = make(map[ettf.Year]ettf.Pence)
		for y, amount := range g.capital.ByBid[i] {
			if amount.Positive() {
				doc.grantByYear[g.capital.Years[y]] = amount.Rounded()
			}
		}
		doc.peakYear, doc.peak = peak(g.revenue.Years, doc.liability.ByYear)
		docs[i] = doc
	}
	return docs
}

func liabilityDocument(b *ettf.Bid, l *money.Liability, years []ettf.Year) Liability {
	doc := Liability{
		ByYear:       make(map[ettf.Year]ettf.Pence, len(years)),
		Total:        l.Total.Rounded(),
		PresentValue: l.PresentValue,
		WholeLife:    l.WholeLife.Rounded(),
		StepUps:      make([]StepUp, len(l.StepUps)),
		Exposure:     l.Exposure.Rounded(),
	}
	for y, year := range years {
		doc.ByYear[year] = l.ByYear[y].Rounded()
	}
	for i, s := range l.StepUps {
		doc.StepUps[i] = StepUp{Year: s.Year, Annual: s.Annual.Rounded(), Item: b.Revenue[s.Line].Item}
	}
	return doc
}

// peak is the first year with the greatest amount; none when no amount is above 0.
func peak(years []ettf.Year, byYear map[ettf.Year]ettf.Pence) (year ettf.Year, most ettf.Pence) {
	for _, y := range years {
		if byYear[y] > most {
			year, most = y, byYear[y]
		}
	}
	return year, most
}

func (g *groundwork) moneyDocument(results []ranking.Result, list []int, revenue, capital *money.Track, afford Affordability) Money {
	doc := Money{
		Order:           "ranked",
		Years:           revenue.Years,
		CapitalYears:    orEmpty(capital.Years),
		RevenueLimit:    cloneOrEmpty(revenue.Limit),
		CapitalLimit:    cloneOrEmpty(capital.Limit),
		UntestedRevenue: revenue.Untested(),
		UntestedCapital: capital.Untested(),
		Commitments:     make([]CommittedLine, len(g.round.Terms.Commitments)),
		CommittedByYear: amounts(revenue.Years, revenue.Start),
		RevenueByYear:   finals(revenue),
		GrantByYear:     finals(capital),
		Cost:            g.totals.Cost,
		Grant:           g.totals.Grant,
		Total:           g.totals.Total,
		PresentValue:    g.totals.PresentValue,
		WholeLife:       g.totals.WholeLife,
		Exposure:        g.totals.Exposure,
		Affordability:   afford,
		StepUps:         []BidStepUp{},
	}
	if len(g.round.Agreed) > 0 {
		doc.Order = "agreed"
	}
	for i := range g.round.Terms.Commitments {
		c := &g.round.Terms.Commitments[i]
		doc.Commitments[i] = CommittedLine{c.Name, amounts(revenue.Years, money.CommittedByYear(&g.round.Terms, c))}
	}
	doc.PeakYear, doc.Peak = peak(doc.Years, doc.RevenueByYear)
	doc.Lines = g.moneyLines(results, list, revenue, capital)
	doc.StepUps = g.stepUps(list)
	doc.Findings = g.findings(&doc, list)
	return doc
}

func (g *groundwork) moneyLines(results []ranking.Result, list []int, revenue, capital *money.Track) []MoneyLine {
	ranks := make([]int, len(list))
	for i := range results {
		ranks[results[i].Bid] = results[i].Rank
	}
	lines := make([]MoneyLine, len(list))
	for place, bid := range list {
		b, doc := &g.round.Bids[bid], &g.documents[bid]
		lines[place] = MoneyLine{
			Position: place + 1, Rank: rankOrNil(ranks[bid]),
			Ref: b.Ref, Title: b.Title, Kind: b.Kind,
			Cost: doc.cost, Grant: doc.grant, GrantByYear: doc.grantByYear,
			Liability: doc.liability, PeakYear: doc.peakYear, Peak: doc.peak,
			CumulativeGrant:   amounts(capital.Years, capital.Cumulative[place]),
			CumulativeRevenue: amounts(revenue.Years, revenue.Cumulative[place]),
			BreaksRevenue:     yearsAt(revenue, place),
			BreaksCapital:     yearsAt(capital, place),
		}
	}
	return lines
}

// stepUps are those of every bid, by year and within a year in the list's order.
func (g *groundwork) stepUps(list []int) []BidStepUp {
	steps := []BidStepUp{}
	for _, bid := range list {
		for _, s := range g.documents[bid].liability.StepUps {
			steps = append(steps, BidStepUp{g.round.Bids[bid].Ref, s.Year, s.Annual, s.Item, s.Year > g.lastYear()})
		}
	}
	slices.SortStableFunc(steps, func(a, b BidStepUp) int { return int(a.Year - b.Year) })
	return steps
}

func yearsAt(t *money.Track, place int) []ettf.Year {
	years := make([]ettf.Year, len(t.Breaks[place]))
	for i, y := range t.Breaks[place] {
		years[i] = t.Years[y]
	}
	return years
}

func amounts(years []ettf.Year, byYear []ettf.Pence) map[ettf.Year]ettf.Pence {
	m := make(map[ettf.Year]ettf.Pence, len(years))
	for i, year := range years {
		m[year] = byYear[i]
	}
	return m
}

func finals(t *money.Track) map[ettf.Year]ettf.Pence {
	m := make(map[ettf.Year]ettf.Pence, len(t.Years))
	for i, year := range t.Years {
		m[year] = t.Final[i].Rounded()
	}
	return m
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func cloneOrEmpty(m map[ettf.Year]ettf.Pence) map[ettf.Year]ettf.Pence {
	if m == nil {
		return map[ettf.Year]ettf.Pence{}
	}
	return maps.Clone(m)
}
