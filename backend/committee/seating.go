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
	for _, c := range f.Conflicts {
		if m.same(c.Person, s.Person) && (s.Bid == "" || c.Bid == s.Bid || c.Bid == "") {
			found = append(found, c)
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

// subjects are what an item touches: the list, or bids, and whatever bid is spoken about.
func (m *Meeting) subjects(item *Item, focus string) []string {
	var bids []string
	if item == nil {
		return bids
	}
	switch item.Kind {
	case ListItem, RatifyItem:
		bids = append(bids, "")
	case BidItem:
		bids = append(bids, item.Bids...)
	}
	if focus != "" && !slices.Contains(bids, focus) {
		bids = append(bids, focus)
	}
	return bids
}

// OnItem is the strictest handling of a person on an item.
func (m *Meeting) OnItem(f *Facts, person string, item *Item, focus string) Handling {
	h := MayDecide
	for _, bid := range m.subjects(item, focus) {
		h = Stricter(h, m.On(f, Subject{person, bid}).Effective)
	}
	if h == PublicSeats && item.Private {
		h = Leaves
	}
	return h
}

// OnNow is the handling of a person on what is before the meeting.
func (m *Meeting) OnNow(f *Facts, person string) Handling {
	return m.OnItem(f, person, m.Now(), m.Focus)
}

// Sits says whether a member has a seat in this meeting now: they are there, the meeting is theirs,
// and a deputy's place is not taken by whom they stand in for, or by another deputy before them.
func (m *Meeting) Sits(member string) bool {
	x := m.Committee.Member(member)
	if x == nil || !m.Here(member) || !m.belongs(x) {
		return false
	}
	if x.DeputyFor == "" {
		return true
	}
	if m.Here(x.DeputyFor) {
		return false
	}
	for _, other := range m.Committee.Members {
		if other.ID == member {
			return true
		}
		if other.DeputyFor == x.DeputyFor && m.Here(other.ID) {
			return false
		}
	}
	return true
}

// belongs says whether the meeting is the member's: their appointment covers its day, and of a
// sub-group they, or whom they stand in for, are part.
func (m *Meeting) belongs(x *Member) bool {
	if x.From != "" && m.Date < x.From || x.To != "" && m.Date > x.To {
		return false
	}
	if m.Kind != OfSubgroup {
		return true
	}
	at := slices.IndexFunc(m.Committee.Subgroups, func(g Subgroup) bool { return g.ID == m.Subgroup })
	if at < 0 {
		return false
	}
	members := m.Committee.Subgroups[at].Members
	return slices.Contains(members, x.ID) || x.DeputyFor != "" && slices.Contains(members, x.DeputyFor)
}

// Votes says whether a member may decide what is before the meeting: they sit, with a vote, free of
// conflict. Of a meeting of the chair alone, only the chair.
func (m *Meeting) Votes(f *Facts, member string) bool {
	if !m.Sits(member) || m.OnNow(f, member) != MayDecide {
		return false
	}
	if m.Kind == OfChair {
		return member == m.InChair(f)
	}
	return m.Committee.Seat(m.Committee.Member(member)).Voting
}

// Deciding are the members who may decide what is before the meeting.
func (m *Meeting) Deciding(f *Facts) []string {
	ids := []string{}
	for _, x := range m.Committee.Members {
		if m.Votes(f, x.ID) {
			ids = append(ids, x.ID)
		}
	}
	return ids
}

// there are those who count towards the quorum of what is before the meeting.
func (m *Meeting) there(f *Facts) []Present {
	var there []Present
	for i := range m.Committee.Members {
		x := &m.Committee.Members[i]
		if m.Sits(x.ID) && m.OnNow(f, x.ID) == MayDecide {
			seat := m.Committee.Seat(x)
			there = append(there, Present{Role: seat.Role, Category: seat.Category, Voting: seat.Voting, Deputy: x.DeputyFor != ""})
		}
	}
	return there
}

// Quorum says whether what is before the meeting can be decided by those who are left.
func (m *Meeting) Quorum(f *Facts) Verdict {
	switch m.Kind {
	case OfChair:
		if m.InChair(f) != "" {
			return Verdict{Quorate: true, Sentence: "The chair decides between meetings, and reports it to the next.", Missing: []string{}}
		}
		return Verdict{Sentence: "The chair is not here, or has a conflict: another lay member is to take the chair.", Missing: []string{"a chair without a conflict"}}
	case OfSubgroup:
		for i := range m.Committee.Subgroups {
			if g := &m.Committee.Subgroups[i]; g.ID == m.Subgroup {
				return Quorum(&g.Quorum, m.there(f), m.Committee.Kind)
			}
		}
		return Verdict{Sentence: "Not quorate: there is no such sub-group any more.", Missing: []string{"a sub-group"}}
	}
	return Quorum(&m.Committee.Quorum, m.there(f), m.Committee.Kind)
}

// Majority says whether the categories that must be in the majority are so among those who are left.
func (m *Meeting) Majority(f *Facts) Verdict {
	if m.Kind != OfCommittee || len(m.Committee.Majority.Of) == 0 {
		return Verdict{Quorate: true, Missing: []string{}}
	}
	holds, sentence := MajorityHolds(&m.Committee.Majority, m.there(f), m.Committee.Kind)
	return Verdict{Quorate: holds, Sentence: sentence, Missing: []string{}}
}

// MayChair says whether a member may take the chair of what is before the meeting, and if not, why.
func (m *Meeting) MayChair(f *Facts, member string) (ok bool, why string) {
	x := m.Committee.Member(member)
	switch {
	case x == nil:
		return false, "There is no such member."
	case !m.Sits(member):
		return false, x.Name + " is not here."
	case x.AuditChair:
		return false, x.Name + " chairs the audit committee, and so cannot chair this one."
	case m.Committee.Seat(x).Category != Lay || !m.Committee.Seat(x).Voting:
		return false, "The chair is a " + m.Committee.Kind.Word(Lay) + " member with a vote."
	case m.OnNow(f, member) != MayDecide:
		return false, x.Name + " has a conflict on this: " + m.OnNow(f, member).Words() + "."
	}
	return true, ""
}

// InChair is who has the chair of what is before the meeting, if they may; empty for nobody.
func (m *Meeting) InChair(f *Facts) string {
	for _, member := range []string{m.ItemChair, m.Chair} {
		if member == "" {
			continue
		}
		if ok, _ := m.MayChair(f, member); ok {
			return member
		}
	}
	return ""
}

// CastingBy is who has the casting vote on what is before the meeting: under joint commissioning NHS
// England, else the chair; empty for nobody.
func (m *Meeting) CastingBy(f *Facts) string {
	if f.Level != ettf.Joint {
		return m.InChair(f)
	}
	for i := range m.Committee.Members {
		x := &m.Committee.Members[i]
		if m.Committee.Seat(x).NHSEngland && m.Sits(x.ID) && m.OnNow(f, x.ID) == MayDecide {
			return x.ID
		}
	}
	return ""
}

// Standing is how the meeting stands towards what is before it.
func (m *Meeting) Standing(f *Facts) *Standing {
	return &Standing{Chair: m.InChair(f), Deciding: m.Deciding(f), Out: m.Managed(f), Quorum: m.Quorum(f), Majority: m.Majority(f)}
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
