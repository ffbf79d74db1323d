package appraisal

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

// mayBeNull are the fields whose null the design gives a meaning: no rank, no cohort, not over.
var mayBeNull = []string{"rank", "cohort", "interval", "capital", "revenue", "need_rank", "cost_to_b", "cost_to_b_per_m2",
	"survey_date", "backlog", "risk_adjusted_backlog", "space_gap_m2", "energy_gj_per_100m3", "energy_target", "void_m2", "gap", "lease_end", "closing", "list_size",
	"condition", "suitability", "space", "quality", "compliance", "environment"}

func TestEveryRoundAnswersWithoutNulls(t *testing.T) {
	t.Parallel()
	unscored := madeRound(4, 6)
	for i := range unscored.Bids {
		unscored.Bids[i].Scores = nil
	}
	noCriteria := madeRound(5, 6)
	noCriteria.Criteria = nil
	noPremises := madeRound(6, 6)
	noPremises.Premises, noPremises.Practices = nil, nil
	for name, r := range map[string]*ettf.Round{
		"nothing at all":     {},
		"no bids":            madeRound(1, 0),
		"nothing scored":     unscored,
		"no criteria":        noCriteria,
		"no premises":        noPremises,
		"an ordinary round":  madeRound(7, 20),
		"all of them equal":  equalBids(9),
		"a round from paper": twoCriteria(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := Of(r)
			for _, null := range nulls("", "", decoded(t, []byte(text(t, a)))) {
				t.Errorf("null at %s", null)
			}
			if len(a.Money.Findings) == 0 {
				t.Error("the money says nothing")
			}
			for _, document := range [][]byte{a.Ranking.CSV(), a.Money.CSV(), a.Estate.CSV()} {
				if len(document) == 0 {
					t.Error("an empty table has no head")
				}
			}
		})
	}
}

func nulls(path, key string, v any) (found []string) {
	switch v := v.(type) {
	case nil:
		if !slices.Contains(mayBeNull, key) {
			return []string{path}
		}
	case map[string]any:
		for k := range v {
			found = append(found, nulls(path+"."+k, k, v[k])...)
		}
	case []any:
		for i := range v {
			found = append(found, nulls(fmt.Sprint(path, "[", i, "]"), "", v[i])...)
		}
	}
	return found
}

func equalBids(n int) *ettf.Round {
	r := twoCriteria()
	r.Bids = nil
	for i := range n {
		r.Bids = append(r.Bids, ettf.Bid{Ref: fmt.Sprint("E", i+1), Kind: ettf.Estates,
			Scores: map[string]ettf.Hundredths{"access": 71_25, "training": 71_25}})
	}
	return r
}

func TestATieIsNotedWithTheRuleByWhichItIsListed(t *testing.T) {
	t.Parallel()
	notes := func(n int) (all []string) {
		for _, result := range Of(equalBids(n)).Ranking.Results {
			all = append(all, result.TieNote)
		}
		return all
	}
	if got, want := notes(2)[0], "Equal with E2 at 71.25; listed by earlier cohort, then lower total liability, then reference."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := notes(12)[0]; !strings.HasPrefix(got, "Equal with E2, E3, E4, E5, E6, E7 and 5 more at 71.25; ") {
		t.Errorf("got %q", got)
	}
	if got := notes(1)[0]; got != "" {
		t.Errorf("no tie, but %q", got)
	}
}

func TestTheListIsTheAgreedOrderAndThenTheRanking(t *testing.T) {
	t.Parallel()
	r := twoCriteria()
	r.Agreed = []ettf.Agreed{{Ref: "E2"}}
	m := Of(r).Money
	var refs []string
	for i, line := range m.Lines {
		refs = append(refs, line.Ref)
		if line.Position != i+1 {
			t.Errorf("%s stands at %d, says %d", line.Ref, i+1, line.Position)
		}
	}
	if m.Order != "agreed" || !slices.Equal(refs, []string{"E2", "E1", "E3"}) || *m.Lines[0].Rank != 3 {
		t.Errorf("got %s %v", m.Order, refs)
	}
}

func TestThePremisesKnowTheirBids(t *testing.T) {
	t.Parallel()
	r := twoCriteria()
	r.Premises = []ettf.Premises{{ID: "P1"}, {ID: "P2", LeaseEnd: "2020-01-01",
		Surveys: []ettf.Survey{{Date: "2015-01-01", Facets: ettf.Facets{Condition: "CX"}}}}}
	for i := range r.Bids {
		r.Bids[i].Premises = []string{"P2"}
	}
	e := Of(r).Estate
	surveyed, never := e.Premises[0], e.Premises[1]
	slices.Sort(surveyed.Bids)
	if surveyed.ID != "P2" || *surveyed.NeedRank != 1 || !slices.Equal(surveyed.Bids, []string{"E1", "E2", "E3"}) ||
		*surveyed.SurveyDate != "2015-01-01" || *surveyed.LeaseEnd != "2020-01-01" || *surveyed.Facets[ettf.Condition] != "CX" ||
		surveyed.Facets[ettf.Quality] != nil {
		t.Errorf("got %+v", surveyed)
	}
	if never.NeedRank != nil || never.SurveyDate != nil || len(never.Facets) != 6 || len(never.Bids) != 0 {
		t.Errorf("got %+v", never)
	}
}
