package committee

import (
	"maps"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// clone is an order that shares nothing with the first.
func (o Order) clone() Order {
	return Order{Refs: slices.Clone(o.Refs), Notes: maps.Clone(o.Notes), Reserves: maps.Clone(o.Reserves), Passed: slices.Clone(o.Passed)}
}

// Move puts a bid in a place, counted from 1; the note says why. Errors: Invalid, when the bid is not
// on the list, the place is none of it, or the bid stands there already.
func (o Order) Move(ref string, to int, note Note) (Order, error) {
	at := slices.Index(o.Refs, ref)
	switch {
	case at < 0:
		return o.clone(), o.unknown(ref)
	case to < 1 || to > len(o.Refs):
		return o.clone(), ettf.Errorf(ettf.Invalid, "no-such-place", "There is no place %d on this list: choose one from 1 to %d.", to, len(o.Refs))
	case to == at+1:
		return o.clone(), ettf.Errorf(ettf.Invalid, "order-unchanged", "%s stands %s already: choose another place.", ref, ordinal(to))
	}
	moved := o.clone()
	moved.Refs = slices.Insert(slices.Delete(moved.Refs, at, at+1), to-1, ref)
	moved.note([]string{ref}, note)
	return moved, nil
}

// Arrange puts all bids in another order. The note goes to the bids that moved relative to the
// others: of the longest run that keeps its order none has moved. Errors: Invalid, when the refs are
// not those of the list, each once, or stand in that order already.
func (o Order) Arrange(refs []string, note Note) (Order, error) {
	if err := o.holds(refs); err != nil {
		return o.clone(), err
	}
	moved := Movers(o.Refs, refs)
	if len(moved) == 0 {
		return o.clone(), ettf.Errorf(ettf.Invalid, "order-unchanged", "The bids stand in that order already: name another order.")
	}
	arranged := o.clone()
	arranged.Refs = slices.Clone(refs)
	arranged.note(moved, note)
	return arranged, nil
}

// note says of bids why they stand where they do. A bid that is moved without a word loses the note
// of an earlier place.
func (o *Order) note(refs []string, note Note) {
	if o.Notes == nil {
		o.Notes = map[string]Note{}
	}
	for _, ref := range refs {
		delete(o.Notes, ref)
		if note != (Note{}) {
			o.Notes[ref] = note
		}
	}
	if len(o.Notes) == 0 {
		o.Notes = nil
	}
}

// holds says what keeps refs from being this list in some order.
func (o Order) holds(refs []string) error {
	known, seen := setOf(o.Refs), map[string]bool{}
	for _, ref := range refs {
		switch {
		case !known[ref]:
			return o.unknown(ref)
		case seen[ref]:
			return ettf.Errorf(ettf.Invalid, "bid-twice", "%s is named twice: name each bid once.", ref)
		}
		seen[ref] = true
	}
	var missing []string
	for _, ref := range o.Refs {
		if !seen[ref] {
			missing = append(missing, ref)
		}
	}
	if missing != nil {
		return ettf.Errorf(ettf.Invalid, "bid-missing", "%s not named: name every bid of the list once.", isOrAre(missing))
	}
	return nil
}

func (o Order) unknown(ref string) error {
	if ref = strings.TrimSpace(ref); ref == "" {
		return ettf.Errorf(ettf.Invalid, "no-bid", "No bid is named: name one of this list.")
	}
	return ettf.Errorf(ettf.Invalid, "no-such-bid", "%s is not on this list: name one of %s.", cut(ref), spans(o.Refs))
}

// Over is the order of the bids that are there now, scored being all of them in scored order. What
// has gone drops out, with its note, its place as a reserve or as what a reserve stands in for, and
// the flags passed on it; what is new goes to the end.
func (o Order) Over(scored []string) Order {
	there, had := setOf(scored), map[string]bool{}
	over := o.clone()
	over.Refs = nil
	for _, ref := range append(slices.Clone(o.Refs), scored...) {
		if there[ref] && !had[ref] {
			had[ref] = true
			over.Refs = append(over.Refs, ref)
		}
	}
	maps.DeleteFunc(over.Notes, func(ref string, _ Note) bool { return !there[ref] })
	maps.DeleteFunc(over.Reserves, func(ref string, r Reserve) bool { return !there[ref] || !there[r.For] })
	over.Passed = slices.DeleteFunc(over.Passed, func(p Pass) bool { return !there[p.Ref] })
	return over
}

func setOf(refs []string) map[string]bool {
	set := make(map[string]bool, len(refs))
	for _, ref := range refs {
		set[ref] = true
	}
	return set
}
