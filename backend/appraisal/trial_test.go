package appraisal

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

func ptr[T any](v T) *T { return &v }

// twoCriteria is a round in which the weights decide who is first.
func twoCriteria() *ettf.Round {
	r := &ettf.Round{
		Terms: ettf.Terms{Name: "Two criteria", FirstYear: 2016, HorizonYears: 10, Directions: ettf.Directions2013,
			Deadline: "2016-06-30", Cohorts: []ettf.Cohort{{Number: 1}}},
		Criteria: []ettf.Criterion{
			{Code: "access", Name: "Access", Weight: 60_00, Scale: ettf.Scale{Best: 100_00}},
			{Code: "training", Name: "Training", Weight: 40_00, Scale: ettf.Scale{Best: 100_00}}},
	}
	for i, scores := range [][2]ettf.Hundredths{{100_00, 0}, {0, 100_00}, {50_00, 40_00}} {
		ref := fmt.Sprint("E", i+1)
		r.Bids = append(r.Bids, ettf.Bid{Ref: ref, Title: "Scheme " + ref, Kind: ettf.Estates,
			Scores: map[string]ettf.Hundredths{"access": scores[0], "training": scores[1]}})
	}
	return r
}

func TestATrialSaysHowEachBidMoved(t *testing.T) {
	t.Parallel()
	a := Of(twoCriteria())
	trial, err := a.Trial(map[string]ettf.Hundredths{"training": 90_00})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"E1": "down 2", "E2": "up 2", "E3": "no change"}
	for _, result := range trial.Ranking.Results {
		if result.Moved != want[result.Ref] {
			t.Errorf("%s: got %q, want %q", result.Ref, result.Moved, want[result.Ref])
		}
	}
	if first := trial.Ranking.Results[0]; first.Ref != "E2" || *first.Was != 3 {
		t.Errorf("first: got %+v", first)
	}
	if a.Ranking.Results[0].Ref != "E1" || a.Ranking.Results[0].Moved != "" || a.Round.Criteria[1].Weight != 40_00 {
		t.Error("the trial touched what it was a trial of")
	}
	back, err := trial.Trial(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, result := range back.Ranking.Results {
		if result.Moved != "no change" {
			t.Errorf("%s moved %q although the weights are the round's own", result.Ref, result.Moved)
		}
	}
}

func TestAWeightOfNothingCanGiveABidItsRank(t *testing.T) {
	t.Parallel()
	r := twoCriteria()
	delete(r.Bid("E3").Scores, "training")
	trial, err := Trial(r, map[string]ettf.Hundredths{"training": 0})
	if err != nil {
		t.Fatal(err)
	}
	for _, result := range trial.Ranking.Results {
		if result.Ref == "E3" && (result.Moved != "now ranked" || result.Was != nil) {
			t.Errorf("got %+v", result)
		}
	}
	for _, c := range []struct {
		was  int
		rank *int
		want string
	}{{0, nil, "no change"}, {2, nil, "no longer ranked"}} {
		if got := moved(c.was, c.rank); got != c.want {
			t.Errorf("from %d to %v: got %q, want %q", c.was, c.rank, got, c.want)
		}
	}
}

func TestATrialRefusesWeightsThatAreNone(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		weights map[string]ettf.Hundredths
		paths   string
	}{
		"an unknown criterion":  {map[string]ettf.Hundredths{"acess": 1}, "weights.acess"},
		"a negative weight":     {map[string]ettf.Hundredths{"access": -1}, "weights.access"},
		"an absurd weight":      {map[string]ettf.Hundredths{"access": ettf.MaxDecimal + 1}, "weights.access"},
		"every weight nothing":  {map[string]ettf.Hundredths{"access": 0, "training": 0}, "weights"},
		"all faults, by name":   {map[string]ettf.Hundredths{"z": 1, "training": -1, "b": 2}, "weights.b weights.training weights.z"},
		"nothing left of a sum": {map[string]ettf.Hundredths{"access": 40_00, "training": -40_00}, "weights.training"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Trial(twoCriteria(), c.weights)
			var refused *ettf.Error
			if !errors.As(err, &refused) || refused.Kind != ettf.Invalid {
				t.Fatalf("got %v, want an Invalid error", err)
			}
			var paths []string
			for _, f := range refused.Fields {
				paths = append(paths, f.Path)
			}
			if got := strings.Join(paths, " "); got != c.paths {
				t.Errorf("got faults at %q, want %q", got, c.paths)
			}
		})
	}
}

func TestATrialOfARoundWithoutCriteriaIsNoFault(t *testing.T) {
	t.Parallel()
	if _, err := (&Appraisal{Round: &ettf.Round{}}).Trial(nil); err != nil {
		t.Error(err)
	}
}

// TestATrialEqualsTheRoundUnderThoseWeights compares every figure, flag and sentence of trials
// with those of a round that has the trial's weights as its own.
func TestATrialEqualsTheRoundUnderThoseWeights(t *testing.T) {
	t.Parallel()
	for seed := range uint64(12) {
		a := Of(madeRound(seed, int(seed)*5))
		before := text(t, a)
		weights := map[string]ettf.Hundredths{"c0": ettf.Hundredths(seed) * 7_00, "c5": 1, "c8": 0}
		trial, err := a.Trial(weights)
		if err != nil {
			t.Fatal(err)
		}
		other := madeRound(seed, int(seed)*5)
		for i := range other.Criteria {
			if w, named := weights[other.Criteria[i].Code]; named {
				other.Criteria[i].Weight = w
			}
		}
		for i := range trial.Ranking.Results {
			trial.Ranking.Results[i].Was, trial.Ranking.Results[i].Moved = nil, ""
		}
		if got, want := text(t, trial), text(t, Of(other)); got != want {
			t.Errorf("seed %d: the trial differs from the round", seed)
		}
		if text(t, a) != before || !reflect.DeepEqual(a.Round, madeRound(seed, int(seed)*5)) {
			t.Errorf("seed %d: the trial changed what it was a trial of", seed)
		}
	}
}

func text(t *testing.T, a *Appraisal) string {
	t.Helper()
	b, err := json.Marshal([]any{a.Ranking, a.Money, a.Estate})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
