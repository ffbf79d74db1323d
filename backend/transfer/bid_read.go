package transfer

import (
	"maps"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// bidReader is one reading of a spreadsheet of bids.
type bidReader struct {
	*report
	round     *ettf.Round
	list      []bidField // the columns that the round itself has
	byHeading *names
	byKey     map[string]*bidField
	premises  *names
	practices *names
	refs      *names // of the round's bids and the sheet's
	held      map[string]*ettf.Bid
	similar   map[string]string // the round's refs by what is left without capitals and blanks
	drafts    []*draft
	byRef     map[string]*draft
}

// draft is a bid while it is read.
type draft struct {
	was     *ettf.Bid // as the round has it; nil when it is new
	bid     ettf.Bid
	table   *table[bidColumn] // where its row stands; nil when only its lines do
	at      Place
	faulty  bool     // a cell of its rows was refused
	changes []Change // what differs from the round; of a new bid nothing
	lines   map[string][]linePlace
	filled  map[string]bool // the kinds whose lines stand in the bid's own row
}

// linePlace is where a line of money was read: a place for each of its fields.
type linePlace []Place

// ReadBids reads bids from a spreadsheet. In a column that the sheet has, an empty cell clears the
// field; what has no column stays as it is. The plan is empty when anything is refused.
func ReadBids(book *sheet.Book, r *ettf.Round) (BidPlan, []Refusal) {
	in := newBidReader(book, r)
	in.list = in.fields()
	in.headings()
	tables := in.sort(book)
	for _, t := range tables.bids {
		in.readBids(t)
	}
	for _, t := range tables.lines {
		in.readLines(t)
	}
	if len(tables.bids)+len(tables.lines) == 0 && in.count() == 0 {
		in.refuse(Place{}, "no row of headings with ref and any other field of a bid", "headings such as ref, title and kind; the template has them all")
	}
	in.compare()
	in.judge()
	return in.plan(), in.refusals()
}

func newBidReader(book *sheet.Book, r *ettf.Round) *bidReader {
	in := &bidReader{report: newReport(book), round: r, premises: newNames(), practices: newNames(), refs: newNames(),
		held: map[string]*ettf.Bid{}, similar: map[string]string{}, byRef: map[string]*draft{}}
	for i := range r.Premises {
		in.premises.add(r.Premises[i].ID, r.Premises[i].ID)
	}
	for i := range r.Practices {
		in.practices.add(r.Practices[i].Code, r.Practices[i].Code)
	}
	for i := range r.Premises {
		in.premises.addName(r.Premises[i].Name, r.Premises[i].ID)
	}
	for i := range r.Practices {
		in.practices.addName(r.Practices[i].Name, r.Practices[i].Code)
	}
	for i := range r.Bids {
		in.refs.add(r.Bids[i].Ref, r.Bids[i].Ref)
		in.held[r.Bids[i].Ref] = &r.Bids[i]
		in.similar[similar(r.Bids[i].Ref)] = r.Bids[i].Ref
	}
	return in
}

// similar is what is left of a ref without capitals and superfluous blanks.
func similar(ref string) string { return strings.ToLower(strings.Join(strings.Fields(ref), " ")) }

// readBids reads the rows of a sheet of bids. The refs of all come first, for bids name one another.
func (in *bidReader) readBids(t *table[bidColumn]) {
	t.say(in.report, "")
	ref := t.column(refKey)
	t.each(in.report, func(row int, at func(*column[bidColumn]) cell) {
		if text := at(ref).Text; text != "" && !in.refs.known(text) {
			in.refs.add(strings.TrimSpace(text), strings.TrimSpace(text))
		}
	})
	t.each(in.report, func(row int, at func(*column[bidColumn]) cell) {
		before := in.count()
		d := in.draftFor(t, at(ref))
		if d == nil {
			return
		}
		in.readRow(d, t, at)
		d.faulty = d.faulty || in.count() > before
	})
}

// draftFor begins the bid of a row; nil when its ref does not do.
func (in *bidReader) draftFor(t *table[bidColumn], c cell) *draft {
	if !c.sound() {
		return nil
	}
	ref := c.Text
	was := in.held[ref]
	if was == nil {
		ref = strings.TrimSpace(ref)
		was = in.held[ref]
	}
	other := in.similar[similar(ref)]
	switch {
	case ref == "":
		c.refuse("the bid's ref")
		return nil
	case was == nil && other != "":
		c.refuse(quote(other) + ", as the round has it, or a ref that differs by more than capitals and blanks")
		return nil
	case in.byRef[ref] != nil:
		c.in.refuse(c.at, quote(ref)+" again, as in "+in.byRef[ref].at.String(), "each bid once")
		return nil
	}
	d := in.begin(ref, was)
	d.table, d.at = t, t.place(c.at.Row, t.column(refKey))
	if was == nil {
		for _, key := range []string{"title", "kind"} {
			if !t.has(key) {
				in.refuse(Place{Sheet: d.at.Sheet, Row: d.at.Row, Heading: key}, "nothing", "a column with the "+key+", which a new bid needs")
				d.faulty = true
			}
		}
	}
	return d
}

// begin makes the draft of a bid on top of what the round has.
func (in *bidReader) begin(ref string, was *ettf.Bid) *draft {
	d := &draft{was: was, bid: ettf.Bid{Ref: ref}, lines: map[string][]linePlace{}, filled: map[string]bool{}}
	if was != nil {
		d.bid = *was
		d.bid.Gates, d.bid.Tests, d.bid.Alignment = maps.Clone(was.Gates), maps.Clone(was.Tests), maps.Clone(was.Alignment)
	}
	in.drafts = append(in.drafts, d)
	in.byRef[ref] = d
	return d
}

// readRow reads all cells of a bid's row: its fields, then the lines that stand in it.
func (in *bidReader) readRow(d *draft, t *table[bidColumn], at func(*column[bidColumn]) cell) {
	groups := map[string]map[int][]cell{}
	for i := range t.columns {
		col := &t.columns[i]
		kind := col.field.lines
		c := at(col)
		if kind != nil && groups[kind.name()] == nil {
			kind.clear(&d.bid)
			groups[kind.name()] = map[int][]cell{}
		}
		switch {
		case col.field.line > 0:
			group := groups[kind.name()]
			if group[col.field.line] == nil {
				group[col.field.line] = blankCells(kind, c)
			}
			group[col.field.line][col.field.part] = c
		case col.key == refKey || !c.sound():
		case kind == nil:
			col.field.field.read(c, &d.bid)
		case !c.blank():
			col.field.whole(c, &d.bid)
			d.keepLine(kind, slices.Repeat(linePlace{c.at}, len(kind.keys())))
		}
	}
	for _, kind := range allLines {
		group := groups[kind.name()]
		for _, n := range slices.Sorted(maps.Keys(group)) {
			in.addLine(d, kind, group[n])
		}
	}
}

// blankCells are a blank cell for each field of a line, in the row of a cell that is there.
func blankCells(kind lines, c cell) []cell {
	list := make([]cell, len(kind.keys()))
	for i, key := range kind.keys() {
		list[i] = cell{at: Place{Sheet: c.at.Sheet, Row: c.at.Row, Heading: kind.name() + " " + key}, in: c.in}
	}
	return list
}

// addLine reads a line unless all its cells are blank.
func (in *bidReader) addLine(d *draft, kind lines, cells []cell) {
	if !slices.ContainsFunc(cells, func(c cell) bool { return !c.blank() }) {
		return
	}
	for _, c := range cells {
		if !c.sound() {
			return // the others are read once this one can be
		}
	}
	kind.add(&d.bid, cells)
	places := make(linePlace, len(cells))
	for i, c := range cells {
		places[i] = c.at
	}
	d.keepLine(kind, places)
}

func (d *draft) keepLine(kind lines, places linePlace) {
	d.lines[kind.name()] = append(d.lines[kind.name()], places)
	d.filled[kind.name()] = true
}
