package flags

import (
	"testing"

	"lintel/backend/ettf"
)

func TestAnIncompleteBidHasNoRank(t *testing.T) {
	t.Parallel()
	r := round(bid("E1", 50_00), ettf.Bid{Ref: "E2", Kind: ettf.Estates})
	wantFlag(t, r, "E2", "scores-missing", "Has no score yet on Extended access, so it has no rank.")
	wantFlag(t, r, "E1", "scores-missing", "")
}

func TestNothingOnAnyCoreCriterion(t *testing.T) {
	t.Parallel()
	scored := func(access, capacity *ettf.Hundredths) *ettf.Round {
		r := round(ettf.Bid{Ref: "E1", Kind: ettf.Estates, Scores: map[string]ettf.Hundredths{}})
		r.Criteria[0].Core = true
		r.Criteria = append(r.Criteria,
			ettf.Criterion{Code: "capacity", Name: "Capacity", Core: true, Scale: ettf.Scale{Worst: 5_00, Best: 1_00}},
			ettf.Criterion{Code: "roadmap", Name: "Roadmap", Core: true, Weight: 1_00, Scale: ettf.Scale{Best: 1_00}, Kinds: []ettf.BidKind{ettf.Technology}},
			ettf.Criterion{Code: "site", Name: "Site", Weight: 1_00, Scale: ettf.Scale{Best: 1_00}})
		for code, score := range map[string]*ettf.Hundredths{"access": access, "capacity": capacity, "site": ptr(ettf.Hundredths(1_00))} {
			if score != nil {
				r.Bids[0].Scores[code] = *score
			}
		}
		return r
	}
	wantFlag(t, scored(ptr(ettf.Hundredths(0)), ptr(ettf.Hundredths(5_00))), "E1", "no-core-criterion",
		"Is worth nothing on any core criterion (Extended access and Capacity), and every bid must meet at least one.")
	wantFlag(t, scored(ptr(ettf.Hundredths(0)), ptr(ettf.Hundredths(4_99))), "E1", "no-core-criterion", "")
	wantFlag(t, scored(ptr(ettf.Hundredths(0)), nil), "E1", "no-core-criterion", "") // missing is not nothing
	wantFlag(t, round(bid("E1", 0)), "E1", "no-core-criterion", "")                  // no criterion is core
}

func TestScorersFarApart(t *testing.T) {
	t.Parallel()
	scored := func(consensus bool, scores ...ettf.Hundredths) *ettf.Round {
		b := ettf.Bid{Ref: "E1", Kind: ettf.Estates}
		for _, s := range scores {
			b.Scorings = append(b.Scorings, ettf.Scoring{Criterion: "access", Score: &s})
		}
		b.Scorings = append(b.Scorings, ettf.Scoring{Criterion: "access"}) // not scored is not 0
		if consensus {
			b.Scores = map[string]ettf.Hundredths{"access": 50_00}
		}
		return round(b)
	}
	wantFlag(t, scored(false, 75_00, 25_00, 30_00), "E1", "scorers-disagree",
		"Scorers are far apart on Extended access (from 25 to 75), and no score is agreed yet.")
	wantFlag(t, scored(false, 75_00, 25_01), "E1", "scorers-disagree", "")
	wantFlag(t, scored(true, 0, 100_00), "E1", "scorers-disagree", "")
	wantFlag(t, scored(false, 75_00), "E1", "scorers-disagree", "")
	none := scored(false, 20_00, 20_00)
	none.Terms.Settings = &ettf.Settings{Spread: ptr(ettf.Hundredths(0))}
	wantFlag(t, none, "E1", "scorers-disagree", "") // equal scores never disagree
}
