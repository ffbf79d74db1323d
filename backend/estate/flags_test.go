package estate

import (
	"testing"

	"lintel/backend/ettf"
)

func TestASurveyIsStaleOnceItIsOlderThanTheRoundAllows(t *testing.T) {
	t.Parallel()
	for date, want := range map[ettf.Date]bool{
		"2013-06-29": true, "2013-06-30": false, "2016-06-30": false, "2016-08-01": false,
	} {
		p := &ettf.Premises{ID: "P1", Surveys: []ettf.Survey{{Date: date, Facets: ettf.Facets{Condition: "B"}}}}
		if _, got := SurveyStale(&ettf.Terms{Deadline: "2016-06-30"}, p); got != want {
			t.Errorf("survey of %q: stale is %v, want %v", date, got, want)
		}
	}
	terms := &ettf.Terms{Deadline: "2016-06-30", Settings: &ettf.Settings{StaleYears: to(1)}}
	p := &ettf.Premises{ID: "P1", Name: "Mill Lane Surgery", Surveys: []ettf.Survey{{Date: "2015-02-09"}}}
	flag, _ := SurveyStale(terms, p)
	want := "The survey of Mill Lane Surgery is of 9 February 2015, more than 1 year before the deadline of 30 June 2016."
	if flag.Text != want || flag.Severity != ettf.Note {
		t.Errorf("got %s %q", flag.Severity, flag.Text)
	}
	if Stale(terms, &ettf.Premises{}) {
		t.Error("premises without a survey have none that is stale")
	}
}

func TestNotSurveyedSaysWhetherASurveyIsMissingOrGradesNothing(t *testing.T) {
	t.Parallel()
	never := &ettf.Premises{ID: "P1", Name: "Mill Lane Surgery"}
	if flag, raised := NotSurveyed(never); !raised || flag.Text != "Mill Lane Surgery has no six-facet survey, so nobody knows how bad it is." {
		t.Errorf("got %v %q", raised, flag.Text)
	}
	blank := surveyed("P2", ettf.Facets{Space: "U"}, nil)
	if flag, raised := NotSurveyed(&blank); !raised ||
		flag.Text != "The latest survey of P2 (2 November 2015) gives no facet a grade from A to D, so nobody knows how bad it is." {
		t.Errorf("got %v %q", raised, flag.Text)
	}
	good := surveyed("P3", ettf.Facets{Quality: "A"}, nil)
	if _, raised := NotSurveyed(&good); raised {
		t.Error("premises with a graded facet are surveyed")
	}
}

func TestEmptyOrUnderUsedSpaceIsFlaggedAndFullOrOvercrowdedSpaceIsNot(t *testing.T) {
	t.Parallel()
	for letter, want := range map[ettf.Letter]string{
		"U": "Space at P1 is under-used (U in the latest survey), so a case for more space there is weak.",
		"E": "Space at P1 is empty (E in the latest survey), so a case for more space there is weak.",
		"F": "", "O": "", "": "",
	} {
		p := surveyed("P1", ettf.Facets{Space: letter}, nil)
		if flag, raised := SpaceUnderUsed(&p); raised != (want != "") || flag.Text != want {
			t.Errorf("space %q: got %q", letter, flag.Text)
		}
	}
}

// leased is a building leased to 28 September 2027 whose practices' contracts end on these days;
// "open" is one without an end, "unknown" none that was entered.
func leased(ends ...string) *ettf.Round {
	p := ettf.Premises{ID: "P3", Name: "The Arches", LeaseEnd: "2027-09-28", Rent: to(ettf.Pence(84_000_00))}
	r := roundWith()
	for _, end := range ends {
		code := "T" + end
		practice := ettf.Practice{Code: code, Contract: &ettf.Contract{Type: "APMS", End: ettf.Date(end)}}
		switch end {
		case "open":
			practice.Contract.End = ""
		case "unknown":
			practice.Contract = nil
		}
		r.Practices, p.Practices = append(r.Practices, practice), append(p.Practices, code)
	}
	r.Premises = []ettf.Premises{p}
	return r
}

func TestALeaseOutlastsTheLastContractInTheBuildingAndNotTheFirst(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		ends []string
		want string
	}{
		"two contracts of different length": {[]string{"2019-03-28", "2017-09-30"},
			"The lease of The Arches runs to 28 September 2027, 102 months after the last contract there ends on 28 March 2019: about £714,000 at today's rent."},
		"a few days": {[]string{"2027-09-20"},
			"The lease of The Arches runs to 28 September 2027, 8 days after the last contract there ends on 20 September 2027: about £1,841 at today's rent."},
		"a contract to the same day":        {[]string{"2027-09-28"}, ""},
		"a contract beyond the lease":       {[]string{"2019-03-31", "2030-03-31"}, ""},
		"beside a practice that never ends": {[]string{"2019-03-28", "open"}, ""},
		"beside a contract nobody entered":  {[]string{"unknown", "2027-08-28"}, "The lease of The Arches runs to 28 September 2027, 1 month after the last contract there ends on 28 August 2027: about £7,000 at today's rent."},
		"no contract known":                 {[]string{"unknown"}, ""},
		"nobody there":                      {nil, ""},
	} {
		r := leased(test.ends...)
		flag, raised := LeaseOutlastsContract(&r.Premises[0], NewLists(r).practicesAt(&r.Premises[0]))
		if raised != (test.want != "") || flag.Text != test.want {
			t.Errorf("%s: got %q", name, flag.Text)
		}
	}
}

func TestALeaseWithoutAnEndOrARentIsNotGuessedAt(t *testing.T) {
	t.Parallel()
	r := leased("2019-03-28")
	p := r.Premises[0]
	p.Rent = nil
	want := "The lease of The Arches runs to 28 September 2027, 102 months after the last contract there ends on 28 March 2019; the rent is not known."
	if flag, _ := LeaseOutlastsContract(&p, NewLists(r).practicesAt(&p)); flag.Text != want {
		t.Errorf("got %q", flag.Text)
	}
	p.LeaseEnd = ""
	if _, raised := LeaseOutlastsContract(&p, NewLists(r).practicesAt(&p)); raised {
		t.Error("premises without a lease end were flagged")
	}
}

func TestAllThatPremisesRaiseStandsWithThemWorstFirst(t *testing.T) {
	t.Parallel()
	r := leased("2019-03-31")
	r.Premises[0].Surveys = []ettf.Survey{{Date: "2012-01-05", Facets: ettf.Facets{Space: "E"}}}
	var codes []string
	for _, flag := range Appraise(r)[0].Flags {
		codes = append(codes, flag.Code)
	}
	want := []string{FlagNotSurveyed, FlagSpaceUnderUsed, FlagLeaseOutlastsContract, FlagSurveyStale}
	if len(codes) != len(want) {
		t.Fatalf("got %v, want %v", codes, want)
	}
	for i := range want {
		if codes[i] != want[i] {
			t.Fatalf("got %v, want %v", codes, want)
		}
	}
}
