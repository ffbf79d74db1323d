package money

import (
	"math"
	"math/big"

	"lintel/backend/ettf"
)

// presentValue discounts sums by year at a yearly rate (hundredths of a per cent), the first
// year undiscounted, and rounds to the pound, half away from zero (HM Treasury, the Green Book).
//
// An estimate in floating point settles it, unless the estimate lies so near to half a pound
// that its error could tip the rounding; then it is worked out in fractions.
func presentValue(byYear []Sum, rate ettf.Hundredths) ettf.Pence {
	estimate, size, factor := 0.0, 0.0, 1.0
	step := 100_00 / float64(100_00+rate)
	for i := range byYear {
		pence := float64(byYear[i].pence)
		estimate += (pence + float64(byYear[i].places)/(1<<64)) * factor
		size += (math.Abs(pence) + 1) * factor
		factor *= step
	}
	// A factor is off by at most 2 roundings a year, a term and a sum by a few more: with n
	// years less than 8(n+1) parts in 2⁵³ of the whole size.
	off := size * float64(len(byYear)+1) / (1 << 50) / 100
	pounds := estimate / 100
	if math.Abs(pounds-math.Floor(pounds)-0.5) > off {
		return ettf.Pence(math.Round(pounds)) * 100
	}
	return exactPresentValue(byYear, rate)
}

func exactPresentValue(byYear []Sum, rate ettf.Hundredths) ettf.Pence {
	step := big.NewRat(100_00, int64(100_00+rate))
	value := new(big.Rat)
	for i := len(byYear) - 1; i >= 0; i-- {
		value.Add(value.Mul(value, step), byYear[i].Rat())
	}
	return roundedRat(value.Mul(value, big.NewRat(1, 100))) * 100
}

func asSums(byYear []Amount) []Sum {
	sums := make([]Sum, len(byYear))
	for i, a := range byYear {
		sums[i].Add(a)
	}
	return sums
}
