package transfer

import (
	"cmp"
	"slices"
	"strings"

	"lintel/backend/sheet"
)

// totals begin a row that sums up others.
var totals = []string{"total", "totals", "sub total", "subtotal", "grand total", "result", "results", "sum", "average", "mean", "overall", "count", "median"}

// mostSurveyRows is the most rows of premises that a file may have: all of England three times over.
const mostSurveyRows = 30_000

// each reads the rows below the headings, and passes over what is no premises: headings once more,
// totals, notes. Whatever is passed over is counted, with the reason.
func (in *surveyReader) each() {
	rows, merged := in.m.sheet.Rows, in.mergedRows()
	for i := in.m.head + 1; i < len(rows) && in.more == 0; i++ { // of a hopeless file no more is read
		row := &rows[i]
		if why := in.noPremises(row); why != "" {
			in.skip(row.Number, why)
			continue
		}
		if index, spoiled := merged[row.Number]; spoiled {
			in.refuse(Place{Sheet: in.m.sheet.Name, Row: row.Number, Column: sheet.ColumnName(index), Heading: in.m.headingAt(index)},
				"a cell merged over several columns", "a cell for each column: unmerge it")
			continue
		}
		if r, ok := in.readRow(row); ok {
			in.rows = append(in.rows, r)
		}
		if len(in.rows) > mostSurveyRows {
			in.refuse(in.place(row, "id"), "one row more than "+many(mostSurveyRows), "at most so many rows of premises in a file: send it in parts")
			return
		}
	}
}

// noPremises says why a row holds no premises; "" when it does.
func (in *surveyReader) noPremises(row *sheet.Row) string {
	first, said, asHeading, facts := "", 0, 0, 0
	for i := range in.m.cols {
		c := &in.m.cols[i]
		cell := row.At(c.index)
		if cell.Kind == sheet.Empty {
			continue
		}
		if said++; first == "" {
			first = fold(cell.Text)
		}
		if c.heading != "" && fold(cell.Text) == fold(c.heading) {
			asHeading++
		}
	}
	names := 0
	for f, g := range in.m.found {
		cell := row.At(in.m.cols[g.column].index)
		switch {
		case withheld(cell):
		case surveyFields[f].key == "id", surveyFields[f].key == "name", surveyFields[f].key == "practice_name":
			names++
		default:
			facts++
		}
	}
	summing := false
	for _, word := range totals {
		summing = summing || first == word || strings.HasPrefix(first, word+" ")
	}
	switch {
	case said == 0:
		return "nothing in the columns that are read"
	case asHeading > 1 && 2*asHeading >= said:
		return "the headings once more"
	case summing && !in.identified(row):
		return "a total of other rows"
	case facts == 0:
		return "a note or a title, with nothing about premises"
	case names == 0 && !in.identified(row):
		return "figures without a name, such as a total"
	}
	return ""
}

// identified says whether a row has what a total never has: a practice's code, a postcode or a day.
func (in *surveyReader) identified(row *sheet.Row) bool {
	for _, key := range []string{"practices", "postcode", "date"} {
		c := in.m.column(key)
		if c == nil {
			continue
		}
		for _, kind := range heldBy(row.At(c.index)) {
			if kind == surveyFields[fieldNamed(key)].holds {
				return true
			}
		}
	}
	return false
}

// mergedRows are the rows below the headings in which cells are merged over several columns of which
// one is read, each with the first of these columns.
func (in *surveyReader) mergedRows() map[int]int {
	rows, found, marks := in.m.sheet.Rows[in.m.head+1:], map[int]int{}, 0
	for _, area := range in.m.sheet.Merged {
		read := false
		for _, g := range in.m.found {
			index := in.m.cols[g.column].index
			read = read || area.Column <= index && index <= area.ToColumn
		}
		if !read {
			continue
		}
		from, _ := slices.BinarySearchFunc(rows, area.Row, func(r sheet.Row, number int) int { return cmp.Compare(r.Number, number) })
		for i := from; i < len(rows) && rows[i].Number <= area.ToRow; i++ {
			if marks++; marks > 2*len(rows)+1000 {
				return found // areas lie over each other, which no program writes
			}
			found[rows[i].Number] = area.Column
		}
	}
	return found
}

func (m *matching) headingAt(index int) string {
	for i := range m.cols {
		if m.cols[i].index == index {
			return m.cols[i].heading
		}
	}
	return ""
}
