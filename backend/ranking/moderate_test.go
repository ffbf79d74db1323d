package ranking

import (
	"math/big"
	"testing"

	"lintel/backend/ettf"
)

func scores(whole ...int) []ettf.Hundredths {
	var list []ettf.Hundredths
	for _, n := range whole {
		list = append(list, ettf.Hundredths(100*n))
	}
	return list
}

func share(percent int) *ettf.Hundredths {
	s := ettf.Hundredths(100 * percent)
	return &s
}

func wantRat(t *testing.T, what string, got *big.Rat, want string) {
	t.Helper()
	found := "none"
	if got != nil {
		found = got.RatString()
	}
	if found != want {
		t.Errorf("%s is %s, want %s", what, found, want)
	}
}

func TestMeanAndMedianOfScores(t *testing.T) {
	t.Parallel()
	for _, of := range []struct {
		scores       []ettf.Hundredths
		mean, median string
	}{
		{nil, "none", "none"},
		{scores(3), "3", "3"},
		{scores(4, 0, 1), "5/3", "1"},
		{scores(4, 0, 1, 2), "7/4", "3/2"},
		{[]ettf.Hundredths{250, 100, 75}, "17/12", "1"},
	} {
		wantRat(t, "the mean", Mean(of.scores), of.mean)
		wantRat(t, "the median", Median(of.scores), of.median)
	}
}

func TestAGroupHasTheWeightOfItsHeadsButAtLeastItsShare(t *testing.T) {
	t.Parallel()
	for name, of := range map[string]struct {
		groups []GroupScores
		want   string
	}{
		"no scores":            {[]GroupScores{{Share: share(52)}}, "none"},
		"heads alone":          {[]GroupScores{{Scores: scores(4)}, {Scores: scores(1, 1, 1)}}, "7/4"},
		"raised to 52%":        {[]GroupScores{{share(52), scores(4)}, {nil, scores(0, 0, 0)}}, "52/25"}, // 0.52 × 4
		"above 52% already":    {[]GroupScores{{share(52), scores(4, 4, 4)}, {nil, scores(0)}}, "3"},     // ¾ × 4
		"nobody of the public": {[]GroupScores{{share(52), nil}, {nil, scores(1, 2)}}, "3/2"},
		"nobody but them":      {[]GroupScores{{share(52), scores(1, 2)}, {nil, nil}}, "3/2"},
		// Raising the public to 80% leaves 20% for four heads: the one of finance falls to 5% and is
		// raised to 10%, the other three have 10%.
		"one raise makes another": {[]GroupScores{{share(80), scores(4)}, {share(10), scores(2)}, {nil, scores(0, 0, 0)}}, "17/5"},
		"shares alone":            {[]GroupScores{{share(52), scores(4)}, {share(20), scores(0)}, {nil, nil}}, "52/25"},
		"all shares reached":      {[]GroupScores{{share(60), scores(4)}, {share(40), scores(0)}}, "12/5"},
	} {
		wantRat(t, name, WeightedMean(of.groups), of.want)
	}
}
