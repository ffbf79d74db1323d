package committee

import (
	"slices"
	"strings"
)

func (m *Meeting) begin(f *Facts, e *Entry) error {
	i := m.Item(e.Item)
	switch {
	case i == nil:
		return wrong("item", e.Item, "an item of the agenda")
	case i.State == Done:
		return notNow("Item %s is done.", i.ID)
	}
	e.Of, e.About = i.ID, ""
	if i.Kind.OfList() && m.List == nil {
		list := Order{Refs: f.Refs()}
		if i.Kind == RatifyItem {
			list = f.Recommended[i.Of].Over(f.Refs())
		}
		e.List = &list
	}
	then := *m
	then.Current, then.Focus, then.ItemChair = i.ID, "", ""
	e.Standing = then.Standing(f)
	if i.Private {
		return e.say("Item %s, %s, was taken in private. %s", i.ID, i.Title, i.Resolution)
	}
	return e.say("Item %s: %s.", i.ID, strings.TrimSuffix(i.Title, "."))
}

func (m *Meeting) finish(f *Facts, e *Entry) error {
	i := m.Now()
	e.Standing = m.Standing(f)
	switch e.Action {
	case End:
		if e.Text != "" {
			return e.say("%s", e.Text)
		}
		return e.say("Item %s is done.", i.ID)
	case Defer:
		if e.Reason == "" {
			return wrong("reason", "", "why the item is deferred")
		}
		return e.say("Item %s was deferred: %s", i.ID, stopped(e.Reason))
	}
	if e.Reason == "" {
		return wrong("reason", "", "why the item goes to a conflicts panel")
	}
	return e.say("Item %s was referred to a conflicts panel: %s", i.ID, stopped(e.Reason))
}

// stopped is a text with a full stop.
func stopped(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") {
		return text
	}
	return text + "."
}

func (m *Meeting) focus(f *Facts, e *Entry) error {
	if e.Bid == "" {
		return e.say("The meeting turned back to the item as a whole.")
	}
	if !slices.Contains(f.Refs(), e.Bid) {
		return wrong("bid", e.Bid, "a bid of this round")
	}
	e.About = e.Bid
	then := *m
	then.Focus = e.Bid
	e.Standing = then.Standing(f)
	return e.say("The meeting turned to %s.", e.Bid)
}

func (m *Meeting) speech(f *Facts, a *Actor, e *Entry) error {
	if e.Action == Ask {
		e.Member = m.MemberOf(a.Email).ID
		if slices.Contains(m.Asked, e.Member) {
			return notNow("You have asked to speak already.")
		}
		return e.say("%s asked to speak.", m.NameOf(e.Member))
	}
	if e.Member == "" {
		return e.say("The floor is free.")
	}
	x := m.Committee.Member(e.Member)
	switch {
	case x == nil:
		return wrong("member", e.Member, "a member of the committee")
	case !m.Here(x.ID):
		return notNow("%s is not here.", x.Name)
	}
	h := m.OnNow(f, x.ID)
	if !h.Within(MayAnswer) {
		return notNow("%s has a conflict on this: %s.", x.Name, h.Words())
	}
	e.Answering = !h.Within(MayDiscuss)
	if e.Answering {
		return e.say("%s answered questions.", x.Name)
	}
	return e.say("%s spoke.", x.Name)
}
