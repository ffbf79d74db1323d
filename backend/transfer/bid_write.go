package transfer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// WriteBids writes bids of the round so that ReadBids reads the same ones: in XLSX the lines of
// money on sheets of their own, beside notes on every column; in CSV in numbered columns.
func WriteBids(r *ettf.Round, bids []ettf.Bid, format sheet.Format) ([]byte, error) {
	return sheet.Write(format, nil, bidPages(r, bids, format, 0)...)
}

// BidTemplate writes the headings of WriteBids for a round, without bids, and how to fill them in.
func BidTemplate(r *ettf.Round, format sheet.Format) ([]byte, error) {
	return sheet.Write(format, append(slices.Clone(bidNotes), csvNotes...), bidPages(r, nil, format, 2)...)
}

// bidPages are the sheets; in CSV each kind of line has columns for at least so many lines.
func bidPages(r *ettf.Round, bids []ettf.Bid, format sheet.Format, least int) []sheet.Page {
	in := newBidReader(&sheet.Book{}, r)
	fields := in.fields()
	page := sheet.Page{Name: bidsName, Columns: []sheet.Column{refColumn}}
	for _, f := range fields {
		page.Columns = append(page.Columns, sheet.Column{Heading: f.heading, Width: f.width, Kind: f.kind, Choices: f.choices})
	}
	for i := range bids {
		b := &bids[i]
		row := []sheet.Cell{textCell(b.Ref)}
		for _, f := range fields {
			row = append(row, f.write(b))
		}
		page.Rows = append(page.Rows, row)
	}
	if format == sheet.CSV {
		for _, kind := range allLines {
			addNumbered(&page, bids, kind, least)
		}
		return []sheet.Page{page}
	}
	pages := []sheet.Page{page}
	for _, kind := range allLines {
		pages = append(pages, linePage(bids, kind))
	}
	return append(pages, notesPage(fields))
}

var refColumn = sheet.Column{Heading: refKey, Width: 10, Kind: sheet.Text}

// addNumbered adds the columns "capital 1 year" and so on, for as many lines as any bid has.
func addNumbered(page *sheet.Page, bids []ettf.Bid, kind lines, least int) {
	most := least
	for i := range bids {
		most = max(most, kind.count(&bids[i]))
	}
	for n := range most {
		for _, c := range kind.columns() {
			c.Heading = kind.name() + " " + strconv.Itoa(n+1) + " " + c.Heading
			page.Columns = append(page.Columns, c)
		}
		for i := range bids {
			page.Rows[i] = append(page.Rows[i], kind.cells(&bids[i], n)...)
		}
	}
}

// linePage is the sheet of the lines of one kind.
func linePage(bids []ettf.Bid, kind lines) sheet.Page {
	page := sheet.Page{Name: kind.name(), Columns: append([]sheet.Column{refColumn}, kind.columns()...)}
	for i := range bids {
		for n := range kind.count(&bids[i]) {
			page.Rows = append(page.Rows, append([]sheet.Cell{textCell(bids[i].Ref)}, kind.cells(&bids[i], n)...))
		}
	}
	return page
}

// bidNotes say how a sheet of bids is read, whatever its format.
var bidNotes = []string{
	"One row is one bid, found by its ref. A ref that the round does not have yet makes a new bid.",
	"An empty cell clears the field of that bid. Delete a whole column to leave its field as it is.",
	"Bids that are not in the file stay as they are. Scores come in a file of their own.",
	"Dates: 30/06/2016, 30 June 2016 or 2016-06-30, the day first. Years: 2016/17. Money: pounds, such as £1,234.50.",
	"Several names in one cell are separated by semicolons.",
	"Columns with other headings, and rows that begin with #, are not read.",
}

var csvNotes = []string{
	"Money: each line has columns of its own, such as capital 1 year, capital 1 item, capital 1 amount; then capital 2 and so on.",
	"Revenue is either annual, or before and after; without years it has no end. Payer: " + strings.Join(choices(payers), ", ") + "; blank where nobody pays yet.",
	"Gates: yes, no or does not apply. Tests: pass, fail or open. Confidential, abated and funded: yes or no.",
	"Shorter, where that is enough: capital 2016/17, or capital 2016/17: fees; grant; funding: practice; each with an amount.",
}

var sheetNotes = []string{
	"The sheets capital, funding and revenue hold one line in each row, with the ref of its bid.",
	"A bid that such a sheet names has those lines and no others; one that it does not name keeps its own.",
	"A row with a ref alone takes all lines of that kind off the bid.",
}

// notesPage explains every column.
func notesPage(fields []bidField) sheet.Page {
	page := sheet.Page{Name: notesName, Columns: []sheet.Column{{Heading: "sheet", Width: 12}, {Heading: "column", Width: 28}, {Heading: "what to write", Width: 90}}}
	add := func(name, column, about string) {
		page.Rows = append(page.Rows, []sheet.Cell{textCell(name), textCell(column), textCell(about)})
	}
	for _, note := range slices.Concat(bidNotes, sheetNotes) {
		add("", "", note)
	}
	add(bidsName, refKey, "What the bid is known by, such as E1. Needed.")
	for _, f := range fields {
		add(bidsName, f.heading, f.about)
	}
	for _, kind := range allLines {
		add(kind.name(), refKey, fmt.Sprintf("The bid that the line of %s belongs to. Needed.", kind.name()))
		for i, about := range kind.abouts() {
			add(kind.name(), kind.keys()[i], about)
		}
	}
	return page
}
