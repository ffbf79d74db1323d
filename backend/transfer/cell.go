package transfer

import (
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// cell is a cell to be read as something, with its place and where to report what it is not.
type cell struct {
	sheet.Cell
	at Place
	in *report
}

func (c cell) blank() bool { return c.Kind == sheet.Empty }

// sound refuses a cell that shows no value: an error, or a formula whose result was never saved.
func (c cell) sound() bool {
	switch c.Kind {
	case sheet.Failed:
		c.in.refuse(c.at, "the error "+c.Text, "a value: mend the formula, or type the value")
	case sheet.Unsaved:
		c.in.refuse(c.at, "a formula whose result was never saved", "its result: open the file in a spreadsheet program, save it and try again")
	default:
		return true
	}
	return false
}

func (c cell) refuse(expected string) {
	found := "nothing"
	if !c.blank() {
		found = quote(c.Text)
	}
	c.in.refuse(c.at, found, expected)
}

// read reads a cell by one of the functions of the value files; a blank one gives the zero value.
func read[T any](c cell, as func(text string) (T, bool), expected string) (value T, ok bool) {
	if c.blank() {
		return value, true
	}
	if value, ok = as(c.Text); !ok {
		c.refuse(expected)
	}
	return value, ok
}

// optional is like read; a blank cell gives nil.
func optional[T any](c cell, as func(text string) (T, bool), expected string) *T {
	if value, ok := read(c, as, expected); ok && !c.blank() {
		return &value
	}
	return nil
}

const (
	expectDate   = "a date such as 2016-06-30, 30/06/2016 or 30 June 2016"
	expectYear   = "a financial year such as 2016/17"
	expectMoney  = "an amount in pounds such as 1,234.50, with at most 2 decimals"
	expectWhole  = "a whole number"
	expectTruth  = "yes or no"
	expectCohort = "the number of a cohort"
)

func (c cell) date() ettf.Date {
	value, _ := read(c, parseDate, expectDate)
	return value
}

func (c cell) year() ettf.Year {
	value, _ := read(c, parseYear, expectYear)
	return value
}

func (c cell) money() *ettf.Pence { return optional(c, parseMoney, expectMoney) }

func (c cell) whole(expected string) *int { return optional(c, parseWhole, expected) }

func (c cell) truth() bool {
	value, _ := read(c, parseTruth, expectTruth)
	return value
}

// word is one of a few words, each with the others that people write for it.
func word[T ~string](c cell, words []wording[T]) T {
	value, _ := read(c, func(text string) (T, bool) { return wordIn(text, words) }, "one of: "+strings.Join(choices(words), ", "))
	return value
}

func wordIn[T ~string](text string, words []wording[T]) (T, bool) {
	key := fold(text)
	for _, w := range words {
		if key == fold(string(w.word)) {
			return w.word, true
		}
		for _, other := range w.also {
			if key == other {
				return w.word, true
			}
		}
	}
	return "", false
}

type wording[T ~string] struct {
	word T
	also []string
}

func choices[T ~string](words []wording[T]) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w.word)
	}
	return list
}
