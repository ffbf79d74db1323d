package service

import (
	"context"
	"slices"
	"sync"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// meetingLogs keep the logs of rounds' meetings in memory, as far as they are on the disk, and wake
// those who follow them.
type meetingLogs struct {
	mu   sync.Mutex
	logs map[string]*meetingLog
}

// meetingLog is the log of one round's meetings. Entries only ever grow, so that whoever holds a part
// of it may read it without the lock.
type meetingLog struct {
	mu      sync.Mutex
	read    bool
	entries []committee.Entry
	// grown is closed when there is more than there was; told is the last entry of which that was said.
	grown chan struct{}
	told  int64
	// orders are the documents of orders that are argued, by what they follow from; ground is what
	// the meetings last rested on, and shown how each stood on it.
	orders map[string]*argued
	ground *ground
	shown  map[int]*meeting
}

func (l *meetingLogs) of(round string) *meetingLog {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.logs == nil {
		l.logs = map[string]*meetingLog{}
	}
	found := l.logs[round]
	if found == nil {
		found = &meetingLog{grown: make(chan struct{}), orders: map[string]*argued{}, shown: map[int]*meeting{}}
		l.logs[round] = found
	}
	return found
}

// now is the log as far as it is known, and a channel that is closed when it grows.
func (l *meetingLog) now() ([]committee.Entry, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.entries[:len(l.entries):len(l.entries)], l.grown
}

// lastOf is the number of the last entry.
func lastOf(entries []committee.Entry) int64 {
	if len(entries) == 0 {
		return 0
	}
	return entries[len(entries)-1].Seq
}

// catchUp reads what is on the disk and not yet in memory, and wakes those who wait for it.
func (s *Service) catchUp(ctx context.Context, round string) error {
	err := s.take(ctx, round)
	if err == nil {
		s.meetings.of(round).wake()
	}
	return err
}

// take reads what is on the disk and not yet in memory, and wakes nobody. It is read to the end even
// when whoever wrote it has gone away: others wait for it.
func (s *Service) take(ctx context.Context, round string) error {
	log := s.meetings.of(round)
	log.mu.Lock()
	defer log.mu.Unlock()
	var fresh []committee.Entry
	err := s.store.Read(context.WithoutCancel(ctx), func(r *store.Reader) (err error) {
		fresh, err = r.MeetingEntries(round, lastOf(log.entries))
		return err
	})
	if err != nil {
		return err
	}
	log.read = true
	log.entries = append(log.entries, fresh...)
	return nil
}

// wake tells those who wait for the log to grow that it has.
func (l *meetingLog) wake() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if last := lastOf(l.entries); last > l.told {
		l.told = last
		close(l.grown)
		l.grown = make(chan struct{})
	}
}

// meetingEntries are the entries of a round's meetings that are on the disk.
func (s *Service) meetingEntries(ctx context.Context, round string) ([]committee.Entry, <-chan struct{}, error) {
	log := s.meetings.of(round)
	log.mu.Lock()
	known := log.read
	log.mu.Unlock()
	if !known {
		if err := s.catchUp(ctx, round); err != nil {
			return nil, nil, err
		}
	}
	entries, grown := log.now()
	return entries, grown, nil
}

// entriesIn are the entries of a round's meetings within a change: those in memory, and what came since.
func (s *Service) entriesIn(tx *store.Tx, round string) ([]committee.Entry, error) {
	known, _ := s.meetings.of(round).now()
	fresh, err := tx.MeetingEntries(round, lastOf(known))
	return append(known, fresh...), err
}

// ofMeeting are the entries of one meeting.
func ofMeeting(entries []committee.Entry, n int) []committee.Entry {
	var found []committee.Entry
	for i := range entries {
		if entries[i].Meeting == n {
			found = append(found, entries[i])
		}
	}
	return found
}

// lastOfMeeting is the number of the last entry of one meeting, 0 when there is none.
func lastOfMeeting(entries []committee.Entry, n int) int64 {
	for i := range slices.Backward(entries) {
		if entries[i].Meeting == n {
			return entries[i].Seq
		}
	}
	return 0
}

// folded is how a meeting stands after a log.
// Errors: NotFound "no-such-meeting".
func folded(now *committee.Committee, entries []committee.Entry, n int) (*committee.Meeting, error) {
	mine := ofMeeting(entries, n)
	if len(mine) == 0 {
		return nil, ettf.Errorf(ettf.NotFound, "no-such-meeting", "There is no meeting %d in this round.", n)
	}
	return committee.Fold(now, mine), nil
}

// meetingsIn are the numbers of the meetings of a log.
func meetingsIn(entries []committee.Entry) []int {
	var all []int
	for _, e := range entries {
		if e.Action == committee.PlanIt && !slices.Contains(all, e.Meeting) {
			all = append(all, e.Meeting)
		}
	}
	return all
}
