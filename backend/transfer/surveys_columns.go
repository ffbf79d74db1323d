package transfer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"lintel/backend/sheet"
)

// pickSheet takes the sheet that looks most like surveys, and says which are left.
func (in *surveyReader) pickSheet(book *sheet.Book) *matching {
	var best *matching
	most := -1
	for i := range book.Sheets {
		s := &book.Sheets[i]
		if len(s.Rows) == 0 {
			continue
		}
		m := matchSheet(s)
		worth := len(m.found)
		for f := range m.found {
			if surveyFields[f].facet != "" {
				worth++
			}
		}
		if worth > most {
			best, most = m, worth
		}
	}
	for i := range book.Sheets {
		if s := &book.Sheets[i]; s != best.sheet && len(s.Rows) > 0 {
			in.note("Sheet %q was not read: %q looks most like surveys.", s.Name, best.sheet.Name)
		}
	}
	if book.Format == sheet.XLSX && len(book.Sheets) > 1 {
		in.note("Surveys were read from sheet %q.", best.sheet.Name)
	}
	return best
}

// signature names a row of headings, so that what was said of one is known of the next.
func (m *matching) signature() string {
	text := ""
	for i := range m.cols {
		text += fold(m.cols[i].above) + "\x1e" + fold(m.cols[i].heading) + "\x1f"
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}

// letters say in which column each field is, by its letter; of what is the same in every row, that.
func (m *matching) letters() map[string]string {
	fields := map[string]string{}
	for f, g := range m.found {
		fields[surveyFields[f].key] = sheet.ColumnName(m.cols[g.column].index)
	}
	for f, text := range m.fixed {
		fields[surveyFields[f].key] = text
	}
	return fields
}

// said puts what people say in the place of what was found, else what they said of an earlier file.
func (in *surveyReader) said(source SurveySource, headings string) {
	said, why := source.Map, "as you say"
	if earlier := source.Recall; earlier != nil {
		recalled := earlier(headings)
		if len(recalled) > 0 {
			in.note("The columns were understood as in an earlier file with the same headings.")
			in.m.found = map[int]guess{}
			in.assign(recalled, "as in an earlier file with the same headings")
		}
	}
	in.assign(said, why)
}

func (in *surveyReader) assign(said map[string]string, why string) {
	for _, key := range sorted(said) {
		to, f := said[key], fieldNamed(strings.ReplaceAll(fold(key), " ", "_"))
		if f < 0 {
			in.refuse(Place{Heading: "map"}, quote(key), "a field: "+strings.Join(fieldKeys(), ", "))
			continue
		}
		delete(in.m.found, f)
		delete(in.m.fixed, f)
		c := in.m.named(to)
		_, isDay := surveyDay(to)
		switch {
		case strings.TrimSpace(to) == "":
		case c >= 0:
			for other, g := range in.m.found {
				if g.column == c {
					delete(in.m.found, other)
				}
			}
			in.m.found[f] = guess{f, c, 100, why}
		case isDay && surveyFields[f].key == "date":
			in.m.fixed[f] = to
		default:
			in.refuse(Place{Heading: "map"}, quote(to)+" for "+surveyFields[f].key, "the heading or the letter of a column")
		}
	}
}

// named finds a column by its heading or its letter; −1 when there is none.
func (m *matching) named(text string) int {
	if i := slices.IndexFunc(m.cols, func(c surveyColumn) bool { return c.heading != "" && c.heading == strings.TrimSpace(text) }); i >= 0 {
		return i
	}
	if i := slices.IndexFunc(m.cols, func(c surveyColumn) bool { return fold(text) != "" && fold(c.heading) == fold(text) }); i >= 0 {
		return i
	}
	return slices.IndexFunc(m.cols, func(c surveyColumn) bool {
		return strings.EqualFold(sheet.ColumnName(c.index), strings.TrimSpace(text))
	})
}

func fieldKeys() []string {
	keys := make([]string, len(surveyFields))
	for i, f := range surveyFields {
		keys[i] = f.key
	}
	return keys
}

// explain says how each column was understood, in the order of the file, which were left, and where
// another column could be meant too.
func (in *surveyReader) explain() {
	m := in.m
	taken := map[int]bool{}
	for _, g := range m.found {
		taken[g.column] = true
	}
	for f, g := range m.found {
		c := &m.cols[g.column]
		in.columns = append(in.columns, Mapped{Field: surveyFields[f].key, Column: sheet.ColumnName(c.index), Heading: c.heading, Why: g.why})
		in.Mapping[cmp.Or(c.heading, sheet.ColumnName(c.index))] = surveyFields[f].key
	}
	slices.SortFunc(in.columns, func(a, b Mapped) int {
		return cmp.Or(cmp.Compare(len(a.Column), len(b.Column)), cmp.Compare(a.Column, b.Column))
	})
	for f, text := range m.fixed {
		in.columns = append(in.columns, Mapped{Field: surveyFields[f].key, Why: "it is " + text + " in every row, as you say"})
	}
	for i := range m.cols {
		if c := &m.cols[i]; !taken[i] && c.heading != "" {
			in.Ignored = append(in.Ignored, sheet.ColumnName(c.index)+" “"+brief(c.heading)+"”")
			if c.lettered(aLetter) || c.lettered(aSpaceLetter) {
				in.warnings = append(in.warnings, fmt.Sprintf("Column %s “%s” holds letters and was not read. If it is a facet, map that to it.", sheet.ColumnName(c.index), brief(c.heading)))
			}
		}
	}
	for _, f := range sortedFields(m.other) {
		for _, g := range m.other[f] {
			if taken[g.column] {
				continue
			}
			in.warnings = append(in.warnings, fmt.Sprintf("Column %s “%s” could be %s too; column %s was taken.", sheet.ColumnName(m.cols[g.column].index),
				brief(m.cols[g.column].heading), surveyFields[f].key, sheet.ColumnName(m.cols[m.found[f].column].index)))
		}
	}
	if row := &m.sheet.Rows[m.head]; m.head > 0 {
		in.note("What stands above the headings in row %d was not read.", row.Number)
	}
}

func brief(text string) string {
	const shown = 60
	if runes := []rune(text); len(runes) > shown {
		return string(runes[:shown-1]) + "…"
	}
	return text
}

func sortedFields(m map[int][]guess) []int {
	keys := make([]int, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
