package transfer

import (
	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// WriteScores writes what was scored, one in each row, so that ReadScores reads the same ones; in XLSX
// beside notes on what the criteria's scores mean.
func WriteScores(rows []ScoreRow, criteria []ettf.Criterion, format sheet.Format) ([]byte, error) {
	page := sheet.Page{Name: scoresName, Columns: []sheet.Column{{Heading: "bid", Width: 10}, {Heading: "criterion", Width: 18, Choices: codesOf(criteria)},
		{Heading: "score", Width: 10, Kind: sheet.Number}, {Heading: "reason", Width: 70}, {Heading: "scorer", Width: 30}}}
	for _, row := range rows {
		page.Rows = append(page.Rows, []sheet.Cell{textCell(row.Bid), textCell(row.Criterion), said(&row), textCell(row.Reason), textCell(row.Scorer)})
	}
	return sheet.Write(format, nil, page, scoreNotes(criteria))
}

// ScoreTemplate writes a sheet with a row for each bid and, for each criterion, a column for the
// score and one for the reason.
func ScoreTemplate(bids []ettf.Bid, criteria []ettf.Criterion, format sheet.Format) ([]byte, error) {
	page := sheet.Page{Name: scoresName, Columns: []sheet.Column{{Heading: "bid", Width: 10}, {Heading: "title", Width: 40}}}
	for _, c := range criteria {
		page.Columns = append(page.Columns, sheet.Column{Heading: "score: " + c.Code, Width: 14, Kind: sheet.Number}, sheet.Column{Heading: "reason: " + c.Code, Width: 40})
	}
	for i := range bids {
		page.Rows = append(page.Rows, []sheet.Cell{textCell(bids[i].Ref), textCell(bids[i].Title)})
	}
	notes := scoreNotes(criteria)
	var remarks []string
	for _, row := range notes.Rows {
		text := row[1].Text
		if row[0].Text != "" {
			text = row[0].Text + ": " + text
		}
		remarks = append(remarks, text)
	}
	return sheet.Write(format, remarks, page, notes)
}

func said(row *ScoreRow) sheet.Cell {
	if row.Score == nil {
		return textCell(row.Said())
	}
	return sheet.Cell{Kind: sheet.Number, Text: row.Score.String()}
}

func codesOf(criteria []ettf.Criterion) []string {
	list := make([]string, len(criteria))
	for i := range criteria {
		list[i] = criteria[i].Code
	}
	return list
}

// scoreNotes say how scores are read, and what they mean on each criterion.
func scoreNotes(criteria []ettf.Criterion) sheet.Page {
	page := sheet.Page{Name: notesName, Columns: []sheet.Column{{Heading: "criterion", Width: 24}, {Heading: "what to write", Width: 90}}}
	add := func(criterion, text string) {
		page.Rows = append(page.Rows, []sheet.Cell{textCell(criterion), textCell(text)})
	}
	add("", "One row for each bid with a column for each criterion, or one row for each score under the headings bid, criterion, score and reason.")
	add("", "A blank is no score, and changes nothing. It is not a 0.")
	add("", "The word abstain in the place of a score, with the reason beside it, says that the scorer gives none.")
	add("", "A column scorer, with an email, says whose score it is; without one it is that of whoever imports the file.")
	add("", "The word consensus in the column scorer says that the score is what was agreed. Dissent in the place of a score is a scorer's dissent from it, and is said on screen.")
	for _, c := range criteria {
		add(c.Code, c.Name+": from "+c.Scale.Worst.String()+" (worst) to "+c.Scale.Best.String()+" (best).")
		for _, level := range c.Levels {
			if level.Text != "" {
				add(c.Code, level.Score.String()+" = "+level.Text)
			}
		}
	}
	return page
}
