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
		got := RiskAdjusted(&ettf.Premises{Blocks: test.blocks})
		if got == nil || *got != test.want {
			t.Errorf("%s: got %v, want %s", name, got, test.want)
		}
	}
}

func TestWithoutABacklogThereIsNoneAndNotZero(t *testing.T) {
	t.Parallel()
	p := &ettf.Premises{Blocks: []ettf.Block{{Name: "main", LifeYears: to(20)}}}
	if BacklogOf(p) != nil || RiskAdjusted(p) != nil {
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
		all, got := *BacklogOf(p), *RiskAdjusted(p)
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
