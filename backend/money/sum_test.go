package money

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"lintel/backend/ettf"
)

// Fractions that meet whole and half pence again and again, so that what the places cut off
// decides.
func hardAmount(r *rand.Rand) Amount {
	dens := []uint64{2, 3, 4, 6, 7, 9, 12, 1<<32 - 5, 1 << 63}
	den := dens[r.IntN(len(dens))]
	return Amount{Pence: r.Int64N(5) - 2, Part: r.Uint64N(den), Of: den}
}

func TestASumIsExactHoweverItsPartsDivide(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var sum Sum
		slow := new(big.Rat)
		for range r.IntN(12) {
			a := hardAmount(r)
			sum.Add(a)
			slow.Add(slow, a.Rat())
			checkSum(t, &sum, slow)
		}
	}
}

// TestPartsThatMakeUpAWholePennyAreAWholePenny is where a sum of truncated parts goes wrong.
func TestPartsThatMakeUpAWholePennyAreAWholePenny(t *testing.T) {
	t.Parallel()
	for _, den := range []uint64{3, 6, 7, 97} {
		for _, start := range []int64{-1, 0, 5} {
			var sum Sum
			slow := new(big.Rat).SetInt64(start)
			sum.AddPence(ettf.Pence(start))
			for range den {
				a := Amount{Part: 1, Of: den}
				sum.Add(a)
				slow.Add(slow, a.Rat())
				checkSum(t, &sum, slow)
			}
			if sum.Cmp(ettf.Pence(start+1)) != 0 {
				t.Errorf("%d times a %dth is not a whole", den, den)
			}
		}
	}
}

func checkSum(t *testing.T, sum *Sum, slow *big.Rat) {
	t.Helper()
	if sum.Rat().Cmp(slow) != 0 {
		t.Fatalf("got %s, want %s", sum.Rat(), slow)
	}
	if got, want := sum.Rounded(), slowRounded(slow, 1); got != want {
		t.Fatalf("%s to the penny: got %d, want %d", slow, got, want)
	}
	near := slowRounded(slow, 1)
	for p := near - 2; p <= near+2; p++ {
		if got, want := sum.Cmp(p), slow.Cmp(big.NewRat(int64(p), 1)); got != want {
			t.Fatalf("%s against %d: got %d, want %d", slow, p, got, want)
		}
		over := new(big.Rat).Sub(slow, big.NewRat(int64(p), 1))
		if got, want := sum.Over(p), slowRounded(over, 1); got != want {
			t.Fatalf("%s over %d: got %d, want %d", slow, p, got, want)
		}
	}
}

func TestAmountsCompareAndRoundAsTheirFractions(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(8, 9))
	for range 5000 {
		a, b := hardAmount(r), hardAmount(r)
		if got, want := a.Cmp(b), a.Rat().Cmp(b.Rat()); got != want {
			t.Fatalf("%+v against %+v: got %d, want %d", a, b, got, want)
		}
		if got, want := a.Rounded(), slowRounded(a.Rat(), 1); got != want {
			t.Fatalf("%+v: got %d, want %d", a, got, want)
		}
		if got, want := a.Positive(), a.Rat().Sign() > 0; got != want {
			t.Fatalf("%+v above nothing: got %t", a, got)
		}
	}
}

func TestHalfAPennyRoundsAwayFromZero(t *testing.T) {
	t.Parallel()
	for amount, want := range map[Amount]ettf.Pence{
		{Pence: 0, Part: 1, Of: 2}:  1,
		{Pence: -1, Part: 1, Of: 2}: -1,
		{Pence: -1, Part: 2, Of: 3}: 0,
		{Pence: -2, Part: 1, Of: 3}: -2,
		{Pence: 2, Part: 1, Of: 3}:  2,
		{Pence: 2, Part: 2, Of: 3}:  3,
	} {
		equal(t, amount.Rat().String(), amount.Rounded(), want)
	}
}

func TestPresentValueRoundsHalfAPoundExactly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		byYear []Amount
		rate   ettf.Hundredths
		want   ettf.Pence
	}{
		{[]Amount{{Pence: 50}}, 350, 1_00},
		{[]Amount{{Pence: -50}}, 350, -1_00},
		{[]Amount{{Pence: 49, Part: 1<<63 - 1, Of: 1 << 63}}, 350, 0},
		{[]Amount{{Pence: 0}, {Pence: 55}}, 10_00, 1_00},               // 55p in a year at 10% is 50p now
		{[]Amount{{Pence: 0}, {Pence: 54, Part: 9, Of: 10}}, 10_00, 0}, // and a little less is not
		{[]Amount{{Pence: 20}, {Pence: 30}}, 0, 1_00},
		{nil, 350, 0},
		{[]Amount{{Pence: 4e18}}, 350, 4e18},
	} {
		equal(t, "present value", presentValue(asSums(c.byYear), c.rate), c.want)
	}
}
