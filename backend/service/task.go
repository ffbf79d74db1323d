package service

import (
	"fmt"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/flags"
)

// tasks are the steps towards a complete bid, in the order in which one takes them.
func tasks(r *ettf.Round, b *ettf.Bid, result *appraisal.Result) []Task {
	list := []Task{
		{"Say which premises or practices it is for", len(b.Premises)+len(b.Practices) > 0, "places"},
		{"Give the population served", b.Population != nil, "places"},
		{"Give the dates on which work starts and completes", b.Starts != "" && b.Completes != "", "dates"},
		{"Give the capital cost by year", len(b.Capital) > 0, "capital"},
		{"Say where all of the capital comes from", len(b.Capital) > 0 && b.Funded() == b.Cost(), "capital"},
		{"Name a payer for all revenue", allPaid(b), "revenue"},
	}
	for _, gate := range r.Terms.Gates {
		_, answered := b.Gates[gate]
		list = append(list, Task{fmt.Sprintf("Say how it stands with “%s”", gate), answered, "dates"})
	}
	if len(r.Terms.Strategies) > 0 {
		list = append(list, Task{"Say how well it fits each strategy", fits(b, r.Terms.Strategies), "fit"})
	}
	list = append(list, Task{"Close every test", closed(b), "fit"})
	return append(list, Task{scoreTask(r, result), result.Complete, "scores"})
}

func allPaid(b *ettf.Bid) bool {
	for i := range b.Revenue {
		if b.Revenue[i].Payer == nil {
			return false
		}
	}
	return true
}

func fits(b *ettf.Bid, strategies []string) bool {
	for _, s := range strategies {
		if b.Alignment[s].Fit == "" {
			return false
		}
	}
	return true
}

func closed(b *ettf.Bid) bool {
	for _, t := range b.Tests {
		if t.Result == ettf.TestOpen {
			return false
		}
	}
	return true
}

func scoreTask(r *ettf.Round, result *appraisal.Result) string {
	if result.Complete {
		return "Score it on every criterion"
	}
	return "Score it on " + namesOf(r, result.Missing)
}

// namesOf joins the names of criteria for a sentence.
func namesOf(r *ettf.Round, codes []string) string {
	var names []string
	for _, code := range codes {
		for i := range r.Criteria {
			if r.Criteria[i].Code == code {
				names = append(names, strings.TrimSpace(r.Criteria[i].Name))
			}
		}
	}
	return flags.ListOf(names, 3, "more criteria")
}
