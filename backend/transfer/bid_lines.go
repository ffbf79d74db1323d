package transfer

import (
	"strings"

	"lintel/backend/sheet"
)

// lineTable is a sheet of lines of one kind, each with the ref of its bid.
type lineTable struct {
	*table[int]
	kind lines
}

// found are the sheets of a book that hold bids or their lines.
type found struct {
	bids  []*table[bidColumn]
	lines []lineTable
}

// sort says what each sheet of a book is: by its name where it is one of ours, else by its headings.
func (in *bidReader) sort(book *sheet.Book) (all found) {
	for i := range book.Sheets {
		s := &book.Sheets[i]
		name := fold(s.Name)
		if len(s.Rows) == 0 || name == notesName || name == scoresName {
			continue
		}
		bids, lines, isLines := findTable(s, in.recognise), lineTable{}, false
		if name != bidsName && (kindNamed(name) != nil || !bids.has("title") && !bids.has("kind")) {
			lines, isLines = lineSheet(s, name)
		}
		switch {
		case isLines:
			all.lines = append(all.lines, lines)
		case kindNamed(name) != nil:
			in.refuse(Place{Sheet: s.Name}, "no row of headings that it needs", "the headings ref, "+strings.Join(needed[name], ", "))
		case bids.has(refKey) && len(bids.columns) > 1:
			all.bids = append(all.bids, bids)
		case name == bidsName:
			in.refuse(Place{Sheet: s.Name}, "no row of headings that it needs", "the headings ref, title and kind")
		case s.Name != "":
			in.note("Sheet %q was not read: it has no row of headings with ref and any other field of a bid.", s.Name)
		}
	}
	return all
}

// The names of our own sheets.
const (
	bidsName   = "bids"
	scoresName = "scores"
	notesName  = "notes"
)

func kindNamed(name string) lines {
	for _, kind := range allLines {
		if kind.name() == name {
			return kind
		}
	}
	return nil
}

// needed are the fields by which the headings of a sheet of lines are known.
var needed = map[string][]string{"capital": {"year", "amount"}, "funding": {"source", "amount"}, "revenue": {"from", "payer"}}

// lineSheet reads the headings of a sheet of lines: of the kind that it is named after, if any.
func lineSheet(s *sheet.Sheet, name string) (lineTable, bool) {
	for _, kind := range allLines {
		if other := kindNamed(name); other != nil && other != kind {
			continue
		}
		t := findTable(s, func(heading string) (string, int, bool) {
			if isRef(heading) {
				return refKey, -1, true
			}
			part, ok := kind.find(heading)
			if !ok {
				return "", 0, false
			}
			return kind.keys()[part], part, true
		})
		if t.has(refKey) && t.hasAll(needed[kind.name()]...) {
			return lineTable{t, kind}, true
		}
	}
	return lineTable{}, false
}

// readLines reads a sheet of lines. The bids that it names have those lines and no others; a row
// with a ref alone takes a bid's lines away.
func (in *bidReader) readLines(t lineTable) {
	t.say(in.report, t.kind.name()+".")
	ref := t.column(refKey)
	begun := map[*draft]bool{}
	t.each(in.report, func(row int, at func(*column[int]) cell) {
		before := in.count()
		d := in.draftOfLine(at(ref))
		if d == nil {
			return
		}
		if !begun[d] {
			begun[d] = true
			if d.filled[t.kind.name()] {
				in.refuse(at(ref).at, "the "+t.kind.name()+" of bid "+d.bid.Ref+", which stands in "+d.lines[t.kind.name()][0][0].String()+" too", "it in one of the two")
			}
			t.kind.clear(&d.bid)
			d.lines[t.kind.name()] = nil
		}
		cells := blankCells(t.kind, at(ref))
		for i := range t.columns {
			if col := &t.columns[i]; col.key != refKey {
				cells[col.field] = at(col)
			}
		}
		in.addLine(d, t.kind, cells)
		d.faulty = d.faulty || in.count() > before
	})
}

// draftOfLine is the bid that a row of lines names: one of the sheet of bids, or of the round.
func (in *bidReader) draftOfLine(c cell) *draft {
	if !c.sound() {
		return nil
	}
	for _, ref := range []string{c.Text, strings.TrimSpace(c.Text), in.similar[similar(c.Text)]} {
		if d := in.byRef[ref]; d != nil {
			return d
		}
		if was := in.held[ref]; was != nil {
			d := in.begin(ref, was)
			d.at = c.at
			return d
		}
	}
	c.refuse("the ref of a bid in this file or in the round")
	return nil
}

// place finds where in the sheets a field of a draft stands, by its path in a round file:
// "completes", "capital[1].amount", "tests.audit.result".
func (d *draft) place(path string) Place {
	field, rest := path, ""
	if end := strings.IndexAny(path, ".["); end >= 0 {
		field, rest = path[:end], path[end:]
	}
	if places := d.lines[field]; len(places) > 0 {
		return linePlaceOf(field, places, rest)
	}
	if d.table != nil {
		for _, key := range []string{field, field + "." + nameIn(rest)} {
			if c := d.table.column(key); c != nil {
				return d.table.place(d.at.Row, c)
			}
		}
	}
	return Place{Sheet: d.at.Sheet, Row: d.at.Row, Heading: field}
}

// linePlaceOf finds the place of "[1].amount" among a kind's lines; of the first where the path
// names none.
func linePlaceOf(kind string, places []linePlace, rest string) Place {
	n, part := lineIn(rest)
	if n >= len(places) {
		n = 0
	}
	for j, key := range kindNamed(kind).keys() {
		if key == part {
			return places[n][j]
		}
	}
	at := places[n][0]
	if at == places[n][len(places[n])-1] {
		return at // the line is one cell
	}
	return Place{Sheet: at.Sheet, Row: at.Row, Heading: kind}
}
