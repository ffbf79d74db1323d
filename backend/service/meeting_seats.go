package service

import (
	"slices"

	"lintel/backend/committee"
)

// seating is who sits in a meeting and how they stand towards what is before it: the same for all who may
// know it. Unsaid are the seats for those who may not.
type seating struct {
	chair         string
	quorum        committee.Verdict
	majority      MajorityView
	seats, unsaid []SeatView
	conflicts     []ConflictView
	// each is written once.
	seatsText, unsaidText, conflictsText text
}

func (at *meeting) newSeating() *seating {
	t := &seating{chair: at.m.InChair(at.f), quorum: at.m.Quorum(at.f)}
	major := at.m.Majority(at.f)
	t.majority = MajorityView{Holds: major.Quorate, Sentence: major.Sentence}
	t.seats, t.unsaid = at.seats(t.chair, false), at.seats(t.chair, true)
	t.conflicts = at.conflicts()
	t.seatsText, t.unsaidText, t.conflictsText = textOf(t.seats), textOf(t.unsaid), textOf(t.conflicts)
	return t
}

// seats are the members. Of an item that is kept from the onlooker it is not said how others are handled.
func (at *meeting) seats(chair string, hidden bool) []SeatView {
	m, f := at.m, at.f
	seats := []SeatView{}
	for i := range m.Committee.Members {
		x := &m.Committee.Members[i]
		seat := m.Committee.Seat(x)
		s := SeatView{Member: x.ID, Name: x.Name, Role: seat.Role, Category: seat.Category, Voting: seat.Voting, DeputyFor: orNil(x.DeputyFor),
			Present: m.Here(x.ID), Stays: orEmpty(m.Attendance[x.ID]), InChair: x.ID == chair, Handling: committee.MayDecide}
		if x.DeputyFor != "" {
			s.DeputyName = m.NameOf(x.DeputyFor)
		}
		if n := len(s.Stays); n > 0 {
			s.Arrived, s.Departed = orNil(s.Stays[0].From), orNil(s.Stays[n-1].To)
		}
		if !hidden {
			s.Handling = m.OnNow(f, x.ID)
			s.Votes = m.Votes(f, x.ID)
			s.Counts = m.Sits(x.ID) && s.Handling == committee.MayDecide
		}
		s.Words, s.Speaks, s.Room = s.Handling.Words(), speaks(&s), whereIs(&s)
		if s.Handling != committee.MayDecide {
			s.Why = x.Name + ": " + s.Words
		}
		seats = append(seats, s)
	}
	return seats
}

func speaks(s *SeatView) string {
	switch {
	case !s.Present:
		return "not here"
	case s.Handling.Within(committee.MayDiscuss):
		return "may speak"
	case s.Handling.Within(committee.MayAnswer):
		return "answers only"
	}
	return "may not speak"
}

func whereIs(s *SeatView) string {
	switch {
	case !s.Present, s.Handling == committee.Leaves:
		return "outside"
	case s.Handling == committee.PublicSeats:
		return "public seats"
	}
	return "in the room"
}

// conflicts are everyone's, for those who stay when the public is excluded.
func (at *meeting) conflicts() []ConflictView {
	all := []ConflictView{}
	for _, c := range at.m.Conflicts(at.f) {
		out := ConflictView{Person: c.Subject.Person, Name: c.Name, Bid: c.Subject.Bid, Default: c.Default, Chosen: orNil(c.Chosen),
			Effective: c.Effective, Words: c.Effective.Words(), Interests: []ConflictInterest{}}
		if x := at.m.Committee.Member(c.Subject.Person); x != nil {
			out.Member = &x.ID
			out.Person = orElse(x.Email, x.ID)
		}
		if c.Ruling != nil {
			out.Ruled, out.RuledBy, out.Reason = &c.Ruling.Handling, at.m.NameOf(c.Ruling.By), c.Ruling.Reason
		}
		for _, i := range c.Interests {
			out.Interests = append(out.Interests, ConflictInterest{N: i.N, Type: i.Type, Description: i.Description})
		}
		all = append(all, out)
	}
	return all
}

// you is what the onlooker may do.
func (v *shown) you() {
	y := &v.view.You
	y.Name, y.Lead, y.May, y.Handling = v.who.Name, v.actor.Lead, map[string]Permission{}, []OwnHandling{}
	if x := v.m.MemberOf(v.who.Email); x != nil {
		y.Member, y.Name = &x.ID, x.Name
		y.Chair = x.ID == v.seating().chair
		if motion := v.m.Motion(); motion != nil {
			if b, voted := motion.Votes[x.ID]; voted {
				y.Vote = &b.Choice
			}
		}
	}
	for _, action := range committee.AllActions() {
		ok, why := v.m.May(v.f, v.actor, action)
		if ok && v.sealed != "" && !personal(action) {
			ok, why = false, v.sealed
		}
		if ok {
			why = ""
		}
		y.May[string(action)] = Permission{OK: ok, Why: why}
	}
	bids := append([]string{""}, v.f.Refs()...)
	slices.SortFunc(bids, naturally)
	for _, bid := range bids {
		c := v.m.On(v.f, committee.Subject{Person: v.person, Bid: bid})
		if c.Effective == committee.MayDecide && bid != "" && len(c.Interests) == 0 {
			continue
		}
		own := OwnHandling{Bid: bid, Effective: c.Effective, Ruled: c.Default, Chosen: orNil(c.Chosen), Words: c.Effective.Words()}
		if c.Ruling != nil {
			own.Ruled = c.Ruling.Handling
		}
		y.Handling = append(y.Handling, own)
	}
}
