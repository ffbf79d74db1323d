package report

import (
	"fmt"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// builder makes rounds of any size to print. Everything in them follows from the number of the
// bid, so that the same builder gives the same round.
type builder struct {
	bids, criteria int
	title          string // of every bid, after its number
}

func ptr[T any](v T) *T { return &v }

func (b builder) appraisal() *appraisal.Appraisal { return appraisal.Of(b.round()) }

func (b builder) round() *ettf.Round {
	r := &ettf.Round{
		Format:       ettf.Format,
		Commissioner: ettf.Commissioner{Code: "99T", Name: "NHS Testing CCG", Level: ettf.Delegated},
		Terms: ettf.Terms{
			Name: "ETTF 2016/17", Fund: "ETTF", Deadline: "2016-06-30", FirstYear: 2016, HorizonYears: 10, Directions: ettf.Directions2013,
			Cohorts: []ettf.Cohort{{Number: 1, Deadline: ptr(ettf.Date("2017-03-31")), Value: 100_00},
				{Number: 2, Deadline: ptr(ettf.Date("2019-03-31")), Value: 60_00}, {Number: 3}},
			Gates: []string{"site secured", "planning granted", "costs assured", "business case"}, GatePenalty: 10_00,
			CapitalLimit: map[ettf.Year]ettf.Pence{2016: 1_500_000_00, 2017: 2_500_000_00},
			RevenueLimit: map[ettf.Year]ettf.Pence{2017: 150_000_00, 2018: 165_000_00, 2019: 215_000_00},
			Commitments:  []ettf.Commitment{{Name: "Mill Lane rent review", Annual: 12_000_00, From: 2016, Years: 15}},
			Strategies:   []string{"local estates strategy", "local digital roadmap"},
		},
	}
	for i := range b.criteria {
		c := ettf.Criterion{Code: fmt.Sprintf("c%d", i+1), Name: fmt.Sprintf("Criterion %d: wider services out of hospital", i+1),
			Weight: ettf.Hundredths(500 + 250*(i%4)), Scale: ettf.Scale{Worst: 0, Best: 4_00}, Core: i == 0}
		for score := range 5 {
			c.Levels = append(c.Levels, ettf.Anchor{Score: ettf.Hundredths(score * 100), Text: fmt.Sprintf("level %d: evenings and weekends, for several practices", score)})
		}
		r.Criteria = append(r.Criteria, c)
	}
	for i := range b.bids {
		b.addBid(r, i)
	}
	return r
}

func (b builder) addBid(r *ettf.Round, i int) {
	practice, premises := fmt.Sprintf("A%05d", i+1), fmt.Sprintf("P%d", i+1)
	r.Practices = append(r.Practices, ettf.Practice{Code: practice, Name: fmt.Sprintf("Surgery %d", i+1), ListSize: ptr(5000 + 37*i)})
	r.Premises = append(r.Premises, ettf.Premises{
		ID: premises, Name: fmt.Sprintf("Health Centre %d", i+1), Practices: []string{practice}, Tenure: "leased", LeaseEnd: "2027-03-31",
		GIA: ptr(ettf.Hundredths(640_00)), NIA: ptr(ettf.Hundredths(510_00)),
		Blocks: []ettf.Block{{LifeYears: ptr(20), Backlog: &ettf.Backlog{Significant: 42_000_00, Moderate: 8_000_00, Low: 1_000_00}}},
		Surveys: []ettf.Survey{{Date: "2015-11-02", Facets: ettf.Facets{Condition: [...]ettf.Letter{"A", "B", "C", "D"}[i%4],
			Suitability: "CX", Space: "O", Quality: "C", Compliance: "B"}, CostToB: &ettf.FacetAmounts{Total: ptr(ettf.Pence(120_000_00 + i*1000_00))}}},
	})
	bid := ettf.Bid{
		Ref: fmt.Sprintf("E%d", i+1), Title: strings.TrimSpace(fmt.Sprintf("New consulting rooms at surgery %d %s", i+1, b.title)), Kind: ettf.Estates, Scheme: "extension",
		Premises: []string{premises}, Practices: []string{practice}, Population: ptr(8120 + i), Cohort: ptr(1 + i%2),
		Starts: "2016-10-01", Completes: [...]ettf.Date{"2017-01-31", "2018-06-30"}[i%2],
		Gates:     map[string]*bool{"site secured": ptr(true), "planning granted": ptr(i%3 == 0), "costs assured": nil},
		Tests:     map[string]ettf.TestResult{"patient engagement": {Result: ettf.TestPass, Note: "two meetings, 70 people, half for"}, "deliverability": {Result: ettf.TestOpen}},
		Alignment: map[string]ettf.Alignment{"local estates strategy": {Fit: "strong", Note: "hub for the north"}},
		Capital:   []ettf.CapitalLine{{Year: 2016, Amount: ettf.Pence(100_000_00 + i*1_000_00), Item: "works"}, {Year: 2017, Amount: 20_000_00, Item: ettf.ItemVAT}},
		Funding:   []ettf.FundingLine{{Source: ettf.SourceGrant, Amount: ettf.Pence(66_000_00 + i*600_00)}, {Source: "practice", Amount: ettf.Pence(54_000_00 + i*400_00)}},
		Revenue: []ettf.RevenueLine{
			{Item: "notional rent", Before: ptr(ettf.Pence(40_000_00)), After: ptr(ettf.Pence(46_000_00 + i*100_00)), From: 2018, Years: 20, Payer: ptr(ettf.PayerCommissioner), Abated: true},
			{Item: "business rates", Annual: ptr(ettf.Pence(900_00)), From: 2018, Years: 20, Payer: ptr(ettf.PayerCommissioner), Funded: true}},
		OtherRoute: "none; closes if unfunded",
		Scores:     map[string]ettf.Hundredths{},
		Accepted:   []ettf.Acceptance{{Flag: "revenue-unfunded", Reason: "within the 2018/19 allocation; agreed by the chief finance officer"}},
	}
	for c := range r.Criteria {
		score := ettf.Hundredths((i*7 + c*3 + i*i%11) % 5 * 100)
		if (i+c)%3 > 0 {
			bid.Scores[r.Criteria[c].Code] = score
			continue
		}
		bid.Scorings = append(bid.Scorings, ettf.Scoring{Scorer: "finance@example.nhs.uk", Criterion: r.Criteria[c].Code, Score: &score, Reason: "rooms yes, but no staffing plan for four of them"},
			ettf.Scoring{Scorer: "lay@example.nhs.uk", Criterion: r.Criteria[c].Code, Score: &score, Reason: "people asked for it"})
	}
	r.Bids = append(r.Bids, bid)
}
