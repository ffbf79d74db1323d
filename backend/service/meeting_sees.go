package service

import (
	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// onlooker is one who looks at a meeting: a person, or the screen in the room, which everybody there
// can read.
type onlooker struct {
	who    Person
	actor  *committee.Actor
	person string // as the meeting names them
	room   bool
	sealed string // why the order is hidden, empty when it is not
}

// inside says whether the onlooker belongs to those who stay when the public is excluded.
func (o *onlooker) inside(m *committee.Meeting) bool {
	return !o.room && (o.actor.Lead || o.actor.Chair || m.MemberOf(o.who.Email) != nil)
}

// withheld says why an item is kept from the onlooker, about one bid of it or as a whole; empty when it
// is not. This is the one place that decides it.
func (o *onlooker) withheld(m *committee.Meeting, f *committee.Facts, item *committee.Item, about string) string {
	if item == nil {
		return ""
	}
	if item.Private && !o.inside(m) {
		return "This item is taken in private."
	}
	// What one has left one does not follow on the screen in the room either.
	h := m.OnItem(f, o.person, item, about)
	switch {
	case h == committee.Leaves && item.Private:
		return "You left for this item: you have a conflict on it, and it is taken in private."
	case h == committee.Leaves && item.State == committee.Current && m.Focus == about:
		return "You left for this: you have a conflict on it."
	}
	return ""
}

// withheldOrder says why the order is kept from the onlooker; empty when it is not.
func (o *onlooker) withheldOrder(m *committee.Meeting, f *committee.Facts) string {
	if o.sealed != "" {
		return o.sealed
	}
	for i := range m.Items {
		item := &m.Items[i]
		if !item.Kind.OfList() || item.State == committee.Waiting {
			continue
		}
		if why := o.withheld(m, f, item, focusOf(m, item)); why != "" && !settled(m, f) {
			return why
		}
	}
	return ""
}

// settled says whether the order is decided and stands as the round's own, for all who see the round. One
// that a round has gone back to is argued anew.
func settled(m *committee.Meeting, f *committee.Facts) bool {
	return m.Decided != nil && !f.Phase.Before(ettf.OrderAgreed)
}

// focusOf is the bid that is spoken about, when the item is the one that is taken.
func focusOf(m *committee.Meeting, item *committee.Item) string {
	if item.ID == m.Current {
		return m.Focus
	}
	return ""
}

// withheldEntry says why an entry is kept from the onlooker; empty when it is not. Who must not know
// the order does not read what is said under the item about it.
func (o *onlooker) withheldEntry(m *committee.Meeting, f *committee.Facts, e *committee.Entry) string {
	item := m.Item(e.Of)
	if item == nil {
		return ""
	}
	if o.sealed != "" && item.Kind.OfList() {
		return o.sealed
	}
	return o.withheld(m, f, item, e.About)
}
