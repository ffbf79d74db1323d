package service

import (
	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// BidList is a round's bids in the list's order: the agreed order and then whatever it leaves
// out in ranked order; without one, the ranking.
type BidList struct {
	Bids []BidSummary `json:"bids"`
}

// BidSummary is a bid as one row. CohortReached is the cohort that its completion can meet,
// Cohort the one it applies for; Peak is the most that it costs the commissioner in a year.
type BidSummary struct {
	Ref           string       `json:"ref"`
	Title         string       `json:"title"`
	Kind          ettf.BidKind `json:"kind"`
	Scheme        string       `json:"scheme"`
	Position      int          `json:"position"`
	Rank          *int         `json:"rank"`
	Score         string       `json:"score"`
	Complete      bool         `json:"complete"`
	Missing       []string     `json:"missing"`
	Premises      []string     `json:"premises"`
	Practices     []string     `json:"practices"`
	Population    *int         `json:"population"`
	Cohort        *int         `json:"cohort"`
	CohortReached *int         `json:"cohort_reached"`
	Cost          ettf.Pence   `json:"cost"`
	Grant         ettf.Pence   `json:"grant"`
	Peak          ettf.Pence   `json:"peak"`
	PeakYear      ettf.Year    `json:"peak_year"`
	Flags         []ettf.Flag  `json:"flags"`
	AlternativeTo *string      `json:"alternative_to"`
	Confidential  bool         `json:"confidential"`
}

// BidDetail is a bid with all that follows from it and its neighbours in the ranking.
type BidDetail struct {
	Bid       ettf.Bid             `json:"bid"`
	Result    appraisal.Result     `json:"result"`
	Money     appraisal.MoneyLine  `json:"money"`
	Criteria  []BidCriterion       `json:"criteria"`
	Premises  []appraisal.Standing `json:"premises"`
	Practices []ettf.Practice      `json:"practices"`
	Tasks     []Task               `json:"tasks"`
	Above     *Neighbour           `json:"above"`
	Below     *Neighbour           `json:"below"`
}

// BidCriterion says how a bid does on one criterion: the score that is used and where it comes
// from, the value 0–100 that it stands for and the points that it adds to the bid's score.
type BidCriterion struct {
	Code     string          `json:"code"`
	Name     string          `json:"name"`
	Weight   ettf.Hundredths `json:"weight"`
	Applies  bool            `json:"applies"`
	Computed bool            `json:"computed"`
	Scale    ettf.Scale      `json:"scale"`
	Score    *string         `json:"score"`
	Value    *string         `json:"value"`
	Points   *string         `json:"points"`
	Source   string          `json:"source"`
	Anchor   string          `json:"anchor,omitempty"`
	Scorings []ettf.Scoring  `json:"scorings"`
}

// Task is one step towards a complete bid.
type Task struct {
	Text string `json:"text"`
	Done bool   `json:"done"`
}

// Neighbour is the bid next above or below in the ranking, and the points between the two.
type Neighbour struct {
	Ref   string `json:"ref"`
	Title string `json:"title"`
	Lead  string `json:"lead"`
}
