package transfer

import (
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// WriteSurveys writes premises with their blocks and surveys so that ReadSurveys finds nothing to
// change: a row for each survey, and of the latest one a row for each block.
func WriteSurveys(premises []ettf.Premises, format sheet.Format) ([]byte, error) {
	page := sheet.Page{Name: "surveys"}
	for _, f := range surveyFields {
		if f.key != "practice_name" {
			page.Columns = append(page.Columns, surveyColumnOf(f))
		}
	}
	for i := range premises {
		p := &premises[i]
		latest := p.Latest()
		for j := range p.Surveys {
			if s := &p.Surveys[j]; s != latest {
				page.Rows = append(page.Rows, surveyCells(p, s, nil))
			}
		}
		if len(p.Blocks) == 0 {
			page.Rows = append(page.Rows, surveyCells(p, latest, nil))
		}
		for j := range p.Blocks {
			page.Rows = append(page.Rows, surveyCells(p, latest, &p.Blocks[j]))
		}
	}
	return sheet.Write(format, nil, page)
}

func surveyColumnOf(f surveyField) sheet.Column {
	c := sheet.Column{Heading: f.key, Width: max(12, len(f.key)+2)}
	switch f.holds {
	case aDate:
		c.Kind = sheet.Date
	case anAmount, anArea, aWhole:
		c.Kind = sheet.Number
	case aLetter, aSpaceLetter:
		for _, letter := range ettf.LettersFor(f.facet) {
			c.Choices = append(c.Choices, string(letter))
		}
	case aText:
		c.Width = 24
	}
	return c
}

// surveyCells is one row: of an older survey, and of a block, what they say; of the latest one all
// that is known of the premises.
func surveyCells(p *ettf.Premises, s *ettf.Survey, b *ettf.Block) []sheet.Cell {
	var row []sheet.Cell
	for _, f := range surveyFields {
		if f.key != "practice_name" {
			row = append(row, surveyCell(f, p, s, b))
		}
	}
	return row
}

func surveyCell(f surveyField, p *ettf.Premises, s *ettf.Survey, b *ettf.Block) sheet.Cell {
	if s == nil {
		s = &ettf.Survey{}
	}
	if b == nil {
		b = &ettf.Block{}
	}
	for _, fact := range premisesFacts {
		if fact.key == f.key {
			return fact.show(p)
		}
	}
	switch {
	case f.key == "id":
		return textCell(p.ID)
	case f.key == "practices":
		return textCell(strings.Join(p.Practices, "; "))
	case f.key == "block":
		return textCell(b.Name)
	case f.key == "life_years":
		return wholeCell(b.LifeYears)
	case f.key == "date":
		return dateCell(s.Date)
	case f.key == "surveyor":
		return textCell(s.Surveyor)
	case f.key == "cost_to_b" && s.CostToB != nil:
		return maybeMoneyCell(s.CostToB.Total)
	case f.facet != "" && f.holds == anAmount && s.CostToB != nil:
		return maybeMoneyCell(*costAt(s.CostToB, f.facet))
	case f.facet != "" && f.holds != anAmount:
		return textCell(string(s.Facets.Of(f.facet)))
	}
	for i, band := range bands {
		if a := b.Backlog; a != nil && band == f.key {
			return moneyCell([]ettf.Pence{a.High, a.Significant, a.Moderate, a.Low}[i])
		}
	}
	return sheet.Cell{}
}
