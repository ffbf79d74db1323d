package cli

import (
	"fmt"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// heading is what a list of premises is of, and by which round they are judged.
type heading struct {
	of, by     string
	staleYears int
}

// printEstate prints premises in order of need, the six facets side by side.
func printEstate(w *World, e *appraisal.Estate, h heading) error {
	printWrapped(w.Out, "", w.bold(visible(h.of+" in order of need")))
	fmt.Fprintln(w.Out)
	if len(e.Premises) == 0 {
		fmt.Fprintln(w.Out, "There are no premises yet. Add them under \"premises\" in a round file, or import surveys.")
		return nil
	}
	columns := []column{{head: "Need", right: true}, {head: "ID"}, {head: "Premises", grows: true},
		{head: "1"}, {head: "2"}, {head: "3"}, {head: "4"}, {head: "5"}, {head: "6"}, {head: "To B", right: true}, {head: "Backlog*", right: true}, {head: "Short m²", right: true}, {head: "Survey"}}
	var rows [][]string
	for i := range e.Premises {
		rows = append(rows, estateRow(&e.Premises[i]))
	}
	printTable(w.Out, columns, rows)
	fmt.Fprintln(w.Out, `
Facets of the latest survey: 1 physical condition, 2 functional suitability, 3 space utilisation,
4 quality, 5 statutory compliance, 6 environmental management; · not surveyed.
To B: the cost to bring to condition B. Backlog*: risk-adjusted. Short m²: what the rule of thumb
asks for the list size, less what there is (− is to spare).`)
	if h.by == "" {
		fmt.Fprintln(w.Out, "There is no round yet: without its deadline no survey counts as too old.")
		return nil
	}
	printWrapped(w.Out, "", fmt.Sprintf("†: the survey is more than %s old at the deadline of %s.", count(h.staleYears, "year", "years"), visible(h.by)))
	return nil
}

func estateRow(s *appraisal.Standing) []string {
	row := []string{"–", shortRef(s.ID), visible(s.Name)}
	if s.NeedRank != nil {
		row[0] = fmt.Sprint(*s.NeedRank)
	}
	for _, facet := range ettf.AllFacets {
		letter := "·"
		if l := s.Facets[facet]; l != nil {
			letter = string(*l)
		}
		row = append(row, letter)
	}
	survey := "never"
	if s.SurveyDate != nil {
		survey = string(*s.SurveyDate)
		if s.Stale {
			survey += "†"
		}
	}
	return append(row, orDash(s.CostToB, pounds), orDash(s.RiskAdjustedBacklog, pounds), orDash(s.SpaceGapM2, squareMetres), survey)
}

func orDash[T any](value *T, write func(T) string) string {
	if value == nil {
		return "–"
	}
	return write(*value)
}

// squareMetres is an area to the nearest whole m².
func squareMetres(h ettf.Hundredths) string {
	n := (max(h, -h) + 50) / 100
	text := ettf.Thousands(fmt.Sprint(int64(n)))
	if h < 0 && n > 0 {
		return "−" + text
	}
	return text
}
