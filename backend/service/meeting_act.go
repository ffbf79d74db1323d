package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// NewMeeting is a meeting to be planned.
type NewMeeting struct {
	committee.Details
	Items []committee.ItemInput `json:"items"`
}

// PlanMeeting begins a meeting's log.
// Errors: NotFound "no-such-round", Forbidden, Invalid, Conflict "no-committee".
func (s *Service) PlanMeeting(ctx context.Context, who Person, round string, in NewMeeting) (n int, err error) {
	err = s.inMeeting(ctx, who, round, func(tx *store.Tx, g *ground, entries []committee.Entry) error {
		if err := must(CanLeadMeetings(who, round)); err != nil {
			return err
		}
		if g.committee == nil {
			return noCommittee()
		}
		n = 1
		for _, other := range meetingsIn(entries) {
			n = max(n, other+1)
		}
		f, err := s.facts(g, &committee.Meeting{Committee: *g.committee}, entries)
		if err != nil {
			return err
		}
		e, err := committee.NewMeeting(g.committee, f, actorOf(who, round), in.Details, in.Items)
		if err != nil {
			return err
		}
		e.Meeting = n
		return tx.PutMeetingEntry(round, e)
	})
	if err == nil {
		s.meetings.of(round).wake()
	}
	return n, err
}

// actorOf is a person as the rules of a meeting see them.
func actorOf(who Person, round string) *committee.Actor {
	leads, _ := CanLeadMeetings(who, round)
	return &committee.Actor{Email: who.Email, Name: who.Name, Lead: leads, Chair: who.holds(round, ettf.Chair)}
}

// inMeeting runs a change of a round's meetings on ground that still holds within the change. The
// ground is worked out before the change, so that nobody waits for it; should the round have changed
// meanwhile, it is worked out anew. Whoever follows the meetings is to be woken after it.
func (s *Service) inMeeting(ctx context.Context, who Person, round string, do func(*store.Tx, *ground, []committee.Entry) error) error {
	if _, err := s.lookerOn(ctx, who, round, false); err != nil {
		return err
	}
	if _, _, err := s.meetingEntries(ctx, round); err != nil {
		return err
	}
	for {
		g, err := s.groundOf(ctx, round)
		if err != nil {
			return err
		}
		moved := false
		err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
			moved = false
			head, err := tx.Head(round)
			if err != nil {
				return err
			}
			if err := must(CanSee(who, round)); err != nil {
				return err
			}
			if head.Version() != g.head.Version() {
				moved = true
				return errMoved
			}
			on := *g // as it stands within the change
			on.head, on.conflicts = head, conflictsOf(&tx.Reader, round)
			on.committee, on.version = tx.Committee(g.appraisal.Round.Commissioner.Code)
			entries, err := s.entriesIn(tx, round)
			if err != nil {
				return err
			}
			return do(tx, &on, entries)
		})
		if moved && ctx.Err() == nil {
			continue
		}
		if err != nil {
			return err
		}
		return s.take(ctx, round)
	}
}

var errMoved = ettf.Errorf(ettf.Conflict, "moved", "The round has just changed. Try again.")

// Act does something in a meeting. Seen is the entry of the meeting that the person saw last, or "*".
// Errors: NotFound "no-such-round", "no-such-meeting"; Forbidden and Conflict "not-now" with the
// reason; Invalid; Stale with the meeting as it stands.
func (s *Service) Act(ctx context.Context, who Person, round string, n int, seen string, act committee.Act) error {
	err := s.actOn(ctx, who, round, n, seen, act)
	if err == nil {
		s.meetings.of(round).wake()
	}
	return err
}

// ActAndSee is Act, and gives the meeting as it then stands. Whoever acts has the answer first; then those
// who follow are told.
func (s *Service) ActAndSee(ctx context.Context, who Person, round string, n int, seen string, act committee.Act) (*MeetingView, error) {
	find := func() (*MeetingView, error) { return s.Meeting(ctx, who, round, n, false) }
	if err := s.actOn(ctx, who, round, n, seen, act); err != nil {
		return nil, withCurrent(err, find)
	}
	defer s.meetings.of(round).wake()
	return find()
}

func (s *Service) actOn(ctx context.Context, who Person, round string, n int, seen string, act committee.Act) error {
	return s.inMeeting(ctx, who, round, func(tx *store.Tx, g *ground, entries []committee.Entry) error {
		if g.committee == nil {
			return noCommittee()
		}
		m, err := folded(g.committee, entries, n)
		if err != nil {
			return err
		}
		if seen != "*" && seen != tag(m.Seq) {
			return ettf.Errorf(ettf.Stale, "stale", "Something was done in this meeting meanwhile. Look at how it stands, and do it again.")
		}
		f, err := s.facts(g, m, entries)
		if err != nil {
			return err
		}
		return s.act(tx, who, round, &meeting{n: n, m: m, f: f, g: g}, act)
	})
}

// meeting is a meeting with what it rests on.
type meeting struct {
	n       int
	m       *committee.Meeting
	f       *committee.Facts
	g       *ground
	entries []committee.Entry
	// What is the same for everyone who looks is worked out once.
	seating  func() *seating
	lines    func() *lines
	warnings func() []committee.Finding
	drafts   func() map[string][]string
	orders   func() (*ordersView, error)
	// roomOrders are the orders as the screen in the room shows them.
	roomOrders func() (*ordersView, error)
}

// act judges what a person asks for, and keeps what follows.
func (s *Service) act(tx *store.Tx, who Person, round string, at *meeting, act committee.Act) error {
	if sealed := sealOf(&tx.Reader, who, round); !sealed.ordered() && !personal(act.Action) {
		return sealed.mayOrder()
	}
	e, err := at.m.Decide(at.f, actorOf(who, round), &act)
	if err != nil {
		return err
	}
	e.Meeting = at.n
	switch {
	case e.Action == committee.Declare || e.Action == committee.Raise:
		if err := declareIn(tx, who, round, at, e); err != nil {
			return err
		}
	case e.Decision != nil:
		if err := freeze(tx, round, e.Decision); err != nil {
			return err
		}
	}
	if err := tx.PutMeetingEntry(round, e); err != nil {
		return err
	}
	if e.Decision == nil || e.Decision.Recommends {
		return nil
	}
	return agreeOrder(tx, round, at, e.Decision)
}

// personal are the actions that tell nothing of the order to whoever does them.
func personal(a committee.Action) bool {
	return slices.Contains([]committee.Action{committee.Declare, committee.Raise, committee.Choose, committee.Ask}, a)
}

// declareIn keeps an interest that was declared in the meeting, or raised there about another.
func declareIn(tx *store.Tx, who Person, round string, at *meeting, e *committee.Entry) error {
	person := e.Person
	if x := at.m.Committee.Member(e.Person); x != nil && x.Email != "" {
		person = x.Email
	}
	in := NewInterest{Person: person, Type: e.Type, Description: e.Description}
	if e.Bid != "" {
		in.Bid = &e.Bid
	}
	declared, err := declare(tx, who, round, in)
	if err == nil && e.Action == committee.Raise && declared.State == store.Declared {
		e.Sentence = fmt.Sprintf("An interest of %s in %s (%s) was declared for them.", at.m.NameOf(e.Person), committee.SubjectWords(e.Bid), e.Type)
	}
	return err
}

// freeze completes a decision with the round as it stands with the order, and the head of the record,
// and freezes it by its hash.
func freeze(tx *store.Tx, round string, d *committee.Decision) error {
	r, err := tx.Round(round)
	if err != nil {
		return err
	}
	decided(r, d)
	text, err := roundfile.Write(r)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	d.Round, d.Record = hex.EncodeToString(sum[:]), tx.RecordHead()
	d.Hash = d.Sum()
	return nil
}

// decided puts what a decision says into a round: the order, its reserves, and the reasons for going
// on although a stop flag stands.
func decided(r *ettf.Round, d *committee.Decision) {
	r.Agreed = make([]ettf.Agreed, 0, len(d.Order))
	for i := range d.Order {
		agree(r, &d.Order[i])
	}
	for _, pass := range d.Passed {
		b := r.Bid(pass.Ref)
		if b == nil {
			continue
		}
		b.Accepted = slices.DeleteFunc(slices.Clone(b.Accepted), func(a ettf.Acceptance) bool { return a.Flag == pass.Flag })
		b.Accepted = append(b.Accepted, ettf.Acceptance{Flag: pass.Flag, Reason: pass.Reason})
	}
}

func noteWords(note *committee.Note) string {
	switch {
	case note == nil:
		return ""
	case note.Words == "":
		return note.Reason
	}
	return note.Reason + ": " + note.Words
}

// decidedAction is what the record calls a change of the round that a meeting decided.
const decidedAction = "agreed"

// agreeOrder makes the round's what a meeting decided: its order, its reserves, the flags that were
// passed, and the phase.
func agreeOrder(tx *store.Tx, round string, at *meeting, d *committee.Decision) error {
	before, err := tx.RoundWithoutScores(round)
	if err != nil {
		return err
	}
	after := copied(before)
	decided(after, d)
	why := store.Why{Action: decidedAction, Reason: "decision of meeting " + tag(int64(at.n)) + ", " + d.Hash}
	if err := tx.PutAgreed(round, before.Agreed, after.Agreed, why); err != nil {
		return err
	}
	places := map[string]int{}
	for _, h := range tx.BidHeads(round) {
		places[h.Ref] = h.Place
	}
	for i := range after.Bids {
		if same(&before.Bids[i], &after.Bids[i]) {
			continue
		}
		if err := tx.EditBid(round, places[after.Bids[i].Ref], &before.Bids[i], &after.Bids[i], why); err != nil {
			return err
		}
	}
	return tx.PutPhase(round, at.g.head.Phase, ettf.OrderAgreed, why)
}
