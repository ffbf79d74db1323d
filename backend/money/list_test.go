package money

import (
	"slices"
	"testing"

	"lintel/backend/ettf"
)

func TestTheAgreedOrderComesFirstAndWhatItLeavesOutFollowsAsRanked(t *testing.T) {
	t.Parallel()
	r := &ettf.Round{Bids: []ettf.Bid{{Ref: "E1"}, {Ref: "E2"}, {Ref: "T1"}, {Ref: "T2"}}}
	ranked := []int{2, 0, 3, 1}
	if got := List(r, ranked); !slices.Equal(got, ranked) {
		t.Errorf("without an agreed order: got %v", got)
	}
	r.Agreed = []ettf.Agreed{{Ref: "E2"}, {Ref: "T1"}}
	if got, want := List(r, ranked), []int{1, 2, 0, 3}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCommitmentsRunForTheirYearsOnly(t *testing.T) {
	t.Parallel()
	got := CommittedByYear(terms(), &ettf.Commitment{Annual: 5, From: 2014, Years: 4})
	if want := []ettf.Pence{5, 5, 0, 0, 0, 0, 0, 0, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	got = CommittedByYear(terms(), &ettf.Commitment{Annual: 5, From: 2024})
	if want := []ettf.Pence{0, 0, 0, 0, 0, 0, 0, 0, 5, 5}; !slices.Equal(got, want) {
		t.Errorf("without end: got %v, want %v", got, want)
	}
}

func TestTheFirstBreakIsTheEarliestYearAtTheFirstBid(t *testing.T) {
	t.Parallel()
	series := func(start ettf.Pence, limit map[ettf.Year]ettf.Pence, byBid ...[]Amount) Series {
		return Series{Years: []ettf.Year{2016, 2017}, Start: []ettf.Pence{start, start}, Limit: limit, ByBid: byBid}
	}
	p := func(a, b int64) []Amount { return []Amount{{Pence: a}, {Pence: b}} }
	for name, c := range map[string]struct {
		series Series
		first  *Break
		breaks []int // by place: how many years
	}{
		"commitments alone are over":           {series(10, map[ettf.Year]ettf.Pence{2017: 9}, p(0, 0)), &Break{BeforeAll, 2017, 1}, []int{0}},
		"a limit of nothing is a limit":        {series(0, map[ettf.Year]ettf.Pence{2016: 0}, p(1, 5)), &Break{0, 2016, 1}, []int{1}},
		"exactly the limit is within it":       {series(4, map[ettf.Year]ettf.Pence{2016: 5}, p(1, 5)), nil, []int{0}},
		"a year without a limit is not tested": {series(0, nil, p(1000, 1000)), nil, []int{0}},
		"a later bid adds to a year already over": {
			series(0, map[ettf.Year]ettf.Pence{2016: 1}, p(2, 0), p(0, 2), p(1, 0)), &Break{0, 2016, 1}, []int{1, 0, 1}},
		"a saving can bring a year back": {
			series(0, map[ettf.Year]ettf.Pence{2016: 1}, p(2, 0), p(-5, 0), p(1, 0)), &Break{0, 2016, 1}, []int{1, 0, 0}},
		"the earliest of two years counts": {
			series(0, map[ettf.Year]ettf.Pence{2016: 1, 2017: 1}, p(1, 1), p(3, 9)), &Break{1, 2016, 3}, []int{0, 2}},
		"part of a penny is over": {
			series(0, map[ettf.Year]ettf.Pence{2016: 1}, []Amount{{Pence: 1, Part: 1, Of: 3}, {}}), &Break{0, 2016, 0}, []int{1}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			list := make([]int, len(c.series.ByBid))
			for i := range list {
				list[i] = i
			}
			got := c.series.Follow(list)
			if (got.First == nil) != (c.first == nil) || c.first != nil && *got.First != *c.first {
				t.Errorf("got %+v, want %+v", got.First, c.first)
			}
			for place, n := range c.breaks {
				if len(got.Breaks[place]) != n {
					t.Errorf("place %d: got %v, want %d years", place, got.Breaks[place], n)
				}
			}
		})
	}
}

func TestTotalsAreRoundedOnceFromTheExactSum(t *testing.T) {
	t.Parallel()
	r := &ettf.Round{Terms: *terms()}
	for range 3 { // three times a third of a penny
		b := bid(3, 2, ettf.RevenueLine{Annual: ptr(ettf.Pence(1)), From: 2016, Years: 1, Payer: ptr(ettf.PayerCommissioner), Abated: true})
		r.Bids = append(r.Bids, *b)
	}
	var bids []Liability
	for i := range r.Bids {
		bids = append(bids, Of(&r.Terms, &r.Bids[i], r.Bids[i].Grant()))
	}
	got := TotalsOf(r, bids)
	equal(t, "total", got.Total, 1)
	equal(t, "whole life", got.WholeLife, 1)
	equal(t, "cost", got.Cost, pounds(9))
	equal(t, "grant", got.Grant, pounds(6))
}

func TestTheLargestAmountsThatARoundMayHoldAddUp(t *testing.T) {
	t.Parallel()
	most := ettf.Pence(ettf.MaxDecimal)
	b := &ettf.Bid{
		Capital: []ettf.CapitalLine{{Year: 2016, Amount: most, Item: "works"}},
		Funding: []ettf.FundingLine{{Source: ettf.SourceGrant, Amount: most / 3}},
		Revenue: []ettf.RevenueLine{{Annual: &most, From: 2016, Years: 100, Payer: ptr(ettf.PayerCommissioner), Abated: true}},
	}
	terms := terms()
	terms.HorizonYears = 100
	l := Of(terms, b, b.Grant())
	same(t, b, "total", l.Total, slowTotal(terms, b))
	same(t, b, "whole life", l.WholeLife, slowLife(terms, b))
}

func TestAYearKnowsWhatStoodBeforeABidAndWhetherItIsTested(t *testing.T) {
	t.Parallel()
	track := Series{
		Years: []ettf.Year{2016, 2017}, Start: []ettf.Pence{4, 5}, Limit: map[ettf.Year]ettf.Pence{2017: 9},
		ByBid: [][]Amount{{{Pence: 1}, {Pence: 2}}, {{Pence: 3}, {Pence: 4}}},
	}.Follow([]int{1, 0})
	equal(t, "before the first bid", track.Before(0, 1), 5)
	equal(t, "before the second bid", track.Before(1, 1), 9)
	if got := track.Untested(); !slices.Equal(got, []ettf.Year{2016}) {
		t.Errorf("got %v, want 2016/17 not tested", got)
	}
	equal(t, "without commitments", Series{Years: track.Years, ByBid: track.ByBid}.Follow([]int{0}).Before(0, 0), 0)
}
