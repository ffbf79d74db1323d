package money

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"lintel/backend/ettf"
)

// slowLine is one line in one year, straight from the design: only the rise that is left once
// the grant's share is taken off, while the abatement runs.
func slowLine(t *ettf.Terms, b *ettf.Bid, line *ettf.RevenueLine, year ettf.Year) *big.Rat {
	since := int(year - line.From)
	if since < 0 || line.Years > 0 && since >= line.Years {
		return new(big.Rat)
	}
	due := new(big.Rat).SetInt64(int64(line.Change()))
	if line.Abated && line.Change() > 0 && since < GuaranteedYears(t.Directions, b.Grant()) {
		due.Mul(due, new(big.Rat).Sub(big.NewRat(1, 1), slowShare(b)))
	}
	return due
}

func slowShare(b *ettf.Bid) *big.Rat {
	if b.CostWithoutVAT() == 0 {
		return new(big.Rat)
	}
	share := big.NewRat(int64(b.Grant()), int64(b.CostWithoutVAT()))
	if one := big.NewRat(1, 1); share.Cmp(one) > 0 {
		return one
	}
	return share
}

func slowYear(t *ettf.Terms, b *ettf.Bid, payer ettf.Payer, year ettf.Year) *big.Rat {
	sum := new(big.Rat)
	for i := range b.Revenue {
		if b.Revenue[i].PaidBy(payer) {
			sum.Add(sum, slowLine(t, b, &b.Revenue[i], year))
		}
	}
	return sum
}

func slowLife(t *ettf.Terms, b *ettf.Bid) *big.Rat {
	sum := new(big.Rat)
	for i := range b.Revenue {
		if line := &b.Revenue[i]; line.PaidBy(ettf.PayerCommissioner) && line.Years > 0 {
			for year := line.From; year < line.From+ettf.Year(line.Years); year++ {
				sum.Add(sum, slowLine(t, b, line, year))
			}
		}
	}
	return sum
}

func slowPresentValue(byYear []*big.Rat, rate ettf.Hundredths) *big.Rat {
	sum, factor := new(big.Rat), big.NewRat(1, 1)
	for _, amount := range byYear {
		sum.Add(sum, new(big.Rat).Mul(amount, factor))
		factor.Mul(factor, big.NewRat(100_00, int64(100_00+rate)))
	}
	return sum
}

// slowRounded rounds by the decimal text, half away from zero.
func slowRounded(pence *big.Rat, unit int64) ettf.Pence {
	units := new(big.Rat).Quo(pence, big.NewRat(unit, 1))
	n, _ := new(big.Int).SetString(units.FloatString(0), 10)
	return ettf.Pence(n.Int64() * unit)
}

func TestLiabilityEqualsTheSlowReadingOnRandomBids(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		terms := terms()
		terms.Directions = []ettf.Directions{ettf.Directions2013, ettf.Directions2024}[r.IntN(2)]
		terms.Settings = &ettf.Settings{DiscountRate: ptr(ettf.Hundredths(r.IntN(3) * 175))}
		b := randomBid(r)
		l := Of(terms, b, b.Grant())

		total, exposure := new(big.Rat), new(big.Rat)
		var byYear []*big.Rat
		for y, year := range terms.Years() {
			want := slowYear(terms, b, ettf.PayerCommissioner, year)
			byYear = append(byYear, want)
			total.Add(total, want)
			exposure.Add(exposure, slowYear(terms, b, ettf.PayerDisputed, year))
			same(t, b, year.String(), l.ByYear[y], want)
		}
		same(t, b, "total", l.Total, total)
		same(t, b, "exposure", l.Exposure, exposure)
		same(t, b, "whole life", l.WholeLife, slowLife(terms, b))
		if want := slowRounded(slowPresentValue(byYear, terms.DiscountRate()), 100); l.PresentValue != want {
			t.Fatalf("present value: got %s, want %s for %+v", l.PresentValue, want, b)
		}
	}
}

func same(t *testing.T, b *ettf.Bid, what string, got Amount, want *big.Rat) {
	t.Helper()
	if got.Rat().Cmp(want) != 0 || got.Rounded() != slowRounded(want, 1) {
		t.Fatalf("%s: got %s, to the penny %s, want %s for %+v", what, got.Rat(), got.Rounded(), want, b)
	}
}

// TestTheWholeListEqualsTheSlowReading follows random bids down a list, and compares every
// running total, break and sum.
func TestTheWholeListEqualsTheSlowReading(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		r := &ettf.Round{Terms: *terms()}
		r.Terms.Commitments = []ettf.Commitment{{Annual: 33_33, From: 2014, Years: 5}, {Annual: -1, From: 2018}}
		r.Terms.RevenueLimit = map[ettf.Year]ettf.Pence{2017: ettf.Pence(random.IntN(400_000_00)), 2019: 7}
		r.Terms.CapitalLimit = map[ettf.Year]ettf.Pence{2016: ettf.Pence(random.IntN(4_000_000_00)), 2030: 0}
		var bids []Liability
		for range random.IntN(12) {
			b := randomBid(random)
			r.Bids = append(r.Bids, *b)
			bids = append(bids, Of(&r.Terms, b, b.Grant()))
		}
		list := random.Perm(len(bids))
		revenue, capital := Revenue(&r.Terms, bids), Capital(r)
		compareTrack(t, revenue.Follow(list), list, func(bid int, year ettf.Year) *big.Rat {
			return slowYear(&r.Terms, &r.Bids[bid], ettf.PayerCommissioner, year)
		})
		compareTrack(t, capital.Follow(list), list, func(bid int, year ettf.Year) *big.Rat {
			return slowGrant(&r.Bids[bid], year)
		})
	}
}

func slowGrant(b *ettf.Bid, year ettf.Year) *big.Rat {
	sum := new(big.Rat)
	for _, line := range b.Capital {
		if line.Year == year && b.Cost() > 0 {
			part := big.NewRat(int64(line.Amount), int64(b.Cost()))
			sum.Add(sum, part.Mul(part, big.NewRat(int64(b.Grant()), 1)))
		}
	}
	return sum
}

func compareTrack(t *testing.T, got *Track, list []int, amount func(bid int, year ettf.Year) *big.Rat) {
	t.Helper()
	sums := make([]*big.Rat, len(got.Years))
	for y := range sums {
		sums[y] = new(big.Rat)
		if got.Start != nil {
			sums[y].SetInt64(int64(got.Start[y]))
		}
	}
	var first *Break
	find := func(place int) {
		for y, year := range got.Years {
			if limit, limited := got.Limit[year]; limited && first == nil {
				if over := new(big.Rat).Sub(sums[y], big.NewRat(int64(limit), 1)); over.Sign() > 0 {
					first = &Break{place, year, slowRounded(over, 1)}
				}
			}
		}
	}
	find(BeforeAll)
	for place, bid := range list {
		var breaks []int
		for y, year := range got.Years {
			more := amount(bid, year)
			sums[y].Add(sums[y], more)
			if want := slowRounded(sums[y], 1); got.Cumulative[place][y] != want {
				t.Fatalf("%s after %d bids: got %s, want %s", year, place+1, got.Cumulative[place][y], want)
			}
			limit, limited := got.Limit[year]
			if limited && more.Sign() > 0 && sums[y].Cmp(big.NewRat(int64(limit), 1)) > 0 {
				breaks = append(breaks, y)
			}
		}
		if len(breaks) != len(got.Breaks[place]) {
			t.Fatalf("breaks at %d: got %v, want %v", place, got.Breaks[place], breaks)
		}
		find(place)
	}
	if (first == nil) != (got.First == nil) || first != nil && *first != *got.First {
		t.Fatalf("first break: got %+v, want %+v", got.First, first)
	}
}

func slowTotal(t *ettf.Terms, b *ettf.Bid) *big.Rat {
	sum := new(big.Rat)
	for _, year := range t.Years() {
		sum.Add(sum, slowYear(t, b, ettf.PayerCommissioner, year))
	}
	return sum
}
