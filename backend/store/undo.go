package store

import (
	"context"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// undo is that a change undoes an entry of the record, and why.
type undo struct {
	n      int64
	reason string
}

type undoKey struct{}

// Undoing makes the changes that are made with the context undo an entry: the record says so, with
// the reason, and they are refused when something later was built on the entry.
func Undoing(ctx context.Context, n int64, reason string) context.Context {
	return context.WithValue(ctx, undoKey{}, &undo{n, reason})
}

// undoes begins the action of an entry that undoes another, before its number.
const undoes = "undid "

// Undoes says whether the change undoes an entry.
func (tx *Tx) Undoes() bool { return tx.undo != nil }

// mayUndo refuses to undo what something was built on since.
// Errors: NotFound "no-such-entry", Conflict "built-on".
func (tx *Tx) mayUndo() error {
	l, found := tx.Line(tx.undo.n)
	if !found {
		return noSuchEntry(tx.undo.n)
	}
	if later := tx.BuiltOn(&l); later != nil {
		return ettf.Errorf(ettf.Conflict, "built-on", "Entry %d cannot be undone: entry %d (%s, %s) came after it and was built on it.",
			l.N, later.N, later.Action, strings.ReplaceAll(later.Subject, "\t", ", "))
	}
	return nil
}

func noSuchEntry(n int64) error {
	return ettf.Errorf(ettf.NotFound, "no-such-entry", "There is no entry %d in the record.", n)
}

// BuiltOn finds what was built on an entry since, the earliest; nil when nothing was. An entry that
// was undone, and the one that undid it, are as if they had not been; an entry that is itself undone
// cannot be undone again.
func (r *Reader) BuiltOn(l *Line) *Line {
	later := r.later(l)
	gone := map[int64]bool{}
	for i := len(later) - 1; i >= 0; i-- {
		if n := later[i].Undoes(); n > 0 && !gone[later[i].N] {
			gone[later[i].N], gone[n] = true, true
		}
	}
	for i := range later {
		if !gone[later[i].N] || gone[l.N] && later[i].Undoes() == l.N {
			return &later[i]
		}
	}
	return nil
}

// later are the entries after one that may be built on it, the oldest first: those about the same
// subject, about what contains it, and about what hangs on it.
func (r *Reader) later(l *Line) []Line {
	s := SubjectOf(l.Subject)
	subjects := []string{l.Subject}
	switch s.Kind {
	case AboutTerms, AboutCriteria, AboutPlaces, AboutAgreed:
		subjects = append(subjects, "round")
	case AboutWithdrawal:
		subjects = append(subjects, "bid "+s.Bid)
	}
	all := r.linesAfter(l, "subject IN (?3, ?4)", subjects[0], subjects[len(subjects)-1])
	if s.Commissioner != "" {
		return r.linesOf(l)
	}
	switch before, after := r.Bodies(l.N); {
	case s.Kind == AboutBid && before == nil && after != nil: // on a new bid everything of it is built
		all = append(all, r.linesAfter(l, "subject > ?3 || char(9) AND subject < ?3 || char(10)", l.Subject)...)
	case s.Kind == AboutConsensus:
		of := "bid " + s.Bid + "\tdissent\t" + s.Criterion
		all = append(all, r.linesAfter(l, "subject > ?3 || char(9) AND subject < ?3 || char(10)", of)...)
	}
	slices.SortFunc(all, func(a, b Line) int { return int(a.N - b.N) })
	return all
}

// linesOf are the entries after one about the same thing of a commissioner, in whichever of its rounds.
func (r *Reader) linesOf(l *Line) []Line {
	found := []Line{}
	r.each("SELECT "+lineColumns+" FROM audit WHERE round IN (SELECT id FROM rounds) AND subject = ? AND id > ? ORDER BY id", []any{l.Subject, l.N}, func(scan func(...any)) {
		var one Line
		scan(one.columns()...)
		found = append(found, one)
	})
	return found
}

func (r *Reader) linesAfter(l *Line, which string, args ...string) []Line {
	found := []Line{}
	all := []any{l.Round, l.N}
	for _, arg := range args {
		all = append(all, arg)
	}
	r.each("SELECT "+lineColumns+" FROM audit WHERE round = ?1 AND id > ?2 AND ("+which+")", all, func(scan func(...any)) {
		var one Line
		scan(one.columns()...)
		found = append(found, one)
	})
	return found
}
