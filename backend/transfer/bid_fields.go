package transfer

import (
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// bidField is a field of a bid, and a column of the sheet of bids.
type bidField struct {
	key     string // as in the round file
	heading string
	also    []string // other headings that mean the same, folded
	about   string
	kind    sheet.Kind
	width   int
	choices []string
	read    func(c cell, b *ettf.Bid)
	write   func(b *ettf.Bid) sheet.Cell
}

// bidKinds: what people call technology varies.
var bidKinds = []wording[ettf.BidKind]{
	{ettf.Estates, []string{"estate", "premises"}},
	{ettf.Technology, []string{"tech", "it", "digital", "ict"}},
}

// bidFields are the fields that every round has, in the order of their columns. The ref, which
// finds the bid, is none of them.
func (in *bidReader) bidFields() []bidField {
	return []bidField{
		{key: "title", heading: "title", also: []string{"bid title", "name", "bid name", "scheme name", "project", "project title", "project name"},
			about: "What the bid is called. Needed.", kind: sheet.Text, width: 40,
			read: func(c cell, b *ettf.Bid) {
				if b.Title = c.Text; c.blank() {
					c.refuse("a title")
				}
			},
			write: func(b *ettf.Bid) sheet.Cell { return textCell(b.Title) }},
		{key: "kind", heading: "kind", also: []string{"bid kind", "type", "bid type", "category", "estates or technology"},
			about: "estates or technology. Needed.", kind: sheet.Text, width: 12, choices: choices(bidKinds),
			read: func(c cell, b *ettf.Bid) {
				if b.Kind = word(c, bidKinds); c.blank() {
					c.refuse("estates or technology")
				}
			},
			write: func(b *ettf.Bid) sheet.Cell { return textCell(string(b.Kind)) }},
		{key: "scheme", heading: "scheme", also: []string{"scheme type", "type of scheme", "type of works"},
			about: "What kind of works, such as new build, extension or improvement.", kind: sheet.Text, width: 18,
			read:  func(c cell, b *ettf.Bid) { b.Scheme = c.Text },
			write: func(b *ettf.Bid) sheet.Cell { return textCell(b.Scheme) }},
		{key: "premises", heading: "premises", also: []string{"premises id", "premises ids", "site", "sites"},
			about: "The ids (or the names) of the premises, separated by semicolons.", kind: sheet.Text, width: 18,
			read:  func(c cell, b *ettf.Bid) { b.Premises = splitList(c.Text, in.premises) },
			write: func(b *ettf.Bid) sheet.Cell { return listCell(b.Premises) }},
		{key: "practices", heading: "practices", also: []string{"practice", "practice code", "practice codes", "ods code", "ods codes"},
			about: "The ODS codes (or the names) of the practices, separated by semicolons.", kind: sheet.Text, width: 18,
			read:  func(c cell, b *ettf.Bid) { b.Practices = splitList(c.Text, in.practices) },
			write: func(b *ettf.Bid) sheet.Cell { return listCell(b.Practices) }},
		{key: "signed_up", heading: "signed up", also: []string{"practices signed up", "signed up practices", "sign up", "sign ups"},
			about: "Those of the practices that have signed up to it, separated by semicolons.", kind: sheet.Text, width: 18,
			read:  func(c cell, b *ettf.Bid) { b.SignedUp = splitList(c.Text, in.practices) },
			write: func(b *ettf.Bid) sheet.Cell { return listCell(b.SignedUp) }},
		{key: "population", heading: "population", also: []string{"patients", "population served", "patients served", "list size", "registered patients"},
			about: "How many patients it serves.", kind: sheet.Number, width: 12,
			read:  func(c cell, b *ettf.Bid) { b.Population = c.whole("a number of patients such as 8,120") },
			write: func(b *ettf.Bid) sheet.Cell { return wholeCell(b.Population) }},
		{key: "cohort", heading: "cohort",
			about: "The number of the cohort that it applies for.", kind: sheet.Number, width: 9,
			read:  func(c cell, b *ettf.Bid) { b.Cohort = optional(c, parseCohort, expectCohort) },
			write: func(b *ettf.Bid) sheet.Cell { return wholeCell(b.Cohort) }},
		{key: "starts", heading: "starts", also: []string{"start", "start date", "starts on"},
			about: "The day on which work starts, such as 01/10/2016.", kind: sheet.Date, width: 13,
			read:  func(c cell, b *ettf.Bid) { b.Starts = c.date() },
			write: func(b *ettf.Bid) sheet.Cell { return dateCell(b.Starts) }},
		{key: "completes", heading: "completes", also: []string{"completion", "completion date", "completes on", "complete by", "end date", "finish", "finish date"},
			about: "The day on which it is finished.", kind: sheet.Date, width: 13,
			read:  func(c cell, b *ettf.Bid) { b.Completes = c.date() },
			write: func(b *ettf.Bid) sheet.Cell { return dateCell(b.Completes) }},
		{key: "confidential", heading: "confidential", also: []string{"in confidence", "commercially confidential"},
			about: "yes keeps the name and the money out of the public paper.", kind: sheet.Text, width: 12, choices: yesNo,
			read:  func(c cell, b *ettf.Bid) { b.Confidential = c.truth() },
			write: func(b *ettf.Bid) sheet.Cell { return truthCell(b.Confidential) }},
	}
}

// linkFields tie a bid to others; their columns stand last.
func (in *bidReader) linkFields() []bidField {
	return []bidField{
		{key: "requires", heading: "requires", also: []string{"depends on", "needs"},
			about: "The refs of bids without which this one makes no sense, separated by semicolons.", kind: sheet.Text, width: 12,
			read:  func(c cell, b *ettf.Bid) { b.Requires = splitList(c.Text, in.refs) },
			write: func(b *ettf.Bid) sheet.Cell { return listCell(b.Requires) }},
		{key: "excludes", heading: "excludes", also: []string{"exclusive with"},
			about: "The refs of bids that cannot be done beside this one.", kind: sheet.Text, width: 12,
			read:  func(c cell, b *ettf.Bid) { b.Excludes = splitList(c.Text, in.refs) },
			write: func(b *ettf.Bid) sheet.Cell { return listCell(b.Excludes) }},
		{key: "alternative_to", heading: "alternative to", also: []string{"reserve for"},
			about: "The ref of the bid that this one is a reserve for.", kind: sheet.Text, width: 12,
			read: func(c cell, b *ettf.Bid) {
				b.AlternativeTo = c.Text
				if ref, ok := in.refs.find(c.Text); ok {
					b.AlternativeTo = ref
				}
			},
			write: func(b *ettf.Bid) sheet.Cell { return textCell(b.AlternativeTo) }},
		{key: "switch_by", heading: "switch by", also: []string{"switch date"},
			about: "The day by which to switch to the reserve.", kind: sheet.Date, width: 13,
			read:  func(c cell, b *ettf.Bid) { b.SwitchBy = c.date() },
			write: func(b *ettf.Bid) sheet.Cell { return dateCell(b.SwitchBy) }},
		{key: "other_route", heading: "other route", also: []string{"other route to money", "other funding route", "if not funded"},
			about: "Which other way to money it has, and what happens if it is not funded.", kind: sheet.Text, width: 30,
			read:  func(c cell, b *ettf.Bid) { b.OtherRoute = c.Text },
			write: func(b *ettf.Bid) sheet.Cell { return textCell(b.OtherRoute) }},
	}
}

// fields are all columns of the sheet of bids but the ref and the lines of money.
func (in *bidReader) fields() []bidField {
	return slices.Concat(in.bidFields(), in.gateFields(), in.testFields(), in.alignmentFields(), in.linkFields())
}
