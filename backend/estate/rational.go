package estate

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// rounded is x as a whole number, half away from zero; what no int64 holds stays at its end.
func rounded(x *big.Rat) int64 {
	twice := new(big.Int).Lsh(x.Num(), 1)
	if x.Sign() < 0 {
		twice.Sub(twice, x.Denom())
	} else {
		twice.Add(twice, x.Denom())
	}
	whole := twice.Quo(twice, new(big.Int).Lsh(x.Denom(), 1))
	switch {
	case whole.IsInt64():
		return whole.Int64()
	case whole.Sign() < 0:
		return math.MinInt64
	default:
		return math.MaxInt64
	}
}

// over is a × b ÷ c as a whole number, half away from zero, for a and b of 0 or more and c above
// 0; what no int64 holds stays at its end. It is what rounded gives, without the garbage.
func over(a, b, c int64) int64 {
	high, low := bits.Mul64(uint64(a), uint64(b))
	if high >= uint64(c) {
		return math.MaxInt64
	}
	whole, rest := bits.Div64(high, low, uint64(c))
	if rest >= uint64(c)-rest {
		whole++
	}
	return int64(min(whole, math.MaxInt64))
}

// ratio is a number of 0 or more as a fraction.
type ratio struct{ of, by int64 }

// compare is negative when x is the smaller.
func (x ratio) compare(y ratio) int {
	xHigh, xLow := bits.Mul64(uint64(x.of), uint64(y.by))
	yHigh, yLow := bits.Mul64(uint64(y.of), uint64(x.by))
	return cmp.Or(cmp.Compare(xHigh, yHigh), cmp.Compare(xLow, yLow))
}
