package transfer

import (
	"fmt"
	"strings"

	"lintel/backend/sheet"
)

// Place is where something stands: the sheet (none in CSV), the row as the spreadsheet shows it,
// the column's letter and its heading. A Row of 0 means the sheet, or the file, as a whole.
type Place struct {
	Sheet   string `json:"sheet,omitempty"`
	Row     int    `json:"row"`
	Column  string `json:"column,omitempty"`
	Heading string `json:"heading,omitempty"`
}

func (p Place) String() string {
	var parts []string
	add := func(word, value string) {
		if value != "" {
			parts = append(parts, word+value)
		}
	}
	add("sheet ", p.Sheet)
	if p.Row > 0 {
		add("row ", fmt.Sprint(p.Row))
	}
	add("column ", p.Column)
	if p.Heading != "" {
		add("", "“"+p.Heading+"”")
	}
	return strings.Join(parts, ", ")
}

// Refusal is one thing that cannot be taken in: where, what stands there and what should.
type Refusal struct {
	Place
	Found    string `json:"found"`
	Expected string `json:"expected"`
}

func (r Refusal) String() string {
	text := "found " + r.Found + "; expected " + r.Expected
	if at := r.Place.String(); at != "" {
		return at + ": " + text
	}
	return text
}

// Reading says how a spreadsheet was understood: the field to which each heading leads, the columns
// that were left out, and sentences on what else a reader should know.
type Reading struct {
	Mapping map[string]string `json:"mapping"`
	Ignored []string          `json:"ignored"`
	Notes   []string          `json:"notes"`
}

// maxRefused bounds what a hopeless file can bring about.
const maxRefused = 10_000

// report gathers what is refused and how the book was understood.
type report struct {
	Reading
	refused []Refusal
	more    int
}

func newReport(book *sheet.Book) *report {
	return &report{Reading: Reading{Mapping: map[string]string{}, Ignored: []string{}, Notes: append([]string{}, book.Notes...)}}
}

func (r *report) refuse(at Place, found, expected string) {
	if len(r.refused) == maxRefused {
		r.more++
		return
	}
	r.refused = append(r.refused, Refusal{at, found, expected})
}

// count is how many things were refused so far.
func (r *report) count() int { return len(r.refused) + r.more }

func (r *report) note(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// refusals are all of them, the last one a count of those beyond the bound.
func (r *report) refusals() []Refusal {
	if r.more > 0 {
		return append(r.refused, Refusal{Found: fmt.Sprintf("%d more faults", r.more), Expected: "none"})
	}
	return r.refused
}

// quote shows what stands in a cell, the end of a long text left out.
func quote(text string) string {
	const shown = 60
	if runes := []rune(text); len(runes) > shown {
		text = string(runes[:shown-1]) + "…"
	}
	return fmt.Sprintf("%q", text)
}
