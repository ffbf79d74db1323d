package service

import (
	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// PremisesDetail is one premises with its standing by need, its practices and its bids.
type PremisesDetail struct {
	Premises  ettf.Premises      `json:"premises"`
	Standing  appraisal.Standing `json:"standing"`
	Practices []ettf.Practice    `json:"practices"`
	Bids      []BidSummary       `json:"bids"`
}

// FlagRules are the rules behind the flags, each as one plain sentence.
type FlagRules struct {
	Rules []FlagRule `json:"rules"`
}

// FlagRule says when a flag is raised.
type FlagRule struct {
	Code     string        `json:"code"`
	Severity ettf.Severity `json:"severity"`
	Rule     string        `json:"rule"`
}
