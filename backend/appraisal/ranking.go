package appraisal

import "lintel/backend/ettf"

// RankingFormat names the ranking document.
const RankingFormat = "lintel.ranking/1"

// Ranking is the scored order as a document (design: lintel.ranking/1).
type Ranking struct {
	Format        string        `json:"format"`
	Round         string        `json:"round"`
	Results       []Result      `json:"results"`
	Affordability Affordability `json:"affordability"`
	// Hidden says why ranks, and what gives scores away, are left out for whoever asks.
	Hidden string `json:"hidden,omitempty"`
	// Criteria are the codes of the round's criteria in their order, for tables to follow.
	Criteria []string `json:"-"`
}

// Result is one bid's place. Scores are points 0–100 with two decimals; Exact is the same score
// as a fraction. A bid that misses a score has no Rank; its Score is the midpoint of Interval.
type Result struct {
	Rank          *int              `json:"rank"`
	Ref           string            `json:"ref"`
	Score         string            `json:"score"`
	Exact         string            `json:"exact"`
	Complete      bool              `json:"complete"`
	Tied          bool              `json:"tied"`
	Contributions map[string]string `json:"contributions"`
	Interval      *[2]string        `json:"interval"`
	Cohort        *int              `json:"cohort"`
	Liability     Liability         `json:"liability"`
	Flags         []ettf.Flag       `json:"flags"`
	Title         string            `json:"title"`
	Kind          ettf.BidKind      `json:"kind"`
	// Missing are the codes of the criteria without a score.
	Missing []string `json:"missing,omitempty"`
	// TieNote says, where the bid is tied, with whom and by what rule they are listed.
	TieNote string `json:"tie_note,omitempty"`
	// Was and Moved are filled in a trial only: the rank under the round's own weights (null
	// when incomplete) and the change in words, "up 3", "down 1", "no change".
	Was   *int   `json:"was,omitempty"`
	Moved string `json:"moved,omitempty"`
}

// Liability is the recurrent revenue that a bid brings the commissioner.
type Liability struct {
	ByYear       map[ettf.Year]ettf.Pence `json:"by_year"`
	Total        ettf.Pence               `json:"total"`
	PresentValue ettf.Pence               `json:"present_value"`
	WholeLife    ettf.Pence               `json:"whole_life"`
	StepUps      []StepUp                 `json:"step_ups"`
	Exposure     ettf.Pence               `json:"exposure"`
}

// StepUp is the year in which an abatement ends and what a year costs more from then on.
type StepUp struct {
	Year   ettf.Year  `json:"year"`
	Annual ettf.Pence `json:"annual"`
	Item   string     `json:"item"`
}

// Affordability says where each limit is first broken down the list; null when it is not.
type Affordability struct {
	Capital *Break `json:"capital"`
	Revenue *Break `json:"revenue"`
}

// Break is the first place down the list at which a limited year is over: a bid's ref, or
// "commitments" when they alone are over.
type Break struct {
	BreaksAt string     `json:"breaks_at"`
	Year     ettf.Year  `json:"year"`
	Over     ettf.Pence `json:"over"`
}
