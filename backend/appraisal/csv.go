package appraisal

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"lintel/backend/ettf"
)

// table is a CSV document (RFC 4180, UTF-8) while it is written.
type table [][]string

func (t *table) add(cells ...string) { *t = append(*t, cells) }

// bytes writes the table. Cells that a spreadsheet would run as a formula are made plain text.
func (t table) bytes() []byte {
	for _, row := range t {
		for i, cell := range row {
			row[i] = harmless(cell)
		}
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	_ = w.WriteAll(t) // the buffer takes everything, so there is nothing that could fail
	return out.Bytes()
}

// harmless puts an apostrophe before a cell that begins like a formula, unless it is a number.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) || isNegativeNumber(cell) {
		return cell
	}
	return "'" + cell
}

func isNegativeNumber(cell string) bool {
	whole, decimals, has := strings.Cut(strings.TrimPrefix(cell, "-"), ".")
	return cell[0] == '-' && isDigits(whole) && (!has || isDigits(decimals))
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

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
