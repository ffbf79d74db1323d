package store

import (
	"encoding/json"
	"strings"
)

// Line is an entry of the record without what stood before and after. What it says of a subject is
// read from Subject.
type Line struct {
	N       int64
	At      string
	Who     string
	Action  string
	Round   string
	Subject string
	Reason  string
}

// Undoes is the number of the entry that this one undoes; 0 when it undoes none.
func (l *Line) Undoes() int64 {
	number, ok := strings.CutPrefix(l.Action, undoes)
	if !ok {
		return 0
	}
	s := Subject{Key: number}
	return s.Number()
}

const lineColumns = "id, at, who, action, round, subject, reason"

func (l *Line) columns() []any {
	return []any{&l.N, &l.At, &l.Who, &l.Action, &l.Round, &l.Subject, &l.Reason}
}

// Lines hands out the record of a round from its end, or, without a round, that of everything, until
// take has enough.
func (r *Reader) Lines(round string, take func(*Line) (more bool)) {
	query, args := "SELECT "+lineColumns+" FROM audit ORDER BY id DESC", []any(nil)
	if round != "" {
		query, args = "SELECT "+lineColumns+" FROM audit WHERE round = ? ORDER BY id DESC", []any{round}
	}
	r.until(query, args, func(scan func(...any)) bool {
		var l Line
		scan(l.columns()...)
		return take(&l)
	})
}

// Line finds an entry by its number.
func (r *Reader) Line(n int64) (l Line, found bool) {
	found = r.one("SELECT "+lineColumns+" FROM audit WHERE id = ?", []any{n}, l.columns()...)
	return l, found
}

// Bodies are what stood before and after an entry, as JSON; nil for nothing.
func (r *Reader) Bodies(n int64) (before, after json.RawMessage) {
	var b, a *string
	r.one("SELECT before, after FROM audit WHERE id = ?", []any{n}, &b, &a)
	return asJSON(b), asJSON(a)
}

func asJSON(text *string) json.RawMessage {
	if text == nil {
		return nil
	}
	return json.RawMessage(*text)
}

// Astray are the things that stand in the workspace otherwise than the record tells, each in a
// sentence: changed past it.
func (r *Reader) Astray() ([]string, error) { return r.contents() }
