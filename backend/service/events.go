package service

import (
	"context"
	"time"

	"lintel/backend/committee"
)

// Followed is what a follower of a round's meetings is told at once: the entries that came, in their
// order, and how the last of their meetings stands after them.
type Followed struct {
	Entries []EntryView
	Meeting int
	View    *MeetingView
}

// Follow tells what happens in a round's meetings after an entry, as the person may see it; tell is
// called for each burst, first for what was missed, and within a little while with the view alone when the
// round has changed meanwhile. It ends when the context does, when tell fails,
// or, with once, when everything has been told. Still is called now and then while nothing happens.
// Errors: NotFound "no-such-round", Forbidden, and those of tell and still.
func (s *Service) Follow(ctx context.Context, who func() (Person, error), round string, after int64, room, once bool,
	tell func(*Followed) error, still func() error) error {
	var on *ground
	for first := true; ; first = false {
		person, err := who()
		if err != nil {
			return err
		}
		look, err := s.lookerOn(ctx, person, round, room)
		if err != nil {
			return err
		}
		entries, grown, err := s.meetingEntries(ctx, round)
		if err != nil {
			return err
		}
		g, err := s.groundOf(ctx, round)
		if err != nil {
			return err
		}
		if last := lastOf(entries); last > 0 && (last > after || g != on) {
			told, err := s.followed(g, look, entries, after)
			if err != nil {
				return err
			}
			if err := tell(told); err != nil {
				return err
			}
			after, on = last, g
		} else if first {
			if err := still(); err != nil {
				return err
			}
		}
		if once {
			return nil
		}
		select {
		case <-ctx.Done():
			return nil
		case <-grown:
		case <-time.After(stillEvery):
			if err := still(); err != nil {
				return err
			}
		}
	}
}

// stillEvery is how often a follower is told that the line is still up.
const stillEvery = 15 * time.Second

// followed is what came after an entry, as the onlooker may see it.
func (s *Service) followed(g *ground, look *onlooker, entries []committee.Entry, after int64) (told *Followed, err error) {
	told = &Followed{Entries: []EntryView{}, Meeting: entries[len(entries)-1].Meeting}
	byMeeting := map[int]map[int64]EntryView{}
	for i := range entries {
		e := &entries[i]
		if e.Seq <= after {
			continue
		}
		if byMeeting[e.Meeting] == nil {
			view, err := s.show(g, look, entries, e.Meeting)
			if err != nil {
				return nil, err
			}
			lines := map[int64]EntryView{}
			for _, line := range view.Entries {
				lines[line.Seq] = line
			}
			byMeeting[e.Meeting] = lines
			if e.Meeting == told.Meeting {
				told.View = view
			}
		}
		told.Entries = append(told.Entries, byMeeting[e.Meeting][e.Seq])
	}
	if told.View == nil {
		if told.View, err = s.show(g, look, entries, told.Meeting); err != nil {
			return nil, err
		}
	}
	return told, nil
}
