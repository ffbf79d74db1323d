package appraisal

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// CSV is the ranking as a table: a row for each bid in the ranking's order. Amounts are pounds.
func (r Ranking) CSV() []byte {
	var years []ettf.Year
	if len(r.Results) > 0 {
		years = slices.Sorted(maps.Keys(r.Results[0].Liability.ByYear))
	}
	head := []string{"rank", "ref", "title", "kind", "score", "exact", "complete", "tied", "lowest", "highest", "missing", "cohort"}
	for _, code := range r.Criteria {
		head = append(head, "points_"+code)
	}
	head = append(head, yearHeads("liability_", years)...)
	t := table{append(head, "liability_total", "present_value", "whole_life", "step_ups", "exposure", "flags")}
	for i := range r.Results {
		t.add(r.Results[i].cells(r.Criteria, years)...)
	}
	return sheet.WriteCSV(t)
}

func (r *Result) cells(criteria []string, years []ettf.Year) []string {
	lowest, highest := "", ""
	if r.Interval != nil {
		lowest, highest = r.Interval[0], r.Interval[1]
	}
	cells := []string{intCell(r.Rank), r.Ref, r.Title, string(r.Kind), r.Score, r.Exact, truthCell(r.Complete),
		truthCell(r.Tied), lowest, highest, strings.Join(r.Missing, "; "), intCell(r.Cohort)}
	for _, code := range criteria {
		cells = append(cells, r.Contributions[code])
	}
	cells = append(cells, yearCells(years, r.Liability.ByYear)...)
	steps := make([]string, len(r.Liability.StepUps))
	for i, s := range r.Liability.StepUps {
		steps[i] = s.Year.String() + " " + pence(s.Annual)
	}
	return append(cells, pence(r.Liability.Total), pence(r.Liability.PresentValue), pence(r.Liability.WholeLife),
		strings.Join(steps, "; "), pence(r.Liability.Exposure), flagCell(r.Flags))
}

// CSV is the money as a table: the earlier commitments, a row for each bid in the list's order
// with the running totals so far, the whole list with the commitments in, and the limits.
// Amounts are pounds.
func (m Money) CSV() []byte {
	head := []string{"line", "position", "rank", "ref", "title", "kind", "cost", "grant"}
	head = append(head, yearHeads("grant_", m.CapitalYears)...)
	head = append(head, yearHeads("revenue_", m.Years)...)
	head = append(head, "revenue_total", "present_value", "whole_life", "exposure", "peak", "peak_year")
	head = append(head, yearHeads("grant_so_far_", m.CapitalYears)...)
	head = append(head, yearHeads("revenue_so_far_", m.Years)...)
	t := table{append(head, "breaks_capital", "breaks_revenue")}
	put := func(cells ...[]string) {
		row := slices.Concat(cells...)
		t.add(append(row, make([]string, len(head)+2-len(row))...)...)
	}
	noGrant := make([]string, len(m.CapitalYears))
	for _, c := range m.Commitments {
		put([]string{"commitment", "", "", "", c.Name, "", "", ""}, noGrant, yearCells(m.Years, c.ByYear))
	}
	for i := range m.Lines {
		put(m.Lines[i].cells(m.CapitalYears, m.Years))
	}
	put([]string{"list", "", "", "", "Whole list, commitments in the revenue by year", "", pence(m.Cost), pence(m.Grant)},
		yearCells(m.CapitalYears, m.GrantByYear), yearCells(m.Years, m.RevenueByYear),
		[]string{pence(m.Total), pence(m.PresentValue), pence(m.WholeLife), pence(m.Exposure), pence(m.Peak), m.PeakYear.String()})
	put([]string{"limit", "", "", "", "Limit; blank where none is set", "", "", ""},
		limitCells(m.CapitalYears, m.CapitalLimit), limitCells(m.Years, m.RevenueLimit))
	return sheet.WriteCSV(t)
}

func (l *MoneyLine) cells(capitalYears, years []ettf.Year) []string {
	return slices.Concat(
		[]string{"bid", strconv.Itoa(l.Position), intCell(l.Rank), l.Ref, l.Title, string(l.Kind), pence(l.Cost), pence(l.Grant)},
		yearCells(capitalYears, l.GrantByYear), yearCells(years, l.Liability.ByYear),
		[]string{pence(l.Liability.Total), pence(l.Liability.PresentValue), pence(l.Liability.WholeLife),
			pence(l.Liability.Exposure), pence(l.Peak), l.PeakYear.String()},
		yearCells(capitalYears, l.CumulativeGrant), yearCells(years, l.CumulativeRevenue),
		[]string{yearList(l.BreaksCapital), yearList(l.BreaksRevenue)},
	)
}

// limitCells leaves a year without a limit blank: no limit is not a limit of 0.
func limitCells(years []ettf.Year, limits map[ettf.Year]ettf.Pence) []string {
	cells := make([]string, len(years))
	for i, year := range years {
		if limit, limited := limits[year]; limited {
			cells[i] = pence(limit)
		}
	}
	return cells
}

// CSV is the estate as a table: a row for each premises in order of need. Amounts are pounds.
func (e Estate) CSV() []byte {
	head := []string{"need_rank", "id", "name", "postcode", "locality", "tenure", "practices", "list_size", "survey_date", "stale",
		"worst", "worst_facets", "c_or_worse"}
	for _, facet := range ettf.AllFacets {
		head = append(head, string(facet))
	}
	t := table{append(head, "cost_to_b", "cost_to_b_per_m2", "backlog_high", "backlog_significant", "backlog_moderate", "backlog_low",
		"risk_adjusted_backlog", "space_gap_m2", "energy_gj_per_100m3", "lease_end", "closing", "bids", "flags")}
	for i := range e.Premises {
		t.add(e.Premises[i].cells()...)
	}
	return sheet.WriteCSV(t)
}

func (s *Standing) cells() []string {
	worst := make([]string, len(s.WorstFacets))
	for i, facet := range s.WorstFacets {
		worst[i] = string(facet)
	}
	cells := []string{intCell(s.NeedRank), s.ID, s.Name, s.Postcode, s.Locality, s.Tenure, strings.Join(s.Practices, "; "),
		intCell(s.ListSize), dateCell(s.SurveyDate), truthCell(s.Stale), string(s.Worst), strings.Join(worst, "; "), strconv.Itoa(s.COrWorse)}
	for _, facet := range ettf.AllFacets {
		letter := ""
		if l := s.Facets[facet]; l != nil {
			letter = string(*l)
		}
		cells = append(cells, letter)
	}
	backlog := make([]string, 4)
	if b := s.Backlog; b != nil {
		backlog = []string{pence(b.High), pence(b.Significant), pence(b.Moderate), pence(b.Low)}
	}
	return slices.Concat(cells, []string{penceCell(s.CostToB), penceCell(s.CostToBPerM2)}, backlog,
		[]string{penceCell(s.RiskAdjustedBacklog), hundredthsCell(s.SpaceGapM2), hundredthsCell(s.Energy),
			dateCell(s.LeaseEnd), dateCell(s.Closing), strings.Join(s.Bids, "; "), flagCell(s.Flags)})
}
