package cli

import (
	"fmt"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// printEstate prints premises in order of need, the six facets side by side.
func printEstate(w *World, a *appraisal.Appraisal) error {
	fmt.Fprintf(w.Out, "%s\n\n", w.bold(visible(a.Round.Commissioner.Name+": premises in order of need")))
	if len(a.Estate.Premises) == 0 {
		fmt.Fprintln(w.Out, "The round has no premises yet. Add them under \"premises\" in the round file.")
		return nil
	}
	columns := []column{{head: "Need", right: true}, {head: "ID"}, {head: "Premises", grows: true}, {head: "Cond"}, {head: "Suit"}, {head: "Spac"},
		{head: "Qual"}, {head: "Comp"}, {head: "Envi"}, {head: "To B", right: true}, {head: "Backlog*", right: true}, {head: "Short m²", right: true}, {head: "Survey"}}
	var rows [][]string
	for i := range a.Estate.Premises {
		rows = append(rows, estateRow(&a.Estate.Premises[i]))
	}
	printTable(w.Out, columns, rows)
	fmt.Fprintln(w.Out, "\nFacets from the latest survey; · not surveyed. To B: cost to bring to condition B.")
	fmt.Fprintln(w.Out, "* risk-adjusted. Short m²: what the rule of thumb asks for the list size, less what there is (− is to spare).")
	return nil
}

func estateRow(s *appraisal.Standing) []string {
	row := []string{"–", visible(s.ID), visible(s.Name)}
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
	survey := "not surveyed"
	if s.SurveyDate != nil {
		survey = string(*s.SurveyDate)
		if s.Stale {
			survey += " old"
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
