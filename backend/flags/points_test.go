package flags

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestPointsRoundHalfAwayFromZeroHoweverLargeTheFraction(t *testing.T) {
	t.Parallel()
	for want, score := range map[string]*big.Rat{
		"83.25": big.NewRat(333, 4), "0.00": new(big.Rat), "100.00": big.NewRat(100, 1),
		"5.95": big.NewRat(595, 100), "0.01": big.NewRat(1, 200), "66.67": big.NewRat(200, 3), "-0.01": big.NewRat(-1, 200),
	} {
		if got := Points(score); got != want {
			t.Errorf("%s: got %s, want %s", score, got, want)
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 3000 {
		num, den := new(big.Int).SetUint64(r.Uint64()>>r.IntN(64)), new(big.Int).SetUint64(r.Uint64()>>r.IntN(63)+1)
		if r.IntN(4) == 0 {
			den.Mul(den, den)
		}
		score := new(big.Rat).SetFrac(num, den)
		if got, want := Points(score), score.FloatString(2); got != want {
			t.Fatalf("%s: got %s, want %s", score, got, want)
		}
	}
}
