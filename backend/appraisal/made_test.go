package appraisal

import (
	"fmt"
	"math/rand/v2"

	"lintel/backend/ettf"
)

// madeRound is a believable round of any size: the same for the same seed.
func madeRound(seed uint64, bids int) *ettf.Round {
	m := maker{rand.New(rand.NewPCG(seed, 7))}
	end := []ettf.Date{"2017-03-31", "2019-03-31"}
	r := &ettf.Round{
		Format:       ettf.Format,
		Commissioner: ettf.Commissioner{Code: "99M", Name: "NHS Made CCG"},
		Terms: ettf.Terms{
			Name: "A made round", Deadline: "2016-06-30", FirstYear: 2016, HorizonYears: 10,
			Directions: pick(m, ettf.Directions2013, ettf.Directions2024),
			Cohorts: []ettf.Cohort{
				{Number: 1, Deadline: &end[0], Value: 100_00}, {Number: 2, Deadline: &end[1], Value: 60_00}, {Number: 3}},
			Gates: []string{"site secured", "planning granted"}, GatePenalty: 10_00,
			CapitalLimit: map[ettf.Year]ettf.Pence{2016: m.pounds(5_000_000), 2017: m.pounds(50_000_000)},
			RevenueLimit: map[ettf.Year]ettf.Pence{2017: m.pounds(200_000), 2020: m.pounds(2_000_000)},
			Commitments:  []ettf.Commitment{{Name: "Mill Lane", Annual: 12_000_00, From: 2015, Years: 15}},
		},
	}
	for i := range 9 {
		c := ettf.Criterion{Code: fmt.Sprint("c", i), Name: fmt.Sprint("Criterion ", i), Weight: ettf.Hundredths(5+m.IntN(20)) * 100,
			Scale: ettf.Scale{Best: 4_00}, Core: i < 4}
		if i == 8 {
			c.Scale, c.Computed = ettf.Scale{Best: 100_00}, ettf.ComputedCohort
		}
		r.Criteria = append(r.Criteria, c)
	}
	for i := range bids/3 + 1 {
		r.Practices = append(r.Practices, m.practice(i))
		r.Premises = append(r.Premises, m.premises(i))
	}
	for i := range bids {
		r.Bids = append(r.Bids, m.bid(r, i))
	}
	return r
}

type maker struct{ *rand.Rand }

func pick[T any](m maker, choices ...T) T { return choices[m.IntN(len(choices))] }

// pounds is an amount up to most, often round, sometimes with pence.
func (m maker) pounds(most int64) ettf.Pence {
	if m.IntN(3) == 0 {
		return ettf.Pence(m.Int64N(most*100) + 1)
	}
	return ettf.Pence(m.Int64N(most/500)+1) * 500_00
}

func (m maker) practice(i int) ettf.Practice {
	size := 2000 + m.IntN(9000)
	p := ettf.Practice{Code: fmt.Sprintf("A%05d", i), ListSize: &size}
	if m.IntN(3) == 0 {
		p.Contract = &ettf.Contract{Type: "APMS", End: "2019-03-31"}
	}
	return p
}

func (m maker) premises(i int) ettf.Premises {
	area, rent := ettf.Hundredths(200_00+m.IntN(600_00)), m.pounds(60_000)
	p := ettf.Premises{ID: fmt.Sprint("P", i), Name: fmt.Sprint("Surgery ", i), Practices: []string{fmt.Sprintf("A%05d", i)},
		GIA: &area, NIA: &area, Rent: &rent, LeaseEnd: pick[ettf.Date](m, "", "2022-03-31", "2040-03-31")}
	if m.IntN(4) > 0 {
		p.Surveys = []ettf.Survey{{Date: pick[ettf.Date](m, "2012-01-31", "2015-11-02"), Facets: ettf.Facets{
			Condition: pick[ettf.Letter](m, "A", "B", "B(C)", "C", "DX"), Space: pick[ettf.Letter](m, "", "E", "U", "F", "O"),
			Quality: pick[ettf.Letter](m, "B", "C", "CX")}}}
	}
	return p
}

func (m maker) bid(r *ettf.Round, i int) ettf.Bid {
	b := ettf.Bid{Ref: fmt.Sprint("E", i+1), Title: fmt.Sprint("Scheme ", i+1), Kind: pick(m, ettf.Estates, ettf.Estates, ettf.Technology),
		Scheme: pick(m, "new build", "extension", "infrastructure"), Premises: []string{pick(m, r.Premises...).ID},
		Starts: "2016-10-01", Completes: pick[ettf.Date](m, "", "2017-01-31", "2018-06-30", "2020-01-01"),
		Scores: map[string]ettf.Hundredths{}}
	for _, c := range r.Criteria[:8] {
		if m.IntN(60) > 0 {
			b.Scores[c.Code] = ettf.Hundredths(m.IntN(401))
		}
	}
	for range 1 + m.IntN(3) {
		b.Capital = append(b.Capital, ettf.CapitalLine{Year: ettf.Year(2016 + m.IntN(3)), Amount: m.pounds(900_000), Item: pick(m, "works", "fees", ettf.ItemVAT)})
	}
	b.Funding = []ettf.FundingLine{{Source: ettf.SourceGrant, Amount: b.Cost() * ettf.Pence(m.IntN(80)) / 100}}
	if m.IntN(10) > 0 {
		b.Funding = append(b.Funding, ettf.FundingLine{Source: "practice", Amount: b.Cost() - b.Grant()})
	}
	for range m.IntN(4) {
		b.Revenue = append(b.Revenue, m.revenue())
	}
	return b
}

func (m maker) revenue() ettf.RevenueLine {
	payer := pick(m, ettf.PayerCommissioner, ettf.PayerCommissioner, ettf.PayerCommissioner, ettf.PayerDisputed, ettf.PayerPractice)
	line := ettf.RevenueLine{Item: "notional rent", From: ettf.Year(2014 + m.IntN(8)), Years: pick(m, 0, 3, 20), Payer: &payer,
		Abated: m.IntN(2) == 0, Funded: m.IntN(2) == 0}
	if m.IntN(4) == 0 {
		saving := -m.pounds(20_000)
		line.Annual = &saving
	} else {
		before, after := m.pounds(30_000), m.pounds(70_000)
		line.Before, line.After = &before, &after
	}
	return line
}
