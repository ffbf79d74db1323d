package service

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"time"

	"lintel/backend/appraisal"
	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// argued is an order that is argued, appraised: its lines, its money, and the stop flags that stand.
type argued struct {
	money  *appraisal.Money
	titles map[string]*ettf.Bid
	stops  []stopFlag
}

// stopFlag is a stop flag of a bid in an order, and why the round goes on although it stands, where
// that was said before the meeting.
type stopFlag struct {
	committee.FlagOf
	Text     string
	Accepted string
}

// ground is all that a meeting takes from the round, at one version of it.
type ground struct {
	head      store.Head
	appraisal *appraisal.Appraisal
	stands    *appraisal.Stands
	scored    []committee.BidFact
	conflicts []committee.Conflict
	committee *committee.Committee
	level     ettf.Level
	version   int64 // of the committee
}

// groundOf is what a meeting of the round rests on, worked out once for each change of the round or of
// the committee. The round's own seal is not looked at: what a person sees of it is decided where it is
// shown.
func (s *Service) groundOf(ctx context.Context, round string) (*ground, error) {
	var head store.Head
	var code string
	var of int64
	err := s.store.Read(ctx, func(r *store.Reader) (err error) {
		if head, err = r.Head(round); err == nil {
			code = r.Commissioner(round)
			of = r.CommitteeVersion(code)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	log := s.meetings.of(round)
	log.mu.Lock()
	kept := log.ground
	log.mu.Unlock()
	if kept != nil && kept.head.Version() == head.Version() && kept.head.Phase == head.Phase && kept.version == of {
		return kept, nil
	}
	g, err := s.newGround(ctx, head, code)
	if err != nil {
		return nil, err
	}
	log.mu.Lock()
	defer log.mu.Unlock()
	log.ground = g
	clear(log.orders)
	clear(log.shown)
	return g, nil
}

func (s *Service) newGround(ctx context.Context, head store.Head, code string) (*ground, error) {
	g := &ground{}
	v := &Sight{service: s, head: head}
	w, err := v.whole(ctx)
	if err != nil {
		return nil, err
	}
	g.head, g.appraisal, g.stands = w.head, w.appraisal, w.stands
	g.level = cmp.Or(w.appraisal.Round.Commissioner.Level, ettf.Delegated)
	for i := range w.appraisal.Ranking.Results {
		result := &w.appraisal.Ranking.Results[i]
		fact := committee.BidFact{Ref: result.Ref, Title: w.appraisal.Round.Bid(result.Ref).Title}
		if result.Rank != nil {
			fact.Rank = *result.Rank
		}
		g.scored = append(g.scored, fact)
	}
	err = s.store.Read(ctx, func(r *store.Reader) error {
		g.committee, g.version = r.Committee(code)
		g.conflicts = conflictsOf(r, head.ID)
		return nil
	})
	return g, err
}

// conflictsOf are the interests that stand as declared.
func conflictsOf(r *store.Reader, round string) []committee.Conflict {
	var all []committee.Conflict
	names := namesOfPeople(r)
	for _, i := range r.Interests(round) {
		if !i.Stands() {
			continue
		}
		c := committee.Conflict{N: i.N, Person: i.Person, Name: nameOr(names[i.Person], i.Person), Type: i.Type, Description: i.Description}
		if i.Bid != nil {
			c.Bid = *i.Bid
		}
		all = append(all, c)
	}
	return all
}

// facts are what the rules of the meeting take from the round.
func (s *Service) facts(g *ground, m *committee.Meeting, entries []committee.Entry) (*committee.Facts, error) {
	f := &committee.Facts{Level: g.level, Phase: g.head.Phase, Conflicts: g.conflicts, Bids: g.scored,
		Clock: clockIn(s.clock()), Recommended: map[int]*committee.Order{}}
	for i := range entries {
		if d := entries[i].Decision; d != nil && d.Recommends {
			n := entries[i].Meeting
			f.Recommended[n] = committee.Fold(&m.Committee, ofMeeting(entries, n)).List
		}
	}
	if m.List == nil {
		return f, nil
	}
	list, err := m.Working(f, "")
	if err != nil {
		return nil, err
	}
	order, err := s.argue(g, list)
	if err != nil {
		return nil, err
	}
	for _, stop := range order.stops {
		if stop.Accepted == "" {
			f.Stops = append(f.Stops, stop.FlagOf)
		}
	}
	return f, nil
}

// argue appraises an order, once for each version of the round.
func (s *Service) argue(g *ground, o committee.Order) (*argued, error) {
	text, err := json.Marshal(struct {
		Refs     []string
		Reserves map[string]committee.Reserve
	}{o.Refs, o.Reserves})
	if err != nil {
		return nil, err
	}
	key := fmt.Sprintf("%d %s", g.head.Version(), text)
	log := s.meetings.of(g.head.ID)
	log.mu.Lock()
	found := log.orders[key]
	log.mu.Unlock()
	if found != nil {
		return found, nil
	}
	found = arguedOf(g, o)
	log.mu.Lock()
	defer log.mu.Unlock()
	if len(log.orders) >= keptOrders {
		clear(log.orders)
	}
	log.orders[key] = found
	return found, nil
}

// keptOrders is how many orders of a round stay in memory.
const keptOrders = 16

// arguedOf appraises the round in an order.
func arguedOf(g *ground, o committee.Order) *argued {
	round := ordered(g.appraisal.Round, o)
	in := appraisal.OfStanding(round, g.stands)
	found := &argued{money: &in.Money, titles: map[string]*ettf.Bid{}}
	for i := range round.Bids {
		found.titles[round.Bids[i].Ref] = &round.Bids[i]
	}
	for i := range in.Ranking.Results {
		result := &in.Ranking.Results[i]
		for _, flag := range result.Flags {
			if flag.Severity != ettf.Stop {
				continue
			}
			found.stops = append(found.stops, stopFlag{FlagOf: committee.FlagOf{Ref: result.Ref, Flag: flag.Code}, Text: flag.Text, Accepted: flag.Accepted})
		}
	}
	return found
}

// ordered is the round with an order as its agreed one, and the reserves that it has.
func ordered(r *ettf.Round, o committee.Order) *ettf.Round {
	round := copied(r)
	round.Agreed = make([]ettf.Agreed, 0, len(o.Refs))
	for _, ref := range o.Refs {
		line := committee.Decided{Ref: ref}
		if note, moved := o.Notes[ref]; moved {
			line.Note = &note
		}
		if reserve, is := o.Reserves[ref]; is {
			line.Reserve = &reserve
		}
		agree(round, &line)
	}
	return round
}

// agree puts the next line of an order into a round: its place with the reason for it, and, on a reserve's
// bid, for which other it stands in.
func agree(r *ettf.Round, line *committee.Decided) {
	r.Agreed = append(r.Agreed, ettf.Agreed{Ref: line.Ref, Reason: noteWords(line.Note)})
	if b := r.Bid(line.Ref); b != nil && line.Reserve != nil {
		b.AlternativeTo, b.SwitchBy = line.Reserve.For, line.Reserve.SwitchBy
	}
}

// clockIn is the time of day in the United Kingdom: summer time runs from the last Sunday in March to
// the last in October, both at one o'clock UTC.
func clockIn(t time.Time) string {
	t = t.UTC()
	if begins, ends := lastSunday(t.Year(), time.March), lastSunday(t.Year(), time.October); !t.Before(begins) && t.Before(ends) {
		t = t.Add(time.Hour)
	}
	return t.Format("15:04")
}

func lastSunday(year int, month time.Month) time.Time {
	end := time.Date(year, month+1, 0, 1, 0, 0, 0, time.UTC)
	return end.AddDate(0, 0, -int(end.Weekday()))
}

// noCommittee refuses a meeting where nobody sits on a committee.
func noCommittee() error {
	return ettf.Errorf(ettf.Conflict, "no-committee", "Say first who is on the committee, and what its quorum is.")
}
