package estate

import "lintel/backend/ettf"

// Energy is the energy that premises use in a year, in GJ for each 100 m³ heated: kWh × 0.0036 ÷
// (heated volume ÷ 100), rounded to hundredths. Nil when use or volume is not known.
func Energy(p *ettf.Premises) *ettf.Hundredths {
	if p.Energy == nil || p.Energy.HeatedM3 <= 0 {
		return nil
	}
	// Both are in hundredths and so is the answer: 100 × 100 × 0.0036 = 36.
	gj := ettf.Hundredths(over(int64(p.Energy.KWh), 36, int64(p.Energy.HeatedM3)))
	return &gj
}

// energyTarget is what the energy of the premises should stay under.
func energyTarget(t *ettf.Terms, p *ettf.Premises) *ettf.Hundredths {
	if p.Energy == nil {
		return nil
	}
	if target, ok := t.EnergyTarget(p.Energy.Type); ok {
		return &target
	}
	return nil
}
