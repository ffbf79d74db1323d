package appraisal

import (
	"lintel/backend/estate"
	"lintel/backend/ettf"
)

// EstateFormat names the estate document.
const EstateFormat = "lintel.estate/1"

// Estate lists premises in order of need; those never surveyed come last, as a group of their own.
type Estate struct {
	Format   string     `json:"format"`
	Premises []Standing `json:"premises"`
}

// Standing is where premises stand by need, and why. Letters come from the latest survey.
type Standing struct {
	NeedRank            *int                        `json:"need_rank"`
	ID                  string                      `json:"id"`
	Name                string                      `json:"name"`
	Worst               ettf.Letter                 `json:"worst"`
	WorstFacets         []ettf.Facet                `json:"worst_facets"`
	Reason              string                      `json:"reason"`
	COrWorse            int                         `json:"c_or_worse"`
	CostToB             *ettf.Pence                 `json:"cost_to_b"`
	CostToBPerM2        *ettf.Pence                 `json:"cost_to_b_per_m2"`
	Facets              map[ettf.Facet]*ettf.Letter `json:"facets"`
	SurveyDate          *ettf.Date                  `json:"survey_date"`
	Stale               bool                        `json:"stale"`
	Backlog             *ettf.Backlog               `json:"backlog"`
	RiskAdjustedBacklog *ettf.Pence                 `json:"risk_adjusted_backlog"`
	// SpaceGapM2 is what the rule of thumb asks for the list size, less what there is; positive
	// is short of space. Null when list size or area is not known.
	SpaceGapM2 *ettf.Hundredths `json:"space_gap_m2"`
	// Energy is GJ per 100 m³ a year; null when not known.
	Energy *ettf.Hundredths `json:"energy_gj_per_100m3"`
	// EnergyTarget is what it should stay under; null where the type of building has no target.
	EnergyTarget *ettf.Hundredths `json:"energy_target"`
	// Void is the area in m² that stands empty and is paid for all the same.
	Void           *ettf.Hundredths `json:"void_m2"`
	Postcode       string           `json:"postcode"`
	Locality       string           `json:"locality"`
	Tenure         string           `json:"tenure"`
	Classification string           `json:"classification"`
	LeaseEnd       *ettf.Date       `json:"lease_end"`
	Closing        *ettf.Date       `json:"closing"`
	Practices      []string         `json:"practices"`
	ListSize       *int             `json:"list_size"`
	// Blocks are the backlog block by block; Notes what one must know to read the figures.
	Blocks []estate.BlockStanding `json:"blocks"`
	Notes  []string               `json:"notes"`
	// Gap says why premises in need have no bid; null where nobody said.
	Gap *ettf.Gap `json:"gap"`
	// Bids are the refs of the bids for these premises.
	Bids  []string    `json:"bids"`
	Flags []ettf.Flag `json:"flags"`
}
