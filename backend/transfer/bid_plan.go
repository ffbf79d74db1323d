package transfer

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// BidPlan is what a spreadsheet would do to the bids of a round: Bids are those that are new or
// change, in the order of the sheet, each whole. When anything is refused there are none, and the
// counts are 0.
type BidPlan struct {
	Reading
	Added     int         `json:"added"`
	Changed   int         `json:"changed"`
	Unchanged int         `json:"unchanged"`
	Bids      []BidChange `json:"bids"`
}

// BidChange is a bid as it would be: what the sheet says, on top of what the round has. Its scores
// and accepted flags stay as they are. Changes are the fields that differ, for a new bid none.
type BidChange struct {
	Place
	New     bool     `json:"new"`
	Bid     ettf.Bid `json:"bid"`
	Changes []Change `json:"changes"`
}

// Change is one field before and after, as a sheet would have it; "" for nothing.
type Change struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// compare finds what differs between the drafts and the round, and leaves what does not as it was.
func (in *bidReader) compare() {
	fields := slices.Clone(in.list)
	known := map[string]bool{}
	for _, test := range sortedTests(in.round.Bids) {
		known[test] = true
	}
	for _, d := range in.drafts {
		for _, test := range sorted(d.bid.Tests) {
			if !known[test] {
				known[test] = true
				fields = append(fields, in.testResult(test), in.testNote(test))
			}
		}
	}
	for _, d := range in.drafts {
		if d.was == nil {
			continue
		}
		d.changes = changes(fields, d.was, &d.bid)
		if len(d.changes) == 0 {
			d.bid = *d.was
		}
	}
}

// unchanged says whether the round has the bid just so.
func (d *draft) unchanged() bool { return d.was != nil && len(d.changes) == 0 }

func changes(fields []bidField, was, is *ettf.Bid) []Change {
	var list []Change
	add := func(field, before, after string) {
		if !sameText(before, after) {
			list = append(list, Change{field, before, after})
		}
	}
	for _, f := range fields {
		add(f.heading, f.write(was).Text, f.write(is).Text)
	}
	for _, kind := range allLines {
		if !sameLines(kind, was, is) {
			list = append(list, Change{kind.name(), describe(kind, was), describe(kind, is)})
		}
	}
	return list
}

func sameLines(kind lines, a, b *ettf.Bid) bool {
	if kind.count(a) != kind.count(b) {
		return false
	}
	for i := range kind.count(a) {
		if !slices.EqualFunc(kind.cells(a, i), kind.cells(b, i), func(x, y sheet.Cell) bool { return sameText(x.Text, y.Text) }) {
			return false
		}
	}
	return true
}

// sameText: programs write the ends of lines in a cell in their own way, which changes nothing.
func sameText(a, b string) bool {
	return a == b || strings.ReplaceAll(a, "\r\n", "\n") == strings.ReplaceAll(b, "\r\n", "\n")
}

func (in *bidReader) plan() BidPlan {
	plan := BidPlan{Reading: in.Reading, Bids: []BidChange{}}
	if in.count() > 0 {
		return plan
	}
	for _, d := range in.drafts {
		switch {
		case d.unchanged():
			plan.Unchanged++
			continue
		case d.was == nil:
			plan.Added++
		default:
			plan.Changed++
		}
		plan.Bids = append(plan.Bids, BidChange{Place: d.at, New: d.was == nil, Bid: d.bid, Changes: append([]Change{}, d.changes...)})
	}
	return plan
}

// describe writes all of a bid's lines of one kind in a line of text.
func describe(kind lines, b *ettf.Bid) string {
	var text strings.Builder
	keys := kind.keys()
	for i := range kind.count(b) {
		between := "; "
		if i == 0 {
			between = ""
		}
		for j, c := range kind.cells(b, i) {
			if c.Text != "" {
				text.WriteString(between + keys[j] + " " + c.Text)
				between = ", "
			}
		}
	}
	return text.String()
}
