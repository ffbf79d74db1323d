package flags

import (
	"math/big"
	"math/bits"

	"lintel/backend/ettf"
)

// Points writes a score as people read it: with two decimals, half away from zero.
func Points(score *big.Rat) string {
	if score.Sign() < 0 || !score.Num().IsUint64() || !score.Denom().IsUint64() {
		return score.FloatString(2)
	}
	den := score.Denom().Uint64()
	hi, lo := bits.Mul64(score.Num().Uint64(), 100)
	if hi >= den {
		return score.FloatString(2)
	}
	hundredths, rest := bits.Div64(hi, lo, den)
	if hundredths >= ettf.MaxDecimal {
		return score.FloatString(2)
	}
	if rest >= den-rest {
		hundredths++
	}
	return ettf.FormatFixed(int64(hundredths))
}
