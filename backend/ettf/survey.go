package ettf

// Survey is a six-facet survey of premises on one date.
type Survey struct {
	Date     Date          `json:"date"`
	Surveyor string        `json:"surveyor,omitempty"`
	Facets   Facets        `json:"facets"`
	CostToB  *FacetAmounts `json:"cost_to_b,omitempty"`
}

// Facets are the letters of the six facets; empty means not surveyed.
type Facets struct {
	Condition   Letter `json:"condition,omitempty"`
	Suitability Letter `json:"suitability,omitempty"`
	Space       Letter `json:"space,omitempty"`
	Quality     Letter `json:"quality,omitempty"`
	Compliance  Letter `json:"compliance,omitempty"`
	Environment Letter `json:"environment,omitempty"`
}

// Letter is a facet's grade: A, B, B(C), C, CX, D, DX, or for space E, U, F, O.
type Letter string

// Facet names one of the six.
type Facet string

// The six facets, in their order.
const (
	Condition   Facet = "condition"
	Suitability Facet = "suitability"
	Space       Facet = "space"
	Quality     Facet = "quality"
	Compliance  Facet = "compliance"
	Environment Facet = "environment"
)

// Words are a facet's name in full.
func (f Facet) Words() string {
	return map[Facet]string{Condition: "physical condition", Suitability: "functional suitability", Space: "space utilisation",
		Quality: "quality", Compliance: "statutory compliance", Environment: "environmental management"}[f]
}

// AllFacets are the six in their order.
var AllFacets = []Facet{Condition, Suitability, Space, Quality, Compliance, Environment}

// Of is the letter of one facet.
func (f *Facets) Of(facet Facet) Letter { return *f.At(facet) }

// At is the place of one facet's letter.
func (f *Facets) At(facet Facet) *Letter {
	switch facet {
	case Condition:
		return &f.Condition
	case Suitability:
		return &f.Suitability
	case Space:
		return &f.Space
	case Quality:
		return &f.Quality
	case Compliance:
		return &f.Compliance
	default:
		return &f.Environment
	}
}

// Letters that a facet may carry. Space is a set of categories, not a ladder; only facet 1 may
// be sound now and below B within five years; X (only replacement will do) goes with C and D.
var (
	ladder          = []Letter{"A", "B", "C", "CX", "D", "DX"}
	conditionLadder = []Letter{"A", "B", "B(C)", "C", "CX", "D", "DX"}
	spaceCategories = []Letter{"E", "U", "F", "O"}
)

// LettersFor are the letters on a facet's scale, best first where there is a best.
func LettersFor(facet Facet) []Letter {
	switch facet {
	case Space:
		return spaceCategories
	case Condition:
		return conditionLadder
	default:
		return ladder
	}
}

// FacetAmounts are the costs to bring each facet, or all of them (Total), to condition B.
type FacetAmounts struct {
	Condition   *Pence `json:"condition,omitempty"`
	Suitability *Pence `json:"suitability,omitempty"`
	Space       *Pence `json:"space,omitempty"`
	Quality     *Pence `json:"quality,omitempty"`
	Compliance  *Pence `json:"compliance,omitempty"`
	Environment *Pence `json:"environment,omitempty"`
	Total       *Pence `json:"total,omitempty"`
}

// Latest is the survey with the latest date; nil when the premises were never surveyed. Of two
// on one date the one that stands later in the round counts.
func (p *Premises) Latest() *Survey {
	var latest *Survey
	for i := range p.Surveys {
		if latest == nil || p.Surveys[i].Date >= latest.Date {
			latest = &p.Surveys[i]
		}
	}
	return latest
}
