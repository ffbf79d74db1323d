package flags

import (
	"testing"

	"lintel/backend/ettf"
)

func surveyed(facets ettf.Facets) []ettf.Survey {
	return []ettf.Survey{{Date: "2015-11-02", Facets: facets}}
}

// at is a round with one bid for the premises.
func at(kind ettf.BidKind, scheme string, premises ...ettf.Premises) *ettf.Round {
	r := round(with(bid("E1", 50_00), func(b *ettf.Bid) {
		b.Kind, b.Scheme = kind, scheme
		for _, p := range premises {
			b.Premises = append(b.Premises, p.ID)
		}
	}))
	r.Premises = premises
	return r
}

func TestTechnologyInPoorPremises(t *testing.T) {
	t.Parallel()
	mill := ettf.Premises{ID: "P1", Name: "Mill House", Closing: "2019-03-31",
		Surveys: surveyed(ettf.Facets{Condition: "DX", Quality: "C", Compliance: "D"})}
	wantFlag(t, at(ettf.Technology, "", mill), "E1", "technology-in-poor-premises",
		"Puts technology into Mill House, which is due to close on 31 March 2019 and is rated DX for condition and D for compliance.")
	wantFlag(t, at(ettf.Estates, "", mill), "E1", "technology-in-poor-premises", "")
	wantFlag(t, at(ettf.Technology, "", ettf.Premises{ID: "P2", Closing: "2019-03-31"}), "E1", "technology-in-poor-premises",
		"Puts technology into P2, which is due to close on 31 March 2019.")
	replaced := mill
	replaced.Closing, replaced.Surveys = "", append(surveyed(ettf.Facets{Condition: "CX"}), ettf.Survey{Date: "2016-01-01", Facets: ettf.Facets{Condition: "C"}})
	wantFlag(t, at(ettf.Technology, "", replaced), "E1", "technology-in-poor-premises", "") // the latest survey counts
}

func TestALeaseShorterThanTheGuaranteedUse(t *testing.T) {
	t.Parallel()
	leased := func(kind ettf.BidKind, grant int64, end ettf.Date) *ettf.Round {
		r := at(kind, "", ettf.Premises{ID: "P1", Name: "Mill House", LeaseEnd: end, Surveys: surveyed(ettf.Facets{Condition: "C"})})
		r.Bids[0].Completes = "2018-06-30"
		r.Bids[0].Capital = []ettf.CapitalLine{works(400_000)}
		r.Bids[0].Funding = []ettf.FundingLine{{Source: "grant", Amount: pounds(grant)}}
		return r
	}
	wantFlag(t, leased(ettf.Estates, 264_000, "2022-03-31"), "E1", "lease-short",
		"The grant guarantees 15 years of use, to 30 June 2033, but the lease of Mill House ends on 31 March 2022.")
	wantFlag(t, leased(ettf.Estates, 264_000, "2033-06-30"), "E1", "lease-short", "")
	wantFlag(t, leased(ettf.Estates, 264_000, ""), "E1", "lease-short", "")
	wantFlag(t, leased(ettf.Estates, 0, "2022-03-31"), "E1", "lease-short", "")
	wantFlag(t, leased(ettf.Technology, 264_000, "2022-03-31"), "E1", "lease-short", "")
}

func TestALeaseThatOutlastsTheContract(t *testing.T) {
	t.Parallel()
	r := at(ettf.Estates, "", ettf.Premises{ID: "P1", Name: "Mill House", LeaseEnd: "2022-03-31", Rent: ptr(pounds(40_000)),
		Practices: []string{"A81001"}, Surveys: surveyed(ettf.Facets{Condition: "C"})})
	r.Practices = []ettf.Practice{{Code: "A81001", Contract: &ettf.Contract{Type: "APMS", End: "2019-03-31"}}}
	wantFlag(t, r, "E1", "lease-outlasts-contract",
		"The lease of Mill House runs to 31 March 2022, 36 months after the last contract there ends on 31 March 2019: about £120,000 at today's rent.")
	r.Practices[0].Contract.End = "2022-03-31"
	wantFlag(t, r, "E1", "lease-outlasts-contract", "")
}

func TestMoreSpaceWhereSpaceIsUnderUsed(t *testing.T) {
	t.Parallel()
	mill := func(space ettf.Letter) ettf.Premises {
		return ettf.Premises{ID: "P1", Name: "Mill House", Surveys: surveyed(ettf.Facets{Condition: "B", Space: space})}
	}
	text := "Space at Mill House is under-used (U in the latest survey), so a case for more space there is weak."
	wantFlag(t, at(ettf.Estates, "extension", mill("U")), "E1", "space-under-used", text)
	wantFlag(t, at(ettf.Estates, "New-build", mill("U")), "E1", "space-under-used", text)
	wantFlag(t, at(ettf.Estates, "improvement", mill("U")), "E1", "space-under-used", "")
	wantFlag(t, at(ettf.Estates, "extension", mill("F")), "E1", "space-under-used", "")
}

func TestSurveysOfAnEstatesBid(t *testing.T) {
	t.Parallel()
	never := ettf.Premises{ID: "P1", Name: "Mill House"}
	old := ettf.Premises{ID: "P1", Name: "Mill House", Surveys: []ettf.Survey{{Date: "2013-06-29", Facets: ettf.Facets{Condition: "B"}}}}
	fresh := old
	fresh.Surveys = []ettf.Survey{{Date: "2013-06-30", Facets: ettf.Facets{Condition: "B"}}}
	wantFlag(t, at(ettf.Estates, "", never), "E1", "not-surveyed", "Mill House has no six-facet survey, so nobody knows how bad it is.")
	wantFlag(t, at(ettf.Technology, "", never), "E1", "not-surveyed", "")
	wantFlag(t, at(ettf.Estates, "", old), "E1", "not-surveyed", "")
	wantFlag(t, at(ettf.Estates, "", old), "E1", "survey-stale",
		"The survey of Mill House is of 29 June 2013, more than 3 years before the deadline of 30 June 2016.")
	wantFlag(t, at(ettf.Technology, "", old), "E1", "survey-stale", "")
	wantFlag(t, at(ettf.Estates, "", fresh), "E1", "survey-stale", "")
	other := never
	other.ID, other.Name = "P2", "Elm Court"
	wantFlag(t, at(ettf.Estates, "", never, other), "E1", "not-surveyed",
		"Mill House has no six-facet survey, so nobody knows how bad it is. Elm Court has no six-facet survey, so nobody knows how bad it is.")
}

func TestManyPremisesStayReadable(t *testing.T) {
	t.Parallel()
	var all []ettf.Premises
	for _, id := range []string{"P1", "P2", "P3", "P4", "P5"} {
		all = append(all, ettf.Premises{ID: id, Closing: "2019-03-31"})
	}
	wantFlag(t, at(ettf.Technology, "", all...), "E1", "technology-in-poor-premises",
		"Puts technology into P1, which is due to close on 31 March 2019; P2, which is due to close on 31 March 2019; P3, which is due to close on 31 March 2019; and 2 more.")
	wantFlag(t, at(ettf.Estates, "", all...), "E1", "not-surveyed",
		"P1 has no six-facet survey, so nobody knows how bad it is. P2 has no six-facet survey, so nobody knows how bad it is. "+
			"P3 has no six-facet survey, so nobody knows how bad it is. The same goes for 2 more premises.")
}
