package appraisal

import "lintel/backend/ettf"

// Money is what the list asks for and commits the commissioner to, walked from the top.
type Money struct {
	// Order is "agreed" or "ranked": which order the list is walked in; "hidden" for bids by their
	// refs, when Hidden says why the order is left out for whoever asks.
	Order  string `json:"order"`
	Hidden string `json:"hidden,omitempty"`
	// Years are the horizon's; CapitalYears every year with a grant or a capital limit.
	Years        []ettf.Year              `json:"years"`
	CapitalYears []ettf.Year              `json:"capital_years"`
	RevenueLimit map[ettf.Year]ettf.Pence `json:"revenue_limit"`
	CapitalLimit map[ettf.Year]ettf.Pence `json:"capital_limit"`
	// Untested years have no limit, so nothing is said about them.
	UntestedRevenue []ettf.Year `json:"untested_revenue"`
	UntestedCapital []ettf.Year `json:"untested_capital"`
	// Commitments are what was promised before this round; CommittedByYear their sum.
	Commitments     []CommittedLine          `json:"commitments"`
	CommittedByYear map[ettf.Year]ettf.Pence `json:"committed_by_year"`
	Lines           []MoneyLine              `json:"lines"`
	// RevenueByYear and GrantByYear are the whole list's, commitments included in the revenue,
	// and Peak is the greatest of the former. Cost to Exposure are the bids' alone.
	RevenueByYear map[ettf.Year]ettf.Pence `json:"revenue_by_year"`
	GrantByYear   map[ettf.Year]ettf.Pence `json:"grant_by_year"`
	Cost          ettf.Pence               `json:"cost"`
	Grant         ettf.Pence               `json:"grant"`
	Total         ettf.Pence               `json:"total"`
	PresentValue  ettf.Pence               `json:"present_value"`
	WholeLife     ettf.Pence               `json:"whole_life"`
	Exposure      ettf.Pence               `json:"exposure"`
	PeakYear      ettf.Year                `json:"peak_year"`
	Peak          ettf.Pence               `json:"peak"`
	Affordability Affordability            `json:"affordability"`
	// StepUps are every step-up of every bid, by year; Beyond marks those after the horizon.
	StepUps []BidStepUp `json:"step_ups"`
	// Findings are sentences for people, most important first: what the list commits to, where
	// it breaks, which years are not tested, what steps up beyond the horizon.
	Findings []string `json:"findings"`
}

// CommittedLine is one earlier commitment by year of the horizon.
type CommittedLine struct {
	Name   string                   `json:"name"`
	ByYear map[ettf.Year]ettf.Pence `json:"by_year"`
}

// MoneyLine is one bid in the list's order: its own figures and the running totals so far,
// commitments included.
type MoneyLine struct {
	Position          int                      `json:"position"`
	Rank              *int                     `json:"rank"`
	Ref               string                   `json:"ref"`
	Title             string                   `json:"title"`
	Kind              ettf.BidKind             `json:"kind"`
	Cost              ettf.Pence               `json:"cost"`
	Grant             ettf.Pence               `json:"grant"`
	GrantByYear       map[ettf.Year]ettf.Pence `json:"grant_by_year"`
	Liability         Liability                `json:"liability"`
	PeakYear          ettf.Year                `json:"peak_year"`
	Peak              ettf.Pence               `json:"peak"`
	CumulativeGrant   map[ettf.Year]ettf.Pence `json:"cumulative_grant"`
	CumulativeRevenue map[ettf.Year]ettf.Pence `json:"cumulative_revenue"`
	// BreaksRevenue and BreaksCapital are the limited years that are over once this bid is in
	// and to which it adds.
	BreaksRevenue []ettf.Year `json:"breaks_revenue"`
	BreaksCapital []ettf.Year `json:"breaks_capital"`
}

// BidStepUp is a step-up with the bid that it belongs to.
type BidStepUp struct {
	Ref    string     `json:"ref"`
	Year   ettf.Year  `json:"year"`
	Annual ettf.Pence `json:"annual"`
	Item   string     `json:"item"`
	Beyond bool       `json:"beyond"`
}
