package ranking_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/ranking"
)

func noLiability(a, b int) int { return 0 }

// round with criteria of weight 50, 25, 15 and 10 on scales 0–10: the published table in which
// two options print 6.0 and one of them is 5.95.
func publishedTrap() *ettf.Round {
	r := &ettf.Round{}
	for i, w := range []ettf.Hundredths{50, 25, 15, 10} {
		r.Criteria = append(r.Criteria, ettf.Criterion{Code: string(rune('a' + i)), Weight: w, Scale: ettf.Scale{Best: 1000}})
	}
	for ref, scores := range map[string][4]ettf.Hundredths{"O1": {300, 500, 400, 400}, "O2": {500, 900, 600, 300}, "O3": {500, 0, 800, 500}, "O4": {500, 600, 800, 800}} {
		bid := ettf.Bid{Ref: ref, Kind: ettf.Estates, Scores: map[string]ettf.Hundredths{}}
		for i, s := range scores {
			bid.Scores[r.Criteria[i].Code] = s
		}
		r.Bids = append(r.Bids, bid)
	}
	return r
}

func listed(r *ettf.Round, results []ranking.Result) string {
	text := ""
	for _, result := range results {
		text += fmt.Sprintf("%d %s %s; ", result.Rank, r.Bids[result.Bid].Ref, result.Score.RatString())
	}
	return text
}

func TestABidThatOnlyRoundsToTheSameScoreStandsLower(t *testing.T) {
	t.Parallel()
	r := publishedTrap()
	if got := listed(r, ranking.Rank(r, nil, noLiability)); got != "1 O4 60; 2 O2 119/2; 3 O3 42; 4 O1 75/2; " {
		t.Error(got)
	}
}

func oneCriterion(scores ...ettf.Hundredths) *ettf.Round {
	r := &ettf.Round{Criteria: []ettf.Criterion{{Code: "a", Weight: 100, Scale: ettf.Scale{Best: 400}}}}
	for i, s := range scores {
		r.Bids = append(r.Bids, ettf.Bid{Ref: fmt.Sprintf("E%d", i+1), Kind: ettf.Estates, Scores: map[string]ettf.Hundredths{"a": s}})
	}
	return r
}

func TestEqualScoresShareARankAndTheNextIsSkipped(t *testing.T) {
	t.Parallel()
	r := oneCriterion(100, 300, 400, 300)
	results := ranking.Rank(r, nil, noLiability)
	if got := listed(r, results); got != "1 E3 100; 2 E2 75; 2 E4 75; 4 E1 25; " {
		t.Error(got)
	}
	if results[0].Tied || !results[1].Tied || !results[2].Tied || results[3].Tied {
		t.Error("only the two at 75 are tied")
	}
}

func TestATieIsListedByCohortThenLiabilityThenReference(t *testing.T) {
	t.Parallel()
	r := oneCriterion(400, 400, 400, 400, 400)
	for i, ref := range []string{"E10", "E2", "E3", "E4", "E5"} {
		r.Bids[i].Ref = ref
	}
	march := ettf.Date("2017-03-31")
	r.Terms.Cohorts = []ettf.Cohort{{Number: 2}, {Number: 1, Deadline: &march}}
	r.Bids[3].Completes = "2018-01-01" // E4: cohort 2
	r.Bids[4].Completes = "2017-03-31" // E5: cohort 1, on the day
	liability := []int{0, 0, 9, 0, 50}
	results := ranking.Rank(r, nil, func(a, b int) int { return liability[a] - liability[b] })
	if got := listed(r, results); got != "1 E5 100; 1 E4 100; 1 E2 100; 1 E10 100; 1 E3 100; " {
		t.Error(got)
	}
}

func TestABlankIsNotAZero(t *testing.T) {
	t.Parallel()
	r := oneCriterion(0, 400)
	r.Criteria = append(r.Criteria, ettf.Criterion{Code: "b", Weight: 300, Scale: ettf.Scale{Worst: 400}})
	r.Bids[0].Scores["b"] = 400
	results := ranking.Rank(r, nil, noLiability)
	if got := listed(r, results); got != "1 E1 0; 0 E2 125/2; " {
		t.Error(got)
	}
	incomplete := results[1]
	if incomplete.Complete || incomplete.Low.RatString() != "25" || incomplete.High.RatString() != "100" || !slices.Equal(incomplete.Missing, []int{1}) {
		t.Errorf("%+v", incomplete)
	}
}

func TestACriterionWithoutWeightCanBeLeftBlank(t *testing.T) {
	t.Parallel()
	r := oneCriterion(200)
	r.Criteria = append(r.Criteria, ettf.Criterion{Code: "b", Scale: ettf.Scale{Best: 100}})
	if result := ranking.Rank(r, nil, noLiability)[0]; !result.Complete || result.Score.RatString() != "50" || len(result.Uses) != 1 {
		t.Errorf("%+v", result)
	}
}

func TestACriterionForOneKindLeavesTheOtherAlone(t *testing.T) {
	t.Parallel()
	r := oneCriterion(200, 200)
	r.Criteria = append(r.Criteria, ettf.Criterion{Code: "b", Weight: 300, Scale: ettf.Scale{Best: 100}, Kinds: []ettf.BidKind{ettf.Estates}})
	r.Bids[0].Scores["b"] = 0
	r.Bids[1].Kind = ettf.Technology
	if got := listed(r, ranking.Rank(r, nil, noLiability)); got != "1 E2 50; 2 E1 25/2; " {
		t.Error(got)
	}
}

func TestTheUsedScoreIsConsensusThenMeanThenComputed(t *testing.T) {
	t.Parallel()
	at := func(v ettf.Hundredths) *ettf.Hundredths { return &v }
	c := &ettf.Criterion{Code: "a", Scale: ettf.Scale{Best: 300}, Computed: ettf.ComputedCohort}
	terms := &ettf.Terms{Cohorts: []ettf.Cohort{{Number: 1, Value: 6000}}}
	bid := &ettf.Bid{Completes: "2016-01-01", Scores: map[string]ettf.Hundredths{"a": 300},
		Scorings: []ettf.Scoring{{Criterion: "a", Score: at(100)}, {Criterion: "a", Score: at(0)}, {Criterion: "a"}, {Criterion: "b", Score: at(300)}, {Criterion: "a", Score: at(0)}}}
	for _, want := range []struct {
		source ranking.Source
		value  string
	}{{ranking.FromConsensus, "100"}, {ranking.FromMean, "100/9"}, {ranking.FromComputed, "60"}} {
		use, ok := ranking.Used(terms, c, bid)
		if !ok || use.Source != want.source || use.Value.RatString() != want.value {
			t.Errorf("want %v, got %+v", want, use)
		}
		if want.source == ranking.FromConsensus {
			bid.Scores = nil
		} else {
			bid.Scorings = nil
		}
	}
	bid.Completes = ""
	if _, ok := ranking.Used(terms, c, bid); ok {
		t.Error("without a day of completion it is missing")
	}
}

func TestDeliverabilityTakesOffForEachGateNotPassed(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	march, later := ettf.Date("2017-03-31"), ettf.Date("2019-03-31")
	terms := &ettf.Terms{Gates: []string{"site", "planning", "costs"}, GatePenalty: 2500,
		Cohorts: []ettf.Cohort{{Number: 3, Value: 0}, {Number: 1, Deadline: &march, Value: 10000}, {Number: 2, Deadline: &later, Value: 6000}}}
	for _, c := range []struct {
		completes ettf.Date
		gates     map[string]*bool
		want      string
	}{
		{"2017-03-31", map[string]*bool{"site": &yes, "planning": &yes, "costs": &yes}, "100"},
		{"2017-03-31", map[string]*bool{"site": &yes, "planning": nil, "costs": &no}, "75"},
		{"2017-03-31", nil, "25"},
		{"2017-04-01", map[string]*bool{"site": &yes, "planning": &yes, "costs": &yes}, "60"},
		{"2018-01-01", nil, "0"},
		{"2030-01-01", map[string]*bool{"site": &yes, "planning": &yes, "costs": &yes}, "0"},
	} {
		got, ok := ranking.Deliverability(terms, &ettf.Bid{Completes: c.completes, Gates: c.gates})
		if !ok || got.RatString() != c.want {
			t.Errorf("%s %v: want %s, got %v", c.completes, c.gates, c.want, got)
		}
	}
}

func TestWhereLevelsHaveValuesTheScaleBends(t *testing.T) {
	t.Parallel()
	at := func(v ettf.Hundredths) *ettf.Hundredths { return &v }
	c := &ettf.Criterion{Scale: ettf.Scale{Worst: 400, Best: 0}, Levels: []ettf.Anchor{
		{Score: 0, Value: at(9000)}, {Score: 400, Value: at(500)}, {Score: 300, Text: "no value here"}, {Score: 100, Value: at(10000)}}}
	for score, want := range map[int64]string{0: "90", 50: "95", 100: "100", 250: "105/2", 400: "5"} {
		if got := ranking.ValueOf(c, big.NewRat(score, 100)).RatString(); got != want {
			t.Errorf("score %d: want %s, got %s", score, want, got)
		}
	}
	if low, high := ranking.Span(c); low.RatString() != "5" || high.RatString() != "100" {
		t.Errorf("a blank spans 5 to 100, not %s to %s", low, high)
	}
}

// TestAgainstASlowReading holds the ranking against a second, obvious one on random rounds.
func TestAgainstASlowReading(t *testing.T) {
	t.Parallel()
	for seed := range uint64(300) {
		r := randomRound(rand.New(rand.NewPCG(seed, 7)))
		results := ranking.Rank(r, nil, noLiability)
		if len(results) != len(r.Bids) {
			t.Fatalf("seed %d: %d of %d bids", seed, len(results), len(r.Bids))
		}
		for place, result := range results {
			score, complete := slowScore(r, &r.Bids[result.Bid])
			if complete != result.Complete || score.Cmp(result.Score) != 0 {
				t.Fatalf("seed %d, %s: want %s, got %s", seed, r.Bids[result.Bid].Ref, score, result.Score)
			}
			better := 0
			for i := range r.Bids {
				if other, ok := slowScore(r, &r.Bids[i]); ok && other.Cmp(score) > 0 {
					better++
				}
			}
			if complete && result.Rank != better+1 || !complete && result.Rank != 0 {
				t.Fatalf("seed %d, place %d: rank %d with %d better", seed, place, result.Rank, better)
			}
			if place > 0 && results[place-1].Complete == complete && results[place-1].Score.Cmp(score) < 0 {
				t.Fatalf("seed %d: place %d stands too low", seed, place)
			}
		}
	}
}

// slowScore reads the formula of the design as it stands, with no thought of speed.
func slowScore(r *ettf.Round, b *ettf.Bid) (*big.Rat, bool) {
	sum, weights, complete := new(big.Rat), new(big.Rat), true
	for _, c := range r.Criteria {
		if !c.AppliesTo(b.Kind) || c.Weight == 0 {
			continue
		}
		weight := big.NewRat(int64(c.Weight), 1)
		weights.Add(weights, weight)
		value := big.NewRat(50, 1)
		if score, ok := b.Scores[c.Code]; ok {
			value = big.NewRat(100*int64(score-c.Scale.Worst), int64(c.Scale.Best-c.Scale.Worst))
		} else {
			n, total := int64(0), int64(0)
			for _, s := range b.Scorings {
				if s.Criterion == c.Code {
					n, total = n+1, total+int64(*s.Score)
				}
			}
			if n > 0 {
				value = big.NewRat(100*(total-n*int64(c.Scale.Worst)), n*int64(c.Scale.Best-c.Scale.Worst))
			} else {
				complete = false
			}
		}
		sum.Add(sum, weight.Mul(weight, value))
	}
	if weights.Sign() == 0 {
		return sum, true
	}
	return sum.Quo(sum, weights), complete
}

// randomRound mixes scales, kinds, blanks, scorers and, now and then, numbers so odd that scores
// have no small common denominator.
func randomRound(random *rand.Rand) *ettf.Round {
	r := &ettf.Round{}
	odd := random.IntN(4) == 0
	for j := range 1 + random.IntN(6) {
		c := ettf.Criterion{Code: fmt.Sprint("c", j), Weight: ettf.Hundredths(random.IntN(4000))}
		c.Scale = []ettf.Scale{{Worst: 0, Best: 400}, {Worst: 1000, Best: 0}, {Worst: 100, Best: 500}, {Worst: -300, Best: 300}}[random.IntN(4)]
		if odd {
			c.Scale = ettf.Scale{Worst: 0, Best: ettf.Hundredths(1 + random.Int64N(1e9))}
		}
		if random.IntN(5) == 0 {
			c.Kinds = []ettf.BidKind{ettf.Technology}
		}
		r.Criteria = append(r.Criteria, c)
	}
	for i := range random.IntN(60) {
		b := ettf.Bid{Ref: fmt.Sprint("B", i), Kind: []ettf.BidKind{ettf.Estates, ettf.Technology}[random.IntN(2)], Scores: map[string]ettf.Hundredths{}}
		for _, c := range r.Criteria {
			score := func() ettf.Hundredths {
				step := c.Scale.Length() / ettf.Hundredths(1+random.IntN(5))
				return min(c.Scale.Worst, c.Scale.Best) + step*ettf.Hundredths(random.IntN(2))
			}
			switch random.IntN(12) {
			case 0:
			case 1, 2, 3:
				for k := range 1 + random.IntN(4) {
					s := score()
					b.Scorings = append(b.Scorings, ettf.Scoring{Scorer: fmt.Sprint(k), Criterion: c.Code, Score: &s})
				}
			default:
				b.Scores[c.Code] = score()
			}
		}
		r.Bids = append(r.Bids, b)
	}
	return r
}

func TestTrialWeightsTakeThePlaceOfTheRoundsOwn(t *testing.T) {
	t.Parallel()
	r := publishedTrap()
	if got := listed(r, ranking.Rank(r, []ettf.Hundredths{0, 100, 0, 0}, noLiability)); got != "1 O2 90; 2 O4 60; 3 O1 50; 4 O3 0; " {
		t.Error(got)
	}
}
