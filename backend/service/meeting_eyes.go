package service

import (
	"lintel/backend/committee"
	"lintel/backend/store"
)

// meetingEyes are what one person may read of the logs of a round's meetings, as the record has them.
type meetingEyes struct {
	look     *onlooker
	facts    *committee.Facts
	meetings map[int]*committee.Meeting
	entries  map[string]*committee.Entry // by their subject in the record
}

func newMeetingEyes(r *store.Reader, who Person, round string) *meetingEyes {
	e := &meetingEyes{look: &onlooker{who: who, actor: actorOf(who, round)}, meetings: map[int]*committee.Meeting{}, entries: map[string]*committee.Entry{}}
	entries, err := r.MeetingEntries(round, 0)
	if err != nil {
		return e
	}
	now := committeeOf(r, r.Commissioner(round))
	if now == nil {
		now = &committee.Committee{}
	}
	e.facts = &committee.Facts{Conflicts: conflictsOf(r, round)}
	for _, n := range meetingsIn(entries) {
		e.meetings[n] = committee.Fold(now, ofMeeting(entries, n))
	}
	for i := range entries {
		e.entries[store.MeetingSubject(entries[i].Meeting, entries[i].Seq)] = &entries[i]
	}
	return e
}

// hears says whether an entry is there, and not kept from the person.
func (e *meetingEyes) hears(subject string) bool {
	entry, there := e.entries[subject]
	if !there || e.meetings[entry.Meeting] == nil {
		return false
	}
	m := e.meetings[entry.Meeting]
	e.look.person = m.PersonOf(e.look.who.Email)
	return e.look.withheldEntry(m, e.facts, entry) == ""
}
