package service

import (
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/flags"
)

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

// AllFlagRules are the rules of every flag, worst first.
func AllFlagRules() FlagRules {
	var all FlagRules
	for _, r := range flags.Rules() {
		all.Rules = append(all.Rules, FlagRule(r))
	}
	return all
}

// BidFlag is a flag with the bid on which it stands.
type BidFlag struct {
	Ref   string    `json:"ref"`
	Title string    `json:"title"`
	Flag  ettf.Flag `json:"flag"`
}

// flagsOf are all flags of all bids, worst first and then in the list's order.
func flagsOf(a *appraisal.Appraisal) []BidFlag {
	all := []BidFlag{}
	for _, bid := range summaries(a) {
		for _, f := range bid.Flags {
			all = append(all, BidFlag{Ref: bid.Ref, Title: bid.Title, Flag: f})
		}
	}
	slices.SortStableFunc(all, func(a, b BidFlag) int { return a.Flag.Severity.Weight() - b.Flag.Severity.Weight() })
	return all
}
