package ettf

// Format is the name and version of the round file.
const Format = "lintel.round/1"

// Round is one bidding round of a fund with everything in it: what the round file carries.
type Round struct {
	Format       string       `json:"format"`
	Commissioner Commissioner `json:"commissioner"`
	Terms        Terms        `json:"round"`
	Criteria     []Criterion  `json:"criteria"`
	Practices    []Practice   `json:"practices"`
	Premises     []Premises   `json:"premises"`
	Bids         []Bid        `json:"bids"`
	Agreed       []Agreed     `json:"agreed"`
}

// Commissioner is who ranks the bids. Level says who decides: delegated, joint or
// greater-involvement; empty means delegated.
type Commissioner struct {
	Code  string `json:"code"`
	Name  string `json:"name"`
	Level Level  `json:"level,omitempty"`
}

// Level is a level of co-commissioning.
type Level string

// The levels of co-commissioning.
const (
	Delegated          Level = "delegated"
	Joint              Level = "joint"
	GreaterInvolvement Level = "greater-involvement"
)

// Terms are the rules that the fund and the commissioner set for the round.
type Terms struct {
	Name             string            `json:"name"`
	Fund             string            `json:"fund,omitempty"`
	Deadline         Date              `json:"deadline"`
	Approved         Date              `json:"approved,omitempty"`
	FirstYear        Year              `json:"first_year"`
	HorizonYears     int               `json:"horizon_years"`
	Directions       Directions        `json:"directions"`
	Cohorts          []Cohort          `json:"cohorts"`
	Gates            []string          `json:"gates,omitempty"`
	GatePenalty      Hundredths        `json:"gate_penalty,omitempty"`
	CapitalLimit     map[Year]Pence    `json:"capital_limit,omitempty"`
	RevenueLimit     map[Year]Pence    `json:"revenue_limit,omitempty"`
	Commitments      []Commitment      `json:"commitments,omitempty"`
	Strategies       []string          `json:"strategies,omitempty"`
	Transformational *Transformational `json:"transformational,omitempty"`
	Settings         *Settings         `json:"settings,omitempty"`
}

// Directions name the Premises Costs Directions that the round works under.
type Directions string

// The Directions whose bands are known.
const (
	Directions2013 Directions = "2013"
	Directions2024 Directions = "2024"
)

// Cohort is a group of bids to be delivered by the same date; without a Deadline it takes
// whatever comes later. Value is what delivery in this cohort is worth, 0–100.
type Cohort struct {
	Number   int        `json:"number"`
	Deadline *Date      `json:"deadline"`
	Value    Hundredths `json:"value"`
}

// Commitment is revenue promised before this round: a year's amount from a year on, for Years
// years, or without end when Years is 0.
type Commitment struct {
	Name   string `json:"name"`
	Annual Pence  `json:"annual"`
	From   Year   `json:"from"`
	Years  int    `json:"years,omitempty"`
}

// Transformational is what this round means by the word, and for whom.
type Transformational struct {
	Definition string   `json:"definition,omitempty"`
	For        []string `json:"for,omitempty"`
}

// Agreed is a place in the committee's order, from the top, with the reason for it.
type Agreed struct {
	Ref    string `json:"ref"`
	Reason string `json:"reason,omitempty"`
}

// Years are the financial years of the horizon, first to last.
func (t *Terms) Years() []Year {
	years := make([]Year, t.HorizonYears)
	for i := range years {
		years[i] = t.FirstYear + Year(i)
	}
	return years
}

// Bid finds a bid by its ref; nil when there is none.
func (r *Round) Bid(ref string) *Bid {
	for i := range r.Bids {
		if r.Bids[i].Ref == ref {
			return &r.Bids[i]
		}
	}
	return nil
}

// PremisesByID finds premises; nil when there are none.
func (r *Round) PremisesByID(id string) *Premises {
	for i := range r.Premises {
		if r.Premises[i].ID == id {
			return &r.Premises[i]
		}
	}
	return nil
}

// Practice finds a practice by its ODS code; nil when there is none.
func (r *Round) Practice(code string) *Practice {
	for i := range r.Practices {
		if r.Practices[i].Code == code {
			return &r.Practices[i]
		}
	}
	return nil
}
