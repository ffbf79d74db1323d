package transfer

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"lintel/backend/sheet"
)

// PlaceReading says how a file of practices, list sizes or surveys was understood: besides what
// Reading says, the rows that were passed over, each sort with its reason, and what a reader should
// question before it is written.
type PlaceReading struct {
	Reading
	Skipped  []Skip   `json:"skipped"`
	Warnings []string `json:"warnings"`
	Columns  []Mapped `json:"columns"`
}

// Skip is a sort of rows that were passed over: why, how many, and the first of them.
type Skip struct {
	Why   string `json:"why"`
	Rows  int    `json:"rows"`
	First []int  `json:"first"`
}

// firstSkipped is how many rows of one sort are named.
const firstSkipped = 5

// placeReport gathers what becomes of the rows of a file.
type placeReport struct {
	*report
	skips    []Skip
	warnings []string
	columns  []Mapped
}

func newPlaceReport(book *sheet.Book) *placeReport {
	return &placeReport{report: newReport(book), skips: []Skip{}, warnings: []string{}}
}

func (r *placeReport) reading() PlaceReading {
	return PlaceReading{Reading: r.Reading, Skipped: r.skips, Warnings: r.warnings, Columns: r.columns}
}

// skip passes over a row. Reasons stand in the order in which they first came up.
func (r *placeReport) skip(row int, why string) {
	at := -1
	for i := range r.skips {
		if r.skips[i].Why == why {
			at = i
		}
	}
	if at < 0 {
		r.skips = append(r.skips, Skip{Why: why, First: []int{}})
		at = len(r.skips) - 1
	}
	s := &r.skips[at]
	if s.Rows++; len(s.First) < firstSkipped {
		s.First = append(s.First, row)
	}
}

var (
	odsCode  = regexp.MustCompile(`^[A-Z]\d{5}$`)
	postcode = regexp.MustCompile(`^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$`)
)

const (
	expectODS      = "an ODS code: a letter and five digits, such as A81001"
	expectPostcode = "a postcode such as TS18 1HU"
)

func parseODS(text string) (string, bool) {
	code := strings.ToUpper(strings.TrimSpace(text))
	return code, odsCode.MatchString(code)
}

func parsePostcode(text string) (string, bool) {
	code := strings.ToUpper(strings.Join(strings.Fields(text), " "))
	return code, postcode.MatchString(code)
}

// byNames recognises headings by the names that a field goes by, the field's own among them.
func byNames(fields map[string][]string) func(heading string) (key string, field string, ok bool) {
	known := map[string]string{}
	for field, names := range fields {
		known[fold(field)] = field
		for _, name := range names {
			known[name] = field
		}
	}
	return func(heading string) (string, string, bool) {
		for _, text := range []string{fold(heading), fold(shorn(heading))} {
			if field, ok := known[text]; ok {
				return field, field, true
			}
		}
		return "", "", false
	}
}

// bestTable is the sheet of a book in which the most headings are recognised. Sheets that are left
// out are named.
func bestTable(book *sheet.Book, in *report, recognise func(string) (string, string, bool)) *table[string] {
	var best *table[string]
	for i := range book.Sheets {
		if t := findTable(&book.Sheets[i], recognise); best == nil || len(t.columns) > len(best.columns) {
			best = t
		}
	}
	for i := range book.Sheets {
		if s := &book.Sheets[i]; best != nil && s != best.sheet && len(s.Rows) > 0 {
			in.note("Sheet %q was not read; %q was.", s.Name, best.sheet.Name)
		}
	}
	return best
}

// words is a text to be kept, trimmed and not longer than a round file holds.
func (c cell) words() string {
	if !c.sound() {
		return ""
	}
	text := strings.TrimSpace(c.Text)
	if utf8.RuneCountInString(text) > mostText {
		c.refuse("at most 10,000 characters")
		return ""
	}
	return text
}

const mostText = 10_000

// textAt is what stands in a column of a row, trimmed; nothing where there is no such column.
func textAt(at func(*column[string]) cell, c *column[string]) string {
	if c == nil {
		return ""
	}
	return strings.TrimSpace(at(c).Text)
}

// Mapped is a column that leads to a field: by its letter and heading, and why it is taken for that.
type Mapped struct {
	Field   string `json:"field"`
	Column  string `json:"column"`
	Heading string `json:"heading"`
	Why     string `json:"why"`
}
