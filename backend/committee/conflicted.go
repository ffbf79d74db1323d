package committee

import (
	"cmp"
	"slices"

	"lintel/backend/ettf"
)

// Conflicted is a person's conflict on one subject, and what is done about it.
type Conflicted struct {
	Subject   Subject
	Name      string
	Interests []Conflict
	Default   Handling
	Ruling    *Ruling
	Chosen    Handling
	Effective Handling
}

// interests are those of a person that touch a subject: a bid is touched by interests in it and by
// those in the list as a whole, the list by every interest.
func (m *Meeting) interests(f *Facts, s Subject) []Conflict {
	var found []Conflict
	person := m.PersonOf(s.Person)
	for i := range f.Conflicts {
		c := &f.Conflicts[i]
		if (s.Bid == "" || c.Bid == s.Bid || c.Bid == "") && m.PersonOf(c.Person) == person {
			found = append(found, *c)
		}
	}
	return found
}

// same says whether two names are of one person: a member's id, or an email.
func (m *Meeting) same(a, b string) bool { return a == b || m.PersonOf(a) == m.PersonOf(b) }

// On is how a person stands towards a bid, or, with no bid, the list as a whole: as the chair has
// ruled, else as the committee's rules have it for their interests, and as they chose, when that is
// stricter. An interest that came after the ruling counts by the rules beside it.
func (m *Meeting) On(f *Facts, s Subject) Conflicted {
	c := Conflicted{Subject: s, Interests: m.interests(f, s), Default: MayDecide, Chosen: m.Choices[s]}
	ruled := MayDecide
	ruling, isRuled := m.Rulings[s]
	if isRuled {
		c.Ruling, ruled = &ruling, ruling.Handling
	}
	for _, i := range c.Interests {
		d := m.byRule(i.Type, s.Bid)
		c.Default = Stricter(c.Default, d)
		if isRuled && !slices.Contains(ruling.Known, i.N) {
			ruled = Stricter(ruled, d)
		}
		c.Name = i.Name
	}
	c.Effective = c.Default
	if isRuled {
		c.Effective = ruled
	}
	if c.Chosen != "" {
		c.Effective = Stricter(c.Effective, c.Chosen)
	}
	return c
}

// byRule is what the committee's rules do about a type of interest; what they do not say keeps the
// person from everything.
func (m *Meeting) byRule(t ettf.InterestType, bid string) Handling {
	d, known := m.Committee.Defaults[t]
	h := d.Bid
	if bid == "" {
		h = d.List
	}
	if !known || h.At() < 0 {
		return Leaves
	}
	return h
}

// Managed are the conflicts on what is before the meeting of everyone who has one, and how each is
// managed.
func (m *Meeting) Managed(f *Facts) []Managed {
	out := []Managed{}
	for _, c := range m.Conflicts(f) {
		if !slices.Contains(m.subjects(m.Now(), m.Focus), c.Subject.Bid) {
			continue
		}
		managed := Managed{Person: c.Subject.Person, Name: c.Name, Bid: c.Subject.Bid, Handling: c.Effective,
			Chosen: c.Chosen != "" && c.Chosen == c.Effective}
		for _, i := range c.Interests {
			if !slices.Contains(managed.Types, i.Type) {
				managed.Types = append(managed.Types, i.Type)
			}
		}
		if c.Ruling != nil {
			managed.Reason, managed.RuledBy = c.Ruling.Reason, m.NameOf(c.Ruling.By)
		}
		out = append(out, managed)
	}
	return out
}

// Conflicts are those of everyone who has declared an interest, was ruled upon, or chose to stand
// back: for each bid that they have one in, and for the list.
func (m *Meeting) Conflicts(f *Facts) []Conflicted {
	subjects := map[Subject]bool{}
	names := map[string]string{}
	add := func(person, bid string) {
		subjects[Subject{person, bid}], subjects[Subject{person, ""}] = true, true
	}
	for _, c := range f.Conflicts {
		person := m.PersonOf(c.Person)
		names[person] = c.Name
		add(person, c.Bid)
	}
	for s := range m.Rulings {
		add(s.Person, s.Bid)
	}
	for s := range m.Choices {
		add(s.Person, s.Bid)
	}
	found := make([]Conflicted, 0, len(subjects))
	for s := range subjects {
		c := m.On(f, s)
		if x := m.Committee.Member(s.Person); x != nil {
			c.Name = x.Name
		} else if names[s.Person] != "" {
			c.Name = names[s.Person]
		} else {
			c.Name = s.Person
		}
		found = append(found, c)
	}
	slices.SortFunc(found, func(a, b Conflicted) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Subject.Person, b.Subject.Person), naturally(a.Subject.Bid, b.Subject.Bid))
	})
	return found
}
