package estate

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"lintel/backend/ettf"
)

func block(life *int, high, significant, moderate, low ettf.Pence) ettf.Block {
	return ettf.Block{LifeYears: life, Backlog: &ettf.Backlog{
		High: high, Significant: significant, Moderate: moderate, Low: low}}
}

func TestModerateAndLowBacklogIsSpreadOverTheRemainingLifeOfItsBlock(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		blocks []ettf.Block
		want   ettf.Pence
	}{
		"one block":                           {[]ettf.Block{block(to(20), 0, 42_000_00, 8_000_00, 1_000_00)}, 42_450_00},
		"two lives, summed":                   {[]ettf.Block{block(to(2), 1_00, 0, 3_00, 0), block(to(10), 0, 2_00, 0, 5_00)}, 5_00},
		"no life left counts as one year":     {[]ettf.Block{block(to(0), 1_00, 0, 3_00, 0)}, 4_00},
		"a life below nothing counts as one":  {[]ettf.Block{block(to(-4), 1_00, 0, 3_00, 0)}, 4_00},
		"a life not given takes it all":       {[]ettf.Block{block(nil, 1_00, 0, 3_00, 5)}, 4_05},
		"thirds are rounded once, not thrice": {[]ettf.Block{block(to(3), 0, 0, 1, 0), block(to(3), 0, 0, 1, 0), block(to(3), 0, 0, 1, 0)}, 1},
		"half a penny goes away from nothing": {[]ettf.Block{block(to(2), 0, 0, 1, 0)}, 1},
		"a block without a figure adds none":  {[]ettf.Block{{Name: "store"}, block(to(4), 0, 0, 0, 8_00)}, 2_00},
	} {
		got := RiskAdjusted(&ettf.Terms{}, &ettf.Premises{Blocks: test.blocks})
		if got == nil || *got != test.want {
			t.Errorf("%s: got %v, want %s", name, got, test.want)
		}
	}
}

func TestWithoutABacklogThereIsNoneAndNotZero(t *testing.T) {
	t.Parallel()
	p := &ettf.Premises{Blocks: []ettf.Block{{Name: "main", LifeYears: to(20)}}}
	if BacklogOf(&ettf.Terms{}, p) != nil || RiskAdjusted(&ettf.Terms{}, p) != nil {
		t.Error("a backlog that nobody has given was counted as one")
	}
}

func TestTheRiskAdjustedBacklogLiesBetweenTheUrgentAndTheWhole(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var blocks []ettf.Block
		want := new(big.Rat)
		for range 1 + random.IntN(6) {
			b := block(to(random.IntN(41)), ettf.Pence(random.Int64N(1e9)), ettf.Pence(random.Int64N(1e9)),
				ettf.Pence(random.Int64N(1e9)), ettf.Pence(random.Int64N(1e9)))
			blocks = append(blocks, b)
			want.Add(want, big.NewRat(int64(b.Backlog.High+b.Backlog.Significant), 1))
			want.Add(want, big.NewRat(int64(b.Backlog.Moderate+b.Backlog.Low), int64(max(1, *b.LifeYears))))
		}
		p := &ettf.Premises{Blocks: blocks}
		all, got := *BacklogOf(&ettf.Terms{}, p), *RiskAdjusted(&ettf.Terms{}, p)
		if got < all.High+all.Significant || got > all.Total() {
			t.Fatalf("%s lies outside %s to %s", got, all.High+all.Significant, all.Total())
		}
		off := new(big.Rat).Sub(want, big.NewRat(int64(got), 1))
		if off.Abs(off).Cmp(big.NewRat(1, 2)) > 0 {
			t.Fatalf("%s is more than half a penny from %s", got, want.FloatString(4))
		}
	}
}

func TestRoundingGoesHalfAwayFromZeroAndStopsAtTheEnds(t *testing.T) {
	t.Parallel()
	huge := new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 80))
	for _, test := range []struct {
		x    *big.Rat
		want int64
	}{
		{big.NewRat(5, 2), 3}, {big.NewRat(-5, 2), -3}, {big.NewRat(7, 3), 2}, {big.NewRat(-7, 3), -2},
		{big.NewRat(0, 1), 0}, {huge, 1<<63 - 1}, {new(big.Rat).Neg(huge), -1 << 63},
	} {
		if got := rounded(test.x); got != test.want {
			t.Errorf("%s: got %d, want %d", test.x, got, test.want)
		}
	}
}

func TestItemsOfBacklogStandInTheBandOfTheirConsequenceTimesTheirLikelihood(t *testing.T) {
	t.Parallel()
	item := func(consequence, likelihood int, cost ettf.Pence) ettf.BacklogItem {
		return ettf.BacklogItem{Consequence: consequence, Likelihood: likelihood, Cost: cost}
	}
	p := &ettf.Premises{Blocks: []ettf.Block{
		{LifeYears: to(10), Items: []ettf.BacklogItem{item(5, 3, 1), item(3, 5, 10), item(2, 4, 100), item(1, 4, 1000), item(1, 3, 10_000)}},
		block(to(10), 0, 0, 0, 100_000),
	}}
	if got, want := *BacklogOf(&ettf.Terms{}, p), (ettf.Backlog{High: 11, Significant: 100, Moderate: 1000, Low: 110_000}); got != want {
		t.Errorf("by the usual cut-offs: got %+v, want %+v", got, want)
	}
	if got := *RiskAdjusted(&ettf.Terms{}, p); got != 11+100+11_100 {
		t.Errorf("risk-adjusted: got %s", got)
	}
	local := &ettf.Terms{Settings: &ettf.Settings{Cutoffs: &ettf.Cutoffs{High: 20, Significant: 15, Moderate: 4}}}
	if got, want := *BacklogOf(local, p), (ettf.Backlog{Significant: 11, Moderate: 1100, Low: 110_000}); got != want {
		t.Errorf("by local cut-offs: got %+v, want %+v", got, want)
	}
}

func TestAPublishedSiteComesOutToThePenny(t *testing.T) {
	t.Parallel()
	site := func(life *int) *ettf.Premises {
		return &ettf.Premises{Blocks: []ettf.Block{block(life, 0, 4_783_00, 171_821_00, 114_377_00)}}
	}
	if got := *RiskAdjusted(&ettf.Terms{}, site(to(17))); got != 21_618_18 {
		t.Errorf("life 17: got %s, want 21618.18", got)
	}
	for name, life := range map[string]*int{"0": to(0), "missing": nil} {
		if got := *RiskAdjusted(&ettf.Terms{}, site(life)); got != 290_981_00 {
			t.Errorf("life %s: got %s, want all of it", name, got)
		}
	}
}
