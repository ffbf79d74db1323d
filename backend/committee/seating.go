package committee

import (
	"slices"

	"lintel/backend/ettf"
)

// subjects are what an item touches: the list, or bids, and whatever bid is spoken about.
func (m *Meeting) subjects(item *Item, focus string) []string {
	var bids []string
	if item == nil {
		return bids
	}
	switch {
	case item.Kind.OfList():
		bids = append(bids, "")
	case item.Kind == BidItem:
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
	if !x.In(m.Date) {
		return false
	}
	if m.Kind != OfSubgroup {
		return true
	}
	g := m.Committee.Subgroup(m.Subgroup)
	return g != nil && (slices.Contains(g.Members, x.ID) || x.DeputyFor != "" && slices.Contains(g.Members, x.DeputyFor))
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
			there = append(there, m.Committee.Sitting(x))
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
		if g := m.Committee.Subgroup(m.Subgroup); g != nil {
			return Quorum(&g.Quorum, m.there(f), m.Committee.Kind)
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
	case m.OnNow(f, member) != MayDecide:
		return false, x.Name + " has a conflict on this: " + m.OnNow(f, member).Words() + "."
	}
	return m.Committee.CanChair(x)
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
