package appraisal

import (
	"strconv"
	"strings"

	"lintel/backend/ettf"
)

// table is a CSV document while it is written.
type table [][]string

func (t *table) add(cells ...string) { *t = append(*t, cells) }

// Cells for the kinds of value; what is not known is an empty cell.

func intCell(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func pence(p ettf.Pence) string { return ettf.FormatDecimal(int64(p)) }

func penceCell(p *ettf.Pence) string {
	if p == nil {
		return ""
	}
	return pence(*p)
}

func hundredthsCell(h *ettf.Hundredths) string {
	if h == nil {
		return ""
	}
	return h.String()
}

func dateCell(d *ettf.Date) string {
	if d == nil {
		return ""
	}
	return string(*d)
}

func truthCell(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// yearCells are amounts year by year; a year that the map does not have is 0.
func yearCells(years []ettf.Year, byYear map[ettf.Year]ettf.Pence) []string {
	cells := make([]string, len(years))
	for i, year := range years {
		cells[i] = pence(byYear[year])
	}
	return cells
}

func yearHeads(before string, years []ettf.Year) []string {
	heads := make([]string, len(years))
	for i, year := range years {
		heads[i] = before + year.String()
	}
	return heads
}

func yearList(years []ettf.Year) string { return strings.Join(yearHeads("", years), "; ") }

func flagCell(flags []ettf.Flag) string {
	parts := make([]string, len(flags))
	for i, f := range flags {
		parts[i] = string(f.Severity) + ": " + f.Text
	}
	return strings.Join(parts, " | ")
}
