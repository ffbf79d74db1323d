package transfer

import (
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// lineField is one field of a line of a bid's money, and a column of its kind's sheet.
type lineField[T any] struct {
	key     string // as in the round file
	also    []string
	about   string
	kind    sheet.Kind
	width   int
	choices []string
	read    func(c cell, line *T)
	write   func(line *T) sheet.Cell
}

// lineKind is a kind of lines that a bid has: its capital, its funding or its revenue.
type lineKind[T any] struct {
	word   string
	fields []lineField[T]
	of     func(b *ettf.Bid) *[]T
}

// lines is a lineKind whatever its lines are.
type lines interface {
	name() string
	// find says which field a heading of the kind's own sheet is.
	find(heading string) (field int, ok bool)
	keys() []string
	columns() []sheet.Column
	abouts() []string
	// clear takes all lines of the kind off a bid; add reads one from cells, one for each field, of
	// which those that the sheet does not have are blank.
	clear(b *ettf.Bid)
	add(b *ettf.Bid, cells []cell)
	count(b *ettf.Bid) int
	// cells writes a bid's line; all blank beyond the last.
	cells(b *ettf.Bid, line int) []sheet.Cell
}

// allLines are the kinds of lines, in the order in which sheets and columns stand.
var allLines = []lines{capitalLines, fundingLines, revenueLines}

func (k *lineKind[T]) name() string          { return k.word }
func (k *lineKind[T]) clear(b *ettf.Bid)     { *k.of(b) = nil }
func (k *lineKind[T]) count(b *ettf.Bid) int { return len(*k.of(b)) }

func (k *lineKind[T]) keys() []string {
	list := make([]string, len(k.fields))
	for i, f := range k.fields {
		list[i] = f.key
	}
	return list
}

func (k *lineKind[T]) abouts() []string {
	list := make([]string, len(k.fields))
	for i, f := range k.fields {
		list[i] = f.about
	}
	return list
}

func (k *lineKind[T]) columns() []sheet.Column {
	list := make([]sheet.Column, len(k.fields))
	for i, f := range k.fields {
		list[i] = sheet.Column{Heading: f.key, Width: f.width, Kind: f.kind, Choices: f.choices}
	}
	return list
}

func (k *lineKind[T]) find(heading string) (int, bool) {
	for _, text := range []string{fold(heading), fold(shorn(heading))} {
		for i, f := range k.fields {
			if text == f.key || slices.Contains(f.also, text) {
				return i, true
			}
		}
	}
	return 0, false
}

func (k *lineKind[T]) add(b *ettf.Bid, cells []cell) {
	var line T
	for i, c := range cells {
		k.fields[i].read(c, &line)
	}
	*k.of(b) = append(*k.of(b), line)
}

func (k *lineKind[T]) cells(b *ettf.Bid, line int) []sheet.Cell {
	list := make([]sheet.Cell, len(k.fields))
	if all := *k.of(b); line < len(all) {
		for i, f := range k.fields {
			list[i] = f.write(&all[line])
		}
	}
	return list
}
