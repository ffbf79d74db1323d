package ettf

import "strings"

// Settings are the starting values that a commissioner may change. A nil field means that the
// default of the method of the same name holds.
type Settings struct {
	DiscountRate  *Hundredths `json:"discount_rate,omitempty"`
	StaleYears    *int        `json:"stale_years,omitempty"`
	NearTie       *Hundredths `json:"near_tie,omitempty"`
	Spread        *Hundredths `json:"spread,omitempty"`
	GrantShareMax *Hundredths `json:"grant_share_max,omitempty"`
	SpaceM2       *Hundredths `json:"space_m2,omitempty"`
	SpacePatients *int        `json:"space_patients,omitempty"`
	Cutoffs       *Cutoffs    `json:"backlog_cutoffs,omitempty"`
	// EnergyTargets are GJ for each 100 m³ a year, by the type of building.
	EnergyTargets map[string]Hundredths `json:"energy_targets,omitempty"`
}

func orDefault[T any](value *T, otherwise T) T {
	if value == nil {
		return otherwise
	}
	return *value
}

func (t *Terms) settings() Settings {
	return orDefault(t.Settings, Settings{})
}

// DiscountRate is the real rate for present values in hundredths of a per cent a year
// (default 3.5% : HM Treasury, the Green Book).
func (t *Terms) DiscountRate() Hundredths { return orDefault(t.settings().DiscountRate, 350) }

// StaleYears is the age in years beyond which a survey is stale (default 3).
func (t *Terms) StaleYears() int { return orDefault(t.settings().StaleYears, 3) }

// NearTie is the lead in points, in hundredths, that is too small to be one (default 1 point).
func (t *Terms) NearTie() Hundredths { return orDefault(t.settings().NearTie, 100) }

// Spread is the share of a scale, in hundredths of a per cent, at which scorers disagree
// (default 50% of the scale).
func (t *Terms) Spread() Hundredths { return orDefault(t.settings().Spread, 5000) }

// GrantShareMax is the largest share of the cost that the grant may be, in hundredths of a per
// cent (default 66% under the 2013 Directions, 100% under those of 2024).
func (t *Terms) GrantShareMax() Hundredths {
	if t.Directions == Directions2024 {
		return orDefault(t.settings().GrantShareMax, 10000)
	}
	return orDefault(t.settings().GrantShareMax, 6600)
}

// SpaceRule is the rule of thumb for space: so many m² (in hundredths) for so many patients
// (default 120 m² for 1,750; whether net or gross was not said, we hold it against net).
func (t *Terms) SpaceRule() (m2 Hundredths, patients int) {
	s := t.settings()
	return orDefault(s.SpaceM2, 12000), orDefault(s.SpacePatients, 1750)
}

// BacklogCutoffs put an item of backlog into its band (default high from 15, significant from 8,
// moderate from 4: the steps of the NPSA risk matrix of 2008, to start from; commissioners differ).
func (t *Terms) BacklogCutoffs() Cutoffs { return orDefault(t.settings().Cutoffs, Cutoffs{15, 8, 4}) }

// EnergyTarget is what an existing building of a type should stay under, in GJ for each 100 m³
// heated a year (default 46 for a GP surgery and 35 for a health centre). Types are told apart
// without regard to capitals; false where there is no target for the type.
func (t *Terms) EnergyTarget(kind string) (Hundredths, bool) {
	targets := t.settings().EnergyTargets
	if targets == nil {
		targets = map[string]Hundredths{"gp surgery": 4600, "health centre": 3500}
	}
	for name, target := range targets {
		if strings.EqualFold(strings.TrimSpace(name), strings.TrimSpace(kind)) {
			return target, true
		}
	}
	return 0, false
}
