package estate

import (
	"math/big"

	"lintel/backend/ettf"
)

// Energy is the energy that premises use in a year, in GJ for each 100 m³ heated: kWh × 0.0036 ÷
// (heated volume ÷ 100), rounded to hundredths. Nil when use or volume is not known.
func Energy(p *ettf.Premises) *ettf.Hundredths {
	if p.Energy == nil || p.Energy.HeatedM3 <= 0 {
		return nil
	}
	// Both are in hundredths and so is the answer: 100 × 100 × 0.0036 = 36.
	use := big.NewRat(int64(p.Energy.KWh), int64(p.Energy.HeatedM3))
	gj := ettf.Hundredths(rounded(use.Mul(use, big.NewRat(36, 1))))
	return &gj
}
