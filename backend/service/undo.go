package service

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Undo makes a new change that restores what stood before an entry of the record, and gives that
// change's own entry. It goes by the same rules as the change itself: who may not do a thing, or not
// now, may not undo it either.
// Errors: NotFound "no-such-entry"; Forbidden, "hidden"; Invalid without a reason; Conflict
// "built-on" when something later was, "cannot-undo", and those of the change.
func (s *Service) Undo(ctx context.Context, who Person, n int64, reason string) (*RecordEntry, error) {
	reason = strings.TrimSpace(reason)
	var u undoing
	err := s.store.Read(ctx, func(r *store.Reader) (err error) {
		u, err = s.undoingOf(r, who, n)
		return err
	})
	if err == nil && reason == "" {
		err = reasonNeeded("why this is undone")
	}
	if err == nil {
		err = u.change(store.Undoing(ctx, n, reason), reason)
	}
	if err != nil {
		return nil, err
	}
	var entry *RecordEntry
	err = s.store.Read(ctx, func(r *store.Reader) error {
		e := newEyes(r, who)
		r.Lines(u.line.Round, func(l *store.Line) bool {
			if l.Undoes() == n {
				found := e.entry(chosen{*l, l.N})
				entry = &found
			}
			return entry == nil && l.N > n
		})
		return nil
	})
	if err == nil && entry == nil {
		err = cannotUndo(n, "nothing would change")
	}
	return entry, err
}

func cannotUndo(n int64, why string) error {
	return ettf.Errorf(ettf.Conflict, "cannot-undo", "Entry %d cannot be undone: %s.", n, why)
}

// undoing is an entry that a person wants undone, and the change that does it.
type undoing struct {
	line          store.Line
	subject       store.Subject
	before, after json.RawMessage
	change        func(ctx context.Context, reason string) error
}

// undoingOf finds out how an entry is undone, if the person may see it at all.
func (s *Service) undoingOf(r *store.Reader, who Person, n int64) (u undoing, err error) {
	l, found := r.Line(n)
	e := newEyes(r, who)
	switch {
	case e.sealed():
		return u, ettf.Errorf(ettf.Forbidden, "hidden", "%s", e.hidden)
	case !found || !e.sees(&l):
		return u, ettf.Errorf(ettf.NotFound, "no-such-entry", "There is no entry %d in the record.", n)
	}
	u.line, u.subject = l, store.SubjectOf(l.Subject)
	u.before, u.after = r.Bodies(n)
	if u.change = s.waysBack(who, &u); u.change == nil {
		return u, cannotUndo(n, wayOut(u.subject.Kind))
	}
	return u, nil
}

// mayUndo says whether the person could undo an entry, as far as the entry tells and nothing was
// built on it.
func (e *eyes) mayUndo(l *store.Line, s store.Subject) bool {
	u := undoing{line: *l, subject: s}
	if !e.undoer(&u) {
		return false
	}
	u.before, u.after = e.r.Bodies(l.N)
	return (*Service)(nil).waysBack(e.who, &u) != nil && e.r.BuiltOn(l) == nil
}

// undoer says whether the person may do what the entry did.
func (e *eyes) undoer(u *undoing) (ok bool) {
	round := u.line.Round
	switch u.subject.Kind {
	case store.AboutScore:
		ok, _ = CanScore(e.who, round)
		return ok && u.subject.Person == e.who.Email
	case store.AboutDissent:
		ok, _ = CanDissent(e.who, round)
		return ok && u.subject.Person == e.who.Email
	case store.AboutConsensus:
		ok, _ = CanAgree(e.who, round)
	case store.AboutInterest, store.AboutRecusal:
		ok, _ = CanKeepInterests(e.who, round)
		if before, _ := e.r.Bodies(u.line.N); field(before, "state") == string(store.Raised) {
			ok, _ = CanDecideInterests(e.who, round)
			ok = ok && field(before, "person") != e.who.Email && field(before, "declared_by") != e.who.Email
		}
	case store.AboutCommittee:
		ok, _ = CanKeepCommittee(e.who, round)
	case store.AboutRegister:
		keeps, _ := CanKeepInterests(e.who, round)
		before, _ := e.r.Bodies(u.line.N)
		ok = keeps || ownEntry(e.who, before)
	case store.AboutGroups:
		ok, _ = CanGroup(e.who, round)
	case store.AboutBid, store.AboutWithdrawal, store.AboutTerms, store.AboutCriteria, store.AboutPlaces:
		ok, _ = CanPrepare(e.who, round)
	case store.AboutPractice, store.AboutPremises:
		ok, _ = CanSeeEstate(e.who)
	}
	return ok
}

// wayOut says what one does instead of undoing a thing that has no undo.
func wayOut(kind store.SubjectKind) string {
	switch kind {
	case store.AboutPhase:
		return "move the round to the phase that it should be in"
	case store.AboutSubmitted:
		return "what is submitted stays so; change a score, and say why"
	case store.AboutMeeting:
		return "what was done in a meeting is taken back in the meeting, by an entry of its own"
	case store.AboutAccount:
		return "change the person's account instead"
	case store.AboutEvidence:
		return "add the file again, or take it away"
	}
	return "put right what is wrong by a change of its own"
}

// waysBack is the change that restores what stood before an entry; nil when there is none.
func (s *Service) waysBack(who Person, u *undoing) func(ctx context.Context, reason string) error {
	switch u.subject.Kind {
	case store.AboutScore:
		return s.scoreBack(who, u)
	case store.AboutConsensus:
		return s.consensusBack(who, u)
	case store.AboutDissent:
		return s.dissentBack(who, u)
	case store.AboutInterest:
		return s.interestBack(who, u)
	case store.AboutRecusal, store.AboutGroups, store.AboutTerms, store.AboutCriteria, store.AboutPlaces:
		return s.settingBack(who, u)
	case store.AboutCommittee:
		return s.committeeBack(who, u)
	case store.AboutRegister:
		return s.registerBack(who, u)
	case store.AboutBid, store.AboutWithdrawal:
		return s.bidBack(who, u)
	case store.AboutPractice, store.AboutPremises:
		return s.estateBack(who, u)
	}
	return nil
}

// restored reads a body of the record; nil for nothing.
func restored[T any](body json.RawMessage) (*T, error) {
	if body == nil {
		return nil, nil
	}
	v := new(T)
	if err := json.Unmarshal(body, v); err != nil {
		return nil, errors.Join(errors.New("an entry of the record cannot be read"), err)
	}
	return v, nil
}
