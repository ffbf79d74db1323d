package service

import (
	"context"
	"strings"
	"sync"

	"lintel/backend/committee"
	"lintel/backend/store"
)

// shown is a meeting that is being shown to an onlooker.
type shown struct {
	*meeting
	*onlooker
	service *Service
	view    *MeetingView
	partly  map[string]bool // the items of which entries are kept from the onlooker
}

// Meeting is a meeting as the person may see it, or as the screen in the room shows it.
// Errors: NotFound "no-such-round", "no-such-meeting"; Forbidden.
func (s *Service) Meeting(ctx context.Context, who Person, round string, n int, room bool) (*MeetingView, error) {
	look, err := s.lookerOn(ctx, who, round, room)
	if err != nil {
		return nil, err
	}
	entries, _, err := s.meetingEntries(ctx, round)
	if err != nil {
		return nil, err
	}
	g, err := s.groundOf(ctx, round)
	if err != nil {
		return nil, err
	}
	return s.show(g, look, entries, n)
}

func (s *Service) show(g *ground, look *onlooker, entries []committee.Entry, n int) (*MeetingView, error) {
	at, err := s.standingOf(g, entries, n)
	if err != nil {
		return nil, err
	}
	look.person = at.m.PersonOf(look.who.Email)
	v := &shown{meeting: at, onlooker: look, service: s}
	return v.all()
}

// standingOf is how a meeting stands after a log, worked out once for all who look.
func (s *Service) standingOf(g *ground, entries []committee.Entry, n int) (*meeting, error) {
	log := s.meetings.of(g.head.ID)
	log.mu.Lock()
	kept := log.shown[n]
	log.mu.Unlock()
	if kept != nil && kept.g == g && kept.m.Seq == lastOfMeeting(entries, n) {
		return kept, nil
	}
	now := g.committee
	if now == nil {
		now = &committee.Committee{}
	}
	m, err := folded(now, entries, n)
	if err != nil {
		return nil, err
	}
	f, err := s.facts(g, m, entries)
	if err != nil {
		return nil, err
	}
	mine := ofMeeting(entries, n)
	at := &meeting{n: n, m: m, f: f, g: g, entries: mine}
	at.seating, at.lines = sync.OnceValue(at.newSeating), sync.OnceValue(at.newLines)
	at.warnings = sync.OnceValue(func() []committee.Finding { return m.Warnings(f) })
	at.drafts = sync.OnceValue(func() map[string][]string {
		drafts := map[string][]string{}
		for i := range m.Items {
			drafts[m.Items[i].ID] = orEmpty(m.Draft(mine, m.Items[i].ID))
		}
		return drafts
	})
	at.orders = sync.OnceValues(func() (*ordersView, error) { return s.ordersOf(at) })
	at.roomOrders = sync.OnceValues(func() (*ordersView, error) {
		all, err := at.orders()
		if err != nil {
			return nil, err
		}
		return all.inTheRoom(), nil
	})
	log.mu.Lock()
	defer log.mu.Unlock()
	log.shown[n] = at
	return at, nil
}

// lookerOn is the person as one who looks on at the meetings of a round.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) lookerOn(ctx context.Context, who Person, round string, room bool) (*onlooker, error) {
	look := &onlooker{who: who, actor: actorOf(who, round), room: room}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		if _, err := r.Head(round); err != nil {
			return err
		}
		if k := sealOf(r, who, round); !k.ordered() {
			look.sealed = k.why()
		}
		return must(CanSee(who, round))
	})
	return look, err
}

// all builds the view.
func (v *shown) all() (*MeetingView, error) {
	m, f := v.m, v.f
	v.view = &MeetingView{Round: v.g.head.ID, N: v.n, Seq: m.Seq, Kind: m.Kind, Phase: m.Phase, Title: m.Title, Date: m.Date, Time: m.Time,
		Place: m.Place, Level: v.g.level, Committee: m.Committee.Name, Room: v.room, Confirmed: m.Confirmed,
		Words: map[string]string{"lay": m.Committee.Kind.Word(committee.Lay)}, Asked: orEmpty(m.Asked), Reasons: orEmpty(m.Committee.MoveReasons)}
	view := v.view
	v.entriesShown()
	v.items()
	now := m.Now()
	view.Current, view.Private = orNil(m.Current), now != nil && now.Private
	hidden := v.withheld(m, f, now, m.Focus)
	view.Withheld = orNil(hidden)
	table := v.seating()
	view.Chair, view.Quorum, view.Majority = orNil(table.chair), table.quorum, table.majority
	view.Motions, view.Warnings = []MotionView{}, []committee.Finding{}
	view.Seats, view.Conflicts, view.alike.seats = table.seats, []ConflictView{}, table.seatsText
	if hidden != "" {
		view.Seats, view.alike.seats = table.unsaid, table.unsaidText
	} else if v.inside(m) {
		view.Conflicts, view.alike.conflicts = table.conflicts, table.conflictsText
	}
	if !v.room {
		v.you()
	} else {
		view.You.May, view.You.Handling = map[string]Permission{}, []OwnHandling{}
	}
	if hidden == "" {
		view.Focus, view.Floor, view.Answering = orNil(m.Focus), orNil(m.Floor), m.Answering
		if v.inside(m) && v.sealed == "" { // they name bids in the order of the list
			view.Warnings = v.warnings()
		}
	}
	v.motions()
	view.Proposals = []ProposalView{}
	return view, v.order()
}

func orNil[T ~string](text T) *T {
	if text == "" {
		return nil
	}
	return &text
}

func (v *shown) items() {
	v.view.Items = make([]MeetingItem, len(v.m.Items))
	for i := range v.m.Items {
		item := &v.m.Items[i]
		out := MeetingItem{ID: item.ID, Title: item.Title, Kind: item.Kind, Private: item.Private, Why: item.Why, Resolution: item.Resolution,
			Bids: orEmpty(item.Bids), State: item.State, Outcome: item.Outcome, Minute: MinuteView{Draft: []string{}}}
		if item.Of > 0 {
			of := item.Of
			out.Of = &of
		}
		if why := v.withheld(v.m, v.f, item, focusOf(v.m, item)); why != "" {
			out.Withheld, out.Bids, out.Outcome = &why, []string{}, ""
			if item.Private {
				out.Title = "Private item"
			}
		} else if !v.room && v.sealed == "" && item.State != committee.Waiting {
			out.Minute = v.minute(item.ID)
		}
		if v.partly[item.ID] {
			out.Outcome = ""
		}
		v.view.Items[i] = out
	}
}

// minute is that of an item: of one of which entries are kept from the onlooker, as it drafts itself from
// the others.
func (v *shown) minute(item string) MinuteView {
	if !v.partly[item] {
		minute := MinuteView{Draft: v.drafts()[item]}
		if text, corrected := v.m.Minutes[item]; corrected {
			minute.Text, minute.By = &text.Text, text.By
		}
		return minute
	}
	var heard []committee.Entry
	for i := range v.entries {
		if !v.view.Entries[i].Withheld {
			heard = append(heard, v.entries[i])
		}
	}
	return MinuteView{Draft: orEmpty(v.m.Draft(heard, item))}
}

func (v *shown) entriesShown() {
	type place struct{ of, about string }
	withheld, any := map[place]bool{}, false
	v.partly = map[string]bool{}
	for i := range v.entries {
		e := &v.entries[i]
		at := place{e.Of, e.About}
		if _, known := withheld[at]; !known {
			withheld[at] = v.withheldEntry(v.m, v.f, e) != ""
			v.partly[e.Of] = v.partly[e.Of] || withheld[at]
		}
		any = any || withheld[at]
	}
	if !any {
		all := v.lines()
		v.view.Entries, v.view.alike.entries = all.entries, all.text
		return
	}
	v.view.Entries = make([]EntryView, len(v.entries))
	for i := range v.entries {
		e := &v.entries[i]
		v.view.Entries[i] = shownEntry(e, withheld[place{e.Of, e.About}])
	}
}

// lines is a log of which nothing is withheld.
type lines struct {
	entries []EntryView
	text    text
}

func (at *meeting) newLines() *lines {
	all := &lines{entries: make([]EntryView, len(at.entries))}
	for i := range at.entries {
		all.entries[i] = shownEntry(&at.entries[i], false)
	}
	all.text = textOf(all.entries)
	return all
}

// shownEntry is a line of the log as it may be read.
func shownEntry(e *committee.Entry, withheld bool) EntryView {
	out := EntryView{Seq: e.Seq, Meeting: e.Meeting}
	if withheld {
		out.Withheld = true
		return out
	}
	out.At, out.Clock, out.Who, out.Name, out.Action, out.Item, out.Sentence = e.At, e.Clock, e.Who, e.Name, e.Action, e.Of, e.Sentence
	return out
}

// order is the list as it is argued, what is tried beside it, and what was agreed.
func (v *shown) order() error {
	why := v.withheldOrder(v.m, v.f)
	v.view.Hidden = why
	if why != "" || v.m.List == nil {
		return nil
	}
	orders := v.orders
	if v.room {
		orders = v.roomOrders
	}
	all, err := orders()
	if err != nil {
		return err
	}
	v.view.Order, v.view.Proposals = all.list, all.proposals
	v.view.alike.order, v.view.alike.proposals = all.listText, all.proposalsText
	if n := len(v.m.History); n > 0 {
		v.view.CanUndo = &v.m.History[n-1].Entry
	}
	if d := v.m.Decided; d != nil {
		v.view.Decision = v.decision(d)
	}
	return nil
}

func shiftWords(shifts []committee.Shift) string {
	if len(shifts) == 0 {
		return "As the list stands."
	}
	words := make([]string, len(shifts))
	for i, s := range shifts {
		words[i] = s.String()
	}
	return strings.Join(words, "; ") + "."
}
