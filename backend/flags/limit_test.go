package flags

import (
	"testing"

	"lintel/backend/ettf"
)

// costing is a bid with a grant for 2016/17 and revenue from then on.
func costing(ref string, score ettf.Hundredths, grant, revenue int64) ettf.Bid {
	return with(bid(ref, score), func(b *ettf.Bid) {
		b.Capital = []ettf.CapitalLine{works(grant)}
		b.Funding = []ettf.FundingLine{{Source: "grant", Amount: pounds(grant)}}
		if revenue != 0 {
			b.Revenue = []ettf.RevenueLine{{Item: "rates", Annual: ptr(pounds(revenue)), From: 2016, Payer: commissioner, Funded: true}}
		}
	})
}

func TestABidThatBreaksTheRevenueLimit(t *testing.T) {
	t.Parallel()
	r := round(costing("E1", 90_00, 0, 60), costing("E2", 80_00, 0, 50), costing("E3", 70_00, 0, -30), costing("E4", 60_00, 0, 5), costing("E5", 50_00, 0, 50))
	r.Terms.RevenueLimit = map[ettf.Year]ettf.Pence{2017: pounds(100), 2019: pounds(80)}
	r.Terms.Commitments = []ettf.Commitment{{Annual: pounds(25), From: 2019}}
	wantFlag(t, r, "E1", "revenue-over-limit", "Takes the list over the revenue limit in 2019/20 (by £5).")
	wantFlag(t, r, "E2", "revenue-over-limit", "Takes the list over the revenue limit in 2017/18 (by £10), and adds to 2019/20 (£50), over already.")
	wantFlag(t, r, "E3", "revenue-over-limit", "") // a saving
	wantFlag(t, r, "E4", "revenue-over-limit", "Adds to 2019/20 (£5), when the list is over the revenue limit already.")
	wantFlag(t, r, "E5", "revenue-over-limit", "Takes the list over the revenue limit in 2017/18 (by £35), and adds to 2019/20 (£50), over already.")
}

func TestABidThatBreaksTheCapitalLimit(t *testing.T) {
	t.Parallel()
	r := round(costing("E1", 90_00, 60, 0), costing("E2", 80_00, 50, 0), costing("E3", 70_00, 0, 0), costing("E4", 60_00, 5, 0))
	r.Terms.CapitalLimit = map[ettf.Year]ettf.Pence{2016: pounds(100)}
	wantFlag(t, r, "E1", "capital-over-limit", "")
	wantFlag(t, r, "E2", "capital-over-limit", "Takes the grant asked for over the capital limit in 2016/17 (by £10).")
	wantFlag(t, r, "E3", "capital-over-limit", "")
	wantFlag(t, r, "E4", "capital-over-limit", "Adds to 2016/17 (£5), when the grant asked for is over the capital limit already.")
}

func TestTheAgreedOrderDecidesWhichBidBreaksALimit(t *testing.T) {
	t.Parallel()
	r := round(costing("E1", 90_00, 60, 0), costing("E2", 80_00, 50, 0))
	r.Terms.CapitalLimit = map[ettf.Year]ettf.Pence{2016: pounds(100)}
	r.Agreed = []ettf.Agreed{{Ref: "E2"}}
	wantFlag(t, r, "E1", "capital-over-limit", "Takes the grant asked for over the capital limit in 2016/17 (by £10).")
	wantFlag(t, r, "E2", "capital-over-limit", "")
}

func TestATieAtTheLine(t *testing.T) {
	t.Parallel()
	r := round(costing("E1", 90_00, 60, 0), costing("E2", 90_00, 50, 0), costing("E3", 90_00, 0, 0), costing("E4", 10_00, 7, 0))
	r.Terms.CapitalLimit = map[ettf.Year]ettf.Pence{2016: pounds(100)}
	wantFlag(t, r, "E2", "tie-at-line", "Breaks the capital limit, and shares rank 1 with E1 and E3, which do not: a tie decides what can be afforded.")
	wantFlag(t, r, "E1", "tie-at-line", "")
	wantFlag(t, r, "E4", "tie-at-line", "") // past the line, and no tie
	r.Bids[1].Scores["access"] = 89_00
	wantFlag(t, r, "E2", "tie-at-line", "")
	alone := round(costing("E1", 90_00, 0, 60), costing("E2", 90_00, 0, 70))
	alone.Terms.RevenueLimit = map[ettf.Year]ettf.Pence{2016: pounds(100)}
	wantFlag(t, alone, "E2", "tie-at-line", "Breaks the revenue limit, and shares rank 1 with E1, which does not: a tie decides what can be afforded.")
	alone.Terms.RevenueLimit[2016] = 0
	wantFlag(t, alone, "E1", "tie-at-line", "") // both break it
}
