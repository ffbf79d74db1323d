package estate

import (
	"math"
	"math/big"
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
