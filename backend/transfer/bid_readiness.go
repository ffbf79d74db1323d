package transfer

import (
	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// The columns of gates, tests and strategies: one or two for each that the round names.

// passage is how a gate stands, in the words of its column.
var passages = []wording[passage]{
	{passed, []string{"y", "true", "passed"}},
	{notPassed, []string{"n", "false", "not passed", "not yet"}},
	{notApplicable, []string{"n a", "na", "not applicable"}},
}

type passage string

const (
	passed        passage = "yes"
	notPassed     passage = "no"
	notApplicable passage = "does not apply"
)

func (in *bidReader) gateFields() []bidField {
	var list []bidField
	for _, gate := range in.round.Terms.Gates {
		list = append(list, bidField{key: "gates." + gate, heading: "gate: " + gate,
			about: "yes, no or does not apply. Blank: not said, which counts as no.", kind: sheet.Text, width: 14, choices: choices(passages),
			read: func(c cell, b *ettf.Bid) {
				yes, no := true, false
				switch word(c, passages) {
				case passed:
					put(&b.Gates, gate, &yes)
				case notPassed:
					put(&b.Gates, gate, &no)
				case notApplicable:
					put(&b.Gates, gate, nil)
				default:
					delete(b.Gates, gate)
				}
			},
			write: func(b *ettf.Bid) sheet.Cell {
				stands, said := b.Gates[gate]
				switch {
				case !said:
					return sheet.Cell{}
				case stands == nil:
					return textCell(string(notApplicable))
				case *stands:
					return textCell(string(passed))
				}
				return textCell(string(notPassed))
			}})
	}
	return list
}

var outcomes = []wording[ettf.TestOutcome]{
	{ettf.TestPass, []string{"passed", "yes"}},
	{ettf.TestFail, []string{"failed", "no"}},
	{ettf.TestOpen, []string{"not yet"}},
}

// testFields are for the tests that any bid of the round has; a sheet may name more.
func (in *bidReader) testFields() []bidField {
	var list []bidField
	for _, test := range sortedTests(in.round.Bids) {
		list = append(list, in.testResult(test), in.testNote(test))
	}
	return list
}

func (in *bidReader) testResult(test string) bidField {
	return bidField{key: "tests." + test, heading: "test: " + test,
		about: "pass, fail or open. For another test, add columns with its name after the colon.", kind: sheet.Text, width: 12, choices: choices(outcomes),
		read: func(c cell, b *ettf.Bid) {
			one := b.Tests[test]
			one.Result = word(c, outcomes)
			keep(&b.Tests, test, one)
		},
		write: func(b *ettf.Bid) sheet.Cell { return textCell(string(b.Tests[test].Result)) }}
}

func (in *bidReader) testNote(test string) bidField {
	return bidField{key: "test notes." + test, heading: "test note: " + test,
		about: "The evidence.", kind: sheet.Text, width: 30,
		read: func(c cell, b *ettf.Bid) {
			one := b.Tests[test]
			one.Note = c.Text
			keep(&b.Tests, test, one)
		},
		write: func(b *ettf.Bid) sheet.Cell { return textCell(b.Tests[test].Note) }}
}

func (in *bidReader) alignmentFields() []bidField {
	var list []bidField
	for _, strategy := range in.round.Terms.Strategies {
		list = append(list, bidField{key: "alignment." + strategy, heading: "alignment: " + strategy,
			about: "How well it fits, in a word such as strong or weak.", kind: sheet.Text, width: 12,
			read: func(c cell, b *ettf.Bid) {
				one := b.Alignment[strategy]
				one.Fit = c.Text
				keep(&b.Alignment, strategy, one)
			},
			write: func(b *ettf.Bid) sheet.Cell { return textCell(b.Alignment[strategy].Fit) }},
			bidField{key: "alignment notes." + strategy, heading: "alignment note: " + strategy,
				about: "The evidence.", kind: sheet.Text, width: 30,
				read: func(c cell, b *ettf.Bid) {
					one := b.Alignment[strategy]
					one.Note = c.Text
					keep(&b.Alignment, strategy, one)
				},
				write: func(b *ettf.Bid) sheet.Cell { return textCell(b.Alignment[strategy].Note) }})
	}
	return list
}

// put makes the map when it is needed.
func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}

// keep is put, but a value that says nothing is taken out.
func keep[V comparable](m *map[string]V, key string, value V) {
	var nothing V
	if value == nothing {
		delete(*m, key)
		return
	}
	put(m, key, value)
}

// sortedTests are the names of the bids' tests, each once, in order.
func sortedTests(bids []ettf.Bid) []string {
	all := map[string]bool{}
	for i := range bids {
		for name := range bids[i].Tests {
			all[name] = true
		}
	}
	return sorted(all)
}
