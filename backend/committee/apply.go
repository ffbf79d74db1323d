package committee

import (
	"maps"
	"slices"
)

// Fold is how a meeting stands after its entries. The committee is as it is now: once the meeting was
// opened, it is as it was then.
func Fold(now *Committee, entries []Entry) *Meeting {
	m := &Meeting{Phase: Planned}
	m.sit(now)
	for i := range entries {
		m = m.Apply(&entries[i])
	}
	return m
}

// Apply is how the meeting stands after one more entry; the meeting itself stays as it is.
func (m *Meeting) Apply(e *Entry) *Meeting {
	next := *m
	next.Seq = e.Seq
	switch e.Action {
	case PlanIt:
		next.Details = *e.Details
		next.setAgenda(e.Items)
	case SetDetails:
		next.Details = *e.Details
	case SetAgenda:
		next.setAgenda(e.Items)
	case OpenIt:
		next.Phase = Open
		next.sit(e.Committee)
	case Arrive, Depart:
		next.attend(e)
	case TakeChair:
		if next.Current == "" {
			next.Chair = e.Member
		} else {
			next.ItemChair = e.Member
		}
	case Begin:
		next.Current, next.Focus, next.ItemChair = e.Item, "", ""
		next.item(e.Item, Current, "")
		if e.List != nil {
			next.List = e.List
		}
	case End, Defer, Refer:
		next.finished(e)
	case FocusOn:
		next.Focus, next.Floor, next.Asked = e.Bid, "", nil
	case RuleOn:
		next.Rulings = with(m.Rulings, Subject{e.Person, e.Bid}, Ruling{Handling: e.Handling, Reason: e.Reason, By: e.Ruler, Known: e.Known})
	case Choose:
		next.Choices = with(m.Choices, Subject{e.Person, e.Bid}, e.Handling)
	case GiveFloor:
		next.Floor, next.Answering = e.Member, e.Answering
		next.Asked = slices.DeleteFunc(slices.Clone(m.Asked), func(id string) bool { return id == e.Member })
	case Ask:
		next.Asked = append(slices.Clone(m.Asked), e.Member)
	case ProposeIt, Drop, Adopt, MoveBid, Arrange, SetReserve, Unreserve, PassFlags, UnpassFlags, Undo:
		next.argued(e)
	case PutMotion, WithdrawIt, CastVote, RecordVote, Object, Resolve, CastingVote:
		next.voted(e)
	case SetMinute:
		next.Minutes = with(m.Minutes, e.Item, Minute{Text: e.Text, By: e.Name})
		if e.Text == "" {
			delete(next.Minutes, e.Item)
		}
	case CloseIt:
		next.closed(e)
	case Confirm:
		next.Confirmed = e.Name
	}
	return &next
}

// with is a map with one thing more; the map itself stays as it is.
func with[K comparable, V any](was map[K]V, key K, value V) map[K]V {
	is := make(map[K]V, len(was)+1)
	maps.Copy(is, was)
	is[key] = value
	return is
}

func (m *Meeting) setAgenda(inputs []ItemInput) {
	items := make([]Item, len(inputs))
	for i, in := range inputs {
		items[i] = Item{ItemInput: in, State: Waiting}
		if was := m.Item(in.ID); was != nil {
			items[i].State, items[i].Outcome = was.State, was.Outcome
		}
	}
	m.Items = items
}

func (m *Meeting) item(id string, state ItemState, outcome string) {
	m.Items = slices.Clone(m.Items)
	if i := m.Item(id); i != nil {
		i.State, i.Outcome = state, outcome
	}
}

// attend notes who came and went. The usual chair takes the chair on coming, and gives it up on going.
func (m *Meeting) attend(e *Entry) {
	stays := slices.Clone(m.Attendance[e.Member])
	if e.Action == Arrive {
		stays = append(stays, Stay{From: e.Clock})
		if x := m.Committee.Member(e.Member); m.Chair == "" && x.Chair && !x.AuditChair && x.DeputyFor == "" {
			m.Chair = x.ID
		}
	} else {
		stays[len(stays)-1].To = e.Clock
		if m.Floor == e.Member {
			m.Floor = ""
		}
		m.Asked = slices.DeleteFunc(slices.Clone(m.Asked), func(id string) bool { return id == e.Member })
	}
	m.Attendance = with(m.Attendance, e.Member, stays)
}

var finishes = map[Action]ItemState{End: Done, Defer: Deferred, Refer: Referred}

func (m *Meeting) finished(e *Entry) {
	outcome := e.Text
	if e.Action != End {
		outcome = e.Reason
	}
	m.item(m.Current, finishes[e.Action], outcome)
	m.Current, m.Focus, m.ItemChair, m.Floor, m.Asked = "", "", "", "", nil
	if m.Motion() != nil {
		m.motion().State = Withdrawn
	}
}

func (m *Meeting) closed(e *Entry) {
	m.Phase, m.Floor, m.Asked = Closed, "", nil
	attendance := map[string][]Stay{}
	for id, stays := range m.Attendance {
		attendance[id] = slices.Clone(stays)
		if last := len(stays) - 1; last >= 0 && stays[last].To == "" {
			attendance[id][last].To = max(e.Clock, stays[last].From)
		}
	}
	m.Attendance = attendance
}

// argued takes in the order that an entry worked out.
func (m *Meeting) argued(e *Entry) {
	switch e.Action {
	case ProposeIt:
		m.Trials = append(slices.Clone(m.Trials), Trial{Name: e.Proposal, Order: *e.List, By: e.Name})
		return
	case Drop:
		m.Trials = slices.DeleteFunc(slices.Clone(m.Trials), func(t Trial) bool { return t.Name == e.Proposal })
		m.History = slices.DeleteFunc(slices.Clone(m.History), func(p Past) bool { return p.Trial == e.Proposal })
		return
	case Undo:
		m.History = m.History[:len(m.History)-1]
		m.set(e.Proposal, e.List)
		return
	}
	trial := e.Proposal
	if e.Action == Adopt {
		trial = ""
	}
	before := m.List
	if t := m.Trial(trial); trial != "" && t != nil {
		before = &t.Order
	}
	m.History = append(slices.Clone(m.History), Past{Entry: e.Seq, Trial: trial, Before: *before})
	m.set(trial, e.List)
}

func (m *Meeting) set(trial string, order *Order) {
	if trial == "" {
		m.List = order
		return
	}
	m.Trials = slices.Clone(m.Trials)
	if t := m.Trial(trial); t != nil {
		t.Order = *order
	}
}

// motion is the one before the meeting, of this meeting's own list of motions.
func (m *Meeting) motion() *Motion {
	m.Motions = slices.Clone(m.Motions)
	return m.Motion()
}

func (m *Meeting) voted(e *Entry) {
	if e.Action == PutMotion {
		m.Motions = append(slices.Clone(m.Motions), Motion{Entry: e.Seq, Item: m.Current, Kind: e.Kind, Text: e.Text, Method: e.Method,
			MovedBy: e.MovedBy, State: MotionOpen, Order: e.List, Quorum: e.Standing.Quorum})
		return
	}
	now := m.motion()
	switch e.Action {
	case WithdrawIt:
		now.State = Withdrawn
	case CastVote, RecordVote:
		b := Ballot{Choice: e.Choice}
		if e.Action == RecordVote {
			b.Recorded = e.Who
		}
		now.Votes = with(now.Votes, e.Member, b)
	case Object:
		now.Objections = append(slices.Clone(now.Objections), e.Member)
	case Resolve, CastingVote:
		now.State, now.Counted, now.Quorum = e.Result, e.Standing.Deciding, e.Standing.Quorum
		if e.Tally != nil {
			now.Tally = *e.Tally
		}
		if e.Action == CastingVote {
			now.CastBy, now.Casting = e.Member, &Ballot{Choice: e.Choice}
			if e.Who != "" && m.PersonOf(e.Who) != e.Member {
				now.Casting.Recorded = e.Who
			}
		}
		if e.Decision != nil {
			m.Decided = e.Decision
		}
	}
}
