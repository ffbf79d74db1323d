package transfer

import (
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// bands are the fields of backlog by risk, the worst first.
var bands = []string{"backlog_high", "backlog_significant", "backlog_moderate", "backlog_low"}

// surveyRow is what one row says.
type surveyRow struct {
	at        Place
	premises  ettf.Premises // its facts
	given     uint32        // the facts that it says, a bit for each of premisesFacts
	practices []string
	names     string // of the practice, for a new one
	block     string
	life      *int
	backlog   [4]*ettf.Pence
	survey    ettf.Survey
	letters   bool // any is given
	monthOnly bool // the survey's day is not
}

// says says whether the row gives one of premisesFacts.
func (r *surveyRow) says(fact int) bool { return r.given&(1<<fact) != 0 }

func (r *surveyRow) hasBlock() bool {
	return r.block != "" || r.life != nil || slices.ContainsFunc(r.backlog[:], func(p *ettf.Pence) bool { return p != nil })
}

// readRow reads one row of premises; not ok when a cell of it is refused.
func (in *surveyReader) readRow(row *sheet.Row) (r surveyRow, ok bool) {
	faults := in.count()
	r = surveyRow{at: in.place(row, "id")}
	if r.at.Column == "" {
		r.at = Place{Sheet: in.m.sheet.Name, Row: row.Number}
	}
	text := func(key string) string {
		if c, has := in.cell(row, key); has {
			return c.words()
		}
		return ""
	}
	r.premises.ID, r.names, r.block = text("id"), text("practice_name"), text("block")
	for i, f := range premisesFacts {
		if c, has := in.cell(row, f.key); has && c.sound() && f.read(c, &r.premises) {
			r.given |= 1 << i
		}
	}
	if r.names != "" && in.m.column("name") == nil {
		r.premises.Name, r.given = r.names, r.given|1<<factName
	}
	if c, has := in.cell(row, "practices"); has && c.sound() {
		r.practices, _ = read(c, practiceCodes, expectODS)
	}
	if c, has := in.cell(row, "life_years"); has && c.sound() {
		r.life = c.count(mostYears)
	}
	for i, band := range bands {
		if c, has := in.cell(row, band); has && c.sound() {
			r.backlog[i] = c.pounds()
		}
	}
	in.readSurvey(row, &r)
	return r, in.count() == faults
}

// readSurvey reads the letters and costs. Letters without a day are refused: a survey is of a day.
func (in *surveyReader) readSurvey(row *sheet.Row, r *surveyRow) {
	costs := &ettf.FacetAmounts{}
	any := false
	for _, f := range surveyFields {
		c, has := in.cell(row, f.key)
		if !has || !c.sound() {
			continue
		}
		switch {
		case f.key == "date":
			r.survey.Date, _ = read(c, surveyDay, expectDate)
			r.monthOnly = monthOnly.MatchString(c.Text)
		case f.key == "surveyor":
			r.survey.Surveyor = c.words()
		case f.key == "cost_to_b":
			costs.Total = c.pounds()
			any = any || costs.Total != nil
		case f.facet != "" && f.holds == anAmount:
			into := costAt(costs, f.facet)
			*into = c.pounds()
			any = any || *into != nil
		case f.facet != "":
			letter, _ := read(c, func(text string) (ettf.Letter, bool) { return parseLetter(f.facet, text) }, expectLetter(f.facet))
			*r.survey.Facets.At(f.facet) = letter
			r.letters = r.letters || letter != ""
		}
	}
	if any {
		r.survey.CostToB = costs
	}
	if c, has := in.cell(row, "date"); has && r.letters && c.blank() {
		c.refuse(expectDate + ", for the letters beside it")
	}
}

// place is where a field stands in a row; without a column where there is none.
func (in *surveyReader) place(row *sheet.Row, key string) Place {
	at := Place{Sheet: in.m.sheet.Name, Row: row.Number}
	if c := in.m.column(key); c != nil {
		at.Column, at.Heading = sheet.ColumnName(c.index), c.heading
	}
	return at
}

// cell is what a row says of a field, blank where it is a word for nothing; and whether the file has
// the field at all.
func (in *surveyReader) cell(row *sheet.Row, key string) (cell, bool) {
	f := fieldNamed(key)
	if text, fixed := in.m.fixed[f]; fixed {
		return cell{Cell: sheet.Cell{Kind: sheet.Text, Text: text}, at: in.place(row, key), in: in.report}, true
	}
	col := in.m.column(key)
	if col == nil {
		return cell{}, false
	}
	c := cell{Cell: row.At(col.index), at: in.place(row, key), in: in.report}
	if withheld(c.Cell) && !(surveyFields[f].holds == anAmount && isNone(c.Text)) {
		c.Cell = sheet.Cell{}
	}
	return c, true
}

// column is that of a field; nil when there is none.
func (m *matching) column(key string) *surveyColumn {
	if g, has := m.found[fieldNamed(key)]; has {
		return &m.cols[g.column]
	}
	return nil
}

// costAt is the place of the cost of one facet.
func costAt(c *ettf.FacetAmounts, facet ettf.Facet) **ettf.Pence {
	switch facet {
	case ettf.Condition:
		return &c.Condition
	case ettf.Suitability:
		return &c.Suitability
	case ettf.Space:
		return &c.Space
	case ettf.Quality:
		return &c.Quality
	case ettf.Compliance:
		return &c.Compliance
	default:
		return &c.Environment
	}
}
