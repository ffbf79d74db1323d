package estate

import (
	"slices"
	"testing"

	"lintel/backend/ettf"
)

func to[T any](v T) *T { return &v }

// surveyed makes premises with one survey and 100 m² of gross internal area.
func surveyed(id string, facets ettf.Facets, total *ettf.Pence) ettf.Premises {
	return ettf.Premises{ID: id, GIA: to(ettf.Hundredths(100_00)), Surveys: []ettf.Survey{
		{Date: "2015-11-02", Facets: facets, CostToB: &ettf.FacetAmounts{Total: total}},
	}}
}

func roundWith(premises ...ettf.Premises) *ettf.Round {
	return &ettf.Round{Terms: ettf.Terms{Deadline: "2016-06-30"}, Premises: premises}
}

// places are the ids in order, each with its need rank.
type place struct {
	rank int
	id   string
}

func placesOf(r *ettf.Round) []place {
	var places []place
	for _, s := range Appraise(r) {
		places = append(places, place{s.NeedRank, r.Premises[s.Premises].ID})
	}
	return places
}

func TestTheWorstFacetComesFirstAndReplacementIsWorseThanRepair(t *testing.T) {
	t.Parallel()
	var premises []ettf.Premises
	for _, letter := range []ettf.Letter{"A", "DX", "B(C)", "C", "B", "D", "CX"} {
		premises = append(premises, surveyed(string(letter), ettf.Facets{Condition: letter}, nil))
	}
	want := []place{{1, "DX"}, {2, "D"}, {3, "CX"}, {4, "C"}, {5, "B(C)"}, {6, "B"}, {7, "A"}}
	if got := placesOf(roundWith(premises...)); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOfEquallyBadPremisesTheOneWithMoreFacetsAtCOrWorseComesFirst(t *testing.T) {
	t.Parallel()
	r := roundWith(
		surveyed("one", ettf.Facets{Condition: "D", Quality: "B"}, to(ettf.Pence(900_000_00))),
		surveyed("three", ettf.Facets{Condition: "D", Quality: "C", Compliance: "CX"}, nil))
	if got, want := placesOf(r), []place{{1, "three"}, {2, "one"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestThenTheDearerToPutRightForEachSquareMetreComesFirstAndAnUnknownCostLast(t *testing.T) {
	t.Parallel()
	facets := ettf.Facets{Condition: "C"}
	large := surveyed("large", facets, to(ettf.Pence(20_000_00)))
	large.GIA = to(ettf.Hundredths(400_00))
	unmeasured := surveyed("unmeasured", facets, to(ettf.Pence(99_000_00)))
	unmeasured.GIA = nil
	r := roundWith(unmeasured, surveyed("uncosted", facets, nil), large,
		surveyed("free", facets, to(ettf.Pence(0))), surveyed("small", facets, to(ettf.Pence(10_000_00))))
	want := []place{{1, "small"}, {2, "large"}, {3, "free"}, {4, "uncosted"}, {4, "unmeasured"}}
	if got := placesOf(r); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCostsThatPrintAlikeButDifferDoNotShareAPlace(t *testing.T) {
	t.Parallel()
	facets := ettf.Facets{Condition: "C"}
	third := surveyed("third", facets, to(ettf.Pence(100_00)))
	third.GIA = to(ettf.Hundredths(3_00))
	shown := surveyed("shown", facets, to(ettf.Pence(33_33)))
	shown.GIA = to(ettf.Hundredths(1_00))
	r := roundWith(shown, third)
	standings := Appraise(r)
	if a, b := *standings[0].CostToBPerM2, *standings[1].CostToBPerM2; a != b || a != 33_33 {
		t.Fatalf("shown %s and %s, want £33.33 twice", a, b)
	}
	if got, want := placesOf(r), []place{{1, "third"}, {2, "shown"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEqualNeedsShareAPlaceAndAreListedByIdAsPeopleCount(t *testing.T) {
	t.Parallel()
	c, d := ettf.Facets{Condition: "C"}, ettf.Facets{Condition: "D"}
	r := roundWith(surveyed("P10", c, nil), surveyed("P2", c, nil), surveyed("P7", d, nil),
		surveyed("P1", ettf.Facets{Condition: "B"}, nil))
	if got, want := placesOf(r), []place{{1, "P7"}, {2, "P2"}, {2, "P10"}, {4, "P1"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPremisesThatNobodyHasGradedAreAGroupOfTheirOwnAndNotTheBest(t *testing.T) {
	t.Parallel()
	r := roundWith(
		ettf.Premises{ID: "P10"},
		surveyed("blank", ettf.Facets{}, to(ettf.Pence(1_00))),
		surveyed("space only", ettf.Facets{Space: "F"}, nil),
		ettf.Premises{ID: "P9"},
		surveyed("good", ettf.Facets{Condition: "A"}, nil))
	want := []place{{1, "good"}, {0, "P9"}, {0, "P10"}, {0, "blank"}, {0, "space only"}}
	if got := placesOf(r); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOvercrowdingCountsAsCWhileEmptyUnderUsedAndFullSpaceCountAsNothing(t *testing.T) {
	t.Parallel()
	for letter, want := range map[ettf.Letter]struct {
		worst  ettf.Letter
		count  int
		facets []ettf.Facet
	}{
		"O": {"C", 2, []ettf.Facet{ettf.Condition, ettf.Space}},
		"U": {"C", 1, []ettf.Facet{ettf.Condition}},
		"E": {"C", 1, []ettf.Facet{ettf.Condition}},
		"F": {"C", 1, []ettf.Facet{ettf.Condition}},
		"":  {"C", 1, []ettf.Facet{ettf.Condition}},
	} {
		p := surveyed("P1", ettf.Facets{Condition: "C", Space: letter, Quality: "B(C)"}, nil)
		got := NeedOf(&p)
		if got.Worst != want.worst || got.COrWorse != want.count || !slices.Equal(got.WorstFacets, want.facets) {
			t.Errorf("space %q: got %s %d %v, want %+v", letter, got.Worst, got.COrWorse, got.WorstFacets, want)
		}
	}
}

func TestTheLatestSurveyCountsAlone(t *testing.T) {
	t.Parallel()
	p := ettf.Premises{ID: "P1", Surveys: []ettf.Survey{
		{Date: "2015-11-02", Facets: ettf.Facets{Condition: "B"}},
		{Date: "2011-03-01", Facets: ettf.Facets{Condition: "DX", Quality: "D"}},
	}}
	s := Appraise(roundWith(p))[0]
	if s.Worst != "B" || s.COrWorse != 0 || s.Survey.Date != "2015-11-02" {
		t.Errorf("got %s, %d at C or worse, by the survey of %s", s.Worst, s.COrWorse, s.Survey.Date)
	}
}

func TestTheCostToBringToBIsTheTotalElseTheSumOfWhatIsGiven(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		amounts *ettf.FacetAmounts
		want    *ettf.Pence
	}{
		"nothing given":        {nil, nil},
		"no amount given":      {&ettf.FacetAmounts{}, nil},
		"a total that differs": {&ettf.FacetAmounts{Condition: to(ettf.Pence(85_000_00)), Total: to(ettf.Pence(120_000_00))}, to(ettf.Pence(120_000_00))},
		"two facets":           {&ettf.FacetAmounts{Condition: to(ettf.Pence(85_000_00)), Environment: to(ettf.Pence(50))}, to(ettf.Pence(85_000_50))},
		"nothing to do":        {&ettf.FacetAmounts{Space: to(ettf.Pence(0))}, to(ettf.Pence(0))},
	} {
		got := CostToB(&ettf.Survey{CostToB: test.amounts})
		if (got == nil) != (test.want == nil) || got != nil && *got != *test.want {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}
