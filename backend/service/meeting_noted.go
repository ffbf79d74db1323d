package service

import (
	"context"
	"fmt"

	"lintel/backend/committee"
	"lintel/backend/store"
)

// note writes into the log of every meeting that is open that something was done elsewhere on which it
// hangs, so that it shows at once.
func (s *Service) note(tx *store.Tx, who Person, round, sentence string) error {
	entries, err := s.entriesIn(tx, round)
	if err != nil {
		return err
	}
	for _, n := range meetingsIn(entries) {
		if committee.Fold(&committee.Committee{}, ofMeeting(entries, n)).Phase != committee.Open {
			continue
		}
		e := &committee.Entry{Meeting: n, Clock: clockIn(tx.Now()), Who: who.Email, Name: who.Name, Act: committee.Act{Action: committee.Noted}, Sentence: sentence}
		if err := tx.PutMeetingEntry(round, e); err != nil {
			return err
		}
	}
	return nil
}

// noteInterest notes what was done about an interest.
func (s *Service) noteInterest(tx *store.Tx, who Person, round string, i *store.Interest, what string) error {
	bid := ""
	if i.Bid != nil {
		bid = *i.Bid
	}
	name := i.Person
	if a, there := tx.Account(i.Person); there {
		name = a.Name
	}
	return s.note(tx, who, round, fmt.Sprintf("An interest of %s in %s (%s) %s.", name, committee.SubjectWords(bid), i.Type, what))
}

// told wakes those who follow a round's meetings after a change, when it was made.
func (s *Service) told(ctx context.Context, round string, err error) error {
	if err != nil {
		return err
	}
	return s.catchUp(ctx, round)
}
