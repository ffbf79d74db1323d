package committee

import (
	"slices"

	"lintel/backend/ettf"
)

// conflict judges a ruling, a stricter choice, a declaration and an interest raised by another.
func (m *Meeting) conflict(f *Facts, a *Actor, e *Entry) error {
	if e.Bid != "" && !slices.Contains(f.Refs(), e.Bid) {
		return wrong("bid", e.Bid, "a bid of this round, or nothing for the list as a whole")
	}
	switch e.Action {
	case RuleOn:
		return m.rule(f, a, e)
	case Choose:
		return m.choose(f, a, e)
	}
	switch {
	case !slices.Contains(ettf.AllInterestTypes, e.Type):
		return wrong("type", string(e.Type), "financial, non-financial professional, non-financial personal or indirect")
	case e.Description == "":
		return wrong("description", "", "what the interest is")
	}
	if e.Action == Declare {
		e.Person = m.PersonOf(a.Email)
		return e.say("%s declared an interest in %s (%s).", m.NameOf(e.Person), SubjectWords(e.Bid), e.Type)
	}
	if e.Person == "" || m.same(e.Person, a.Email) {
		return wrong("person", e.Person, "whose interest it is; one's own is declared, not raised")
	}
	if m.Committee.Member(m.PersonOf(e.Person)) == nil {
		return wrong("person", e.Person, "a member of the committee")
	}
	e.Person = m.PersonOf(e.Person)
	return e.say("An interest of %s in %s (%s) was raised, to be looked at.", m.NameOf(e.Person), SubjectWords(e.Bid), e.Type)
}

// SubjectWords name what a conflict is on: a bid, or, without one, the list as a whole.
func SubjectWords(bid string) string {
	if bid == "" {
		return "the list as a whole"
	}
	return bid
}

func (m *Meeting) rule(f *Facts, a *Actor, e *Entry) error {
	person := m.PersonOf(e.Person)
	known := m.Committee.Member(person) != nil || slices.ContainsFunc(f.Conflicts, func(c Conflict) bool { return c.Person == person })
	switch {
	case !known:
		return wrong("person", e.Person, "a member, or somebody who has declared an interest")
	case e.Handling.At() < 0:
		return wrong("handling", string(e.Handling), "decide, discuss, answer, stay, public-seats or leave")
	case e.Reason == "":
		return wrong("reason", "", "why the conflict is handled so")
	case person == m.PersonOf(a.Email):
		return ettf.Errorf(ettf.Forbidden, "own-interest", "Nobody decides on a conflict of their own.")
	}
	ruler := m.ruler(f)
	if ruler == person {
		return ettf.Errorf(ettf.Forbidden, "own-interest", "The chair does not decide on their own conflict: let another member take the chair for it.")
	}
	// A stricter ruling takes effect at once, and the vote is counted without the person.
	if m.Motion() != nil && m.loosens(f, person, e) {
		return notNow("A motion is before the meeting: nobody is let in to decide it now.")
	}
	e.Person, e.Ruler = person, ruler
	for _, i := range m.interests(f, Subject{person, e.Bid}) {
		e.Known = append(e.Known, i.N)
	}
	name := m.NameOf(person)
	for _, c := range f.Conflicts {
		if c.Person == person {
			name = c.Name
		}
	}
	return e.say("The chair decided for %s on %s: %s. %s", name, SubjectWords(e.Bid), e.Handling.Words(), stopped(e.Reason))
}

// loosens says whether a ruling lets a person do more than they may now.
func (m *Meeting) loosens(f *Facts, person string, e *Entry) bool {
	return e.Handling.At() < m.On(f, Subject{person, e.Bid}).Effective.At()
}

// choose takes a handling that is stricter than what was ruled. Until a motion is put one may come
// back as far as the ruling goes.
func (m *Meeting) choose(f *Facts, a *Actor, e *Entry) error {
	e.Person = m.PersonOf(a.Email)
	s := Subject{e.Person, e.Bid}
	then := *m
	then.Choices = nil
	ruled := then.On(f, s).Effective
	switch {
	case e.Handling.At() < 0:
		return wrong("handling", string(e.Handling), "decide, discuss, answer, stay, public-seats or leave")
	case e.Handling.At() < ruled.At():
		return ettf.Errorf(ettf.Forbidden, "not-looser", "For you on %s it is: %s. You may choose what is stricter.", SubjectWords(e.Bid), ruled.Words())
	}
	if m.Motion() != nil && e.Handling.At() < m.On(f, s).Effective.At() {
		return notNow("A motion is before the meeting: nobody is let in to decide it now.")
	}
	return e.say("%s chose for %s: %s.", m.NameOf(e.Person), SubjectWords(e.Bid), e.Handling.Words())
}
