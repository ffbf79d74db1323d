// Package preset holds rounds to begin with: what a fund asked for, where that was published, and
// starting values of our own for the rest. All of it may be changed in the round that is made.
package preset

import (
	_ "embed"
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// Preset is a round to begin with.
type Preset struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Fund  string `json:"fund"`
	About string `json:"about"`
	text  []byte
}

//go:embed ettf-2016-17.json
var ettf201617 []byte

//go:embed umf-2025-26.json
var umf202526 []byte

//go:embed blank.json
var blank []byte

// Blank is the id of the preset that says nothing but what a round can not do without. Its dates
// are for the person who begins it to set.
const Blank = "blank"

// All are the presets in the order in which they are offered.
func All() []Preset {
	return []Preset{
		{"ettf-2016-17", "ETTF 2016/17", "ETTF",
			"The Estates and Technology Transformation Fund: its four core criteria, deliverability by cohort, the cohorts " +
				"to March 2017 and March 2019, and the 2013 Directions. Weights, anchors, gates and the value of a cohort were " +
				"local: these are ours to start from.", ettf201617},
		{"umf-2025-26", "Utilisation and Modernisation Fund 2025/26", "Utilisation and Modernisation Fund",
			"Under the 2024 Directions, with delivery within the financial year. What it is scored on is for you to say: " +
				"criteria, weights, anchors and the round's deadline are ours to start from.", umf202526},
		{Blank, "Blank", "", "One cohort without a date, and no criteria.", blank},
	}
}

// Find is the preset with the id; false when there is none.
func Find(id string) (Preset, bool) {
	for _, p := range All() {
		if p.ID == id {
			return p, true
		}
	}
	return Preset{}, false
}

// Round is a fresh round as the preset has it.
func (p Preset) Round() (*ettf.Round, error) {
	round, err := roundfile.Parse(p.text)
	if err != nil {
		return nil, fmt.Errorf("the preset %s: %w", p.ID, err)
	}
	return round, nil
}
