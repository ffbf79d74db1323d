package money

import (
	"math/rand/v2"

	"lintel/backend/ettf"
)

func pounds(n int64) ettf.Pence { return ettf.Pence(n * 100) }

func ptr[T any](v T) *T { return &v }

// terms are ten years from 2016/17 under the Directions of 2013.
func terms() *ettf.Terms {
	return &ettf.Terms{FirstYear: 2016, HorizonYears: 10, Directions: ettf.Directions2013, Deadline: "2016-06-30"}
}

// rent is a rise in rent that the commissioner pays, abated.
func rent(rise int64, from ettf.Year, years int) ettf.RevenueLine {
	return ettf.RevenueLine{Item: "notional rent", Before: ptr(pounds(40_000)), After: ptr(pounds(40_000 + rise)),
		From: from, Years: years, Payer: ptr(ettf.PayerCommissioner), Abated: true}
}

func costs(annual int64, from ettf.Year, years int) ettf.RevenueLine {
	return ettf.RevenueLine{Item: "business rates", Annual: ptr(pounds(annual)),
		From: from, Years: years, Payer: ptr(ettf.PayerCommissioner)}
}

// bid costs so much in 2016/17, with so much of it a grant.
func bid(cost, grant int64, revenue ...ettf.RevenueLine) *ettf.Bid {
	return &ettf.Bid{
		Ref: "E1", Kind: ettf.Estates, Revenue: revenue,
		Capital: []ettf.CapitalLine{{Year: 2016, Amount: pounds(cost), Item: "works"}},
		Funding: []ettf.FundingLine{{Source: ettf.SourceGrant, Amount: pounds(grant)}},
	}
}

// randomBid has amounts that divide badly.
func randomBid(r *rand.Rand) *ettf.Bid {
	amounts := []ettf.Pence{1, 2, 3, 7, 99, 100_00, 33_333_33, 100_000_00, 250_000_01, 1_200_000_00}
	pick := func() ettf.Pence { return amounts[r.IntN(len(amounts))] * ettf.Pence(r.IntN(4)) }
	b := &ettf.Bid{}
	for range r.IntN(4) {
		b.Capital = append(b.Capital, ettf.CapitalLine{Year: ettf.Year(2015 + r.IntN(4)), Amount: pick(),
			Item: []string{"works", "fees", ettf.ItemVAT}[r.IntN(3)]})
	}
	if cost := b.Cost(); cost > 0 {
		b.Funding = []ettf.FundingLine{{Source: ettf.SourceGrant, Amount: ettf.Pence(r.Int64N(int64(cost) + 1))}}
	}
	payers := []*ettf.Payer{nil, ptr(ettf.PayerCommissioner), ptr(ettf.PayerCommissioner), ptr(ettf.PayerDisputed), ptr(ettf.PayerPractice)}
	for range r.IntN(5) {
		b.Revenue = append(b.Revenue, ettf.RevenueLine{Before: ptr(pick()), After: ptr(pick()),
			From: ettf.Year(1995 + r.IntN(40)), Years: r.IntN(30), Payer: payers[r.IntN(len(payers))], Abated: r.IntN(2) == 0})
	}
	return b
}
