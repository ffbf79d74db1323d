package committee

import (
	"fmt"
	"regexp"

	"lintel/backend/ettf"
)

// Decide judges what somebody asks for, and gives the entry that it makes: with what the rules work
// out from how things stand, so that nothing has to be worked out again when the log is read.
// Errors: Forbidden "not-now" with the reason, Invalid with the place, Conflict.
func (m *Meeting) Decide(f *Facts, a *Actor, act *Act) (*Entry, error) {
	if ok, why := m.May(f, a, act.Action); !ok {
		return nil, ettf.Errorf(ettf.Forbidden, "not-now", "%s", why)
	}
	e := &Entry{Clock: f.Clock, Who: a.Email, Name: a.Name, Act: *act, Of: m.Current, About: m.Focus}
	if err := e.tidy(); err != nil {
		return nil, err
	}
	if x := m.MemberOf(a.Email); x != nil {
		e.Name = x.Name
	}
	if err := m.judge(f, a, e); err != nil {
		return nil, err
	}
	if now := m.Item(e.Of); now != nil && now.Private {
		e.Private = true
	}
	if m.Agrees(e) {
		e.Decision = m.decision(f, e)
	}
	return e, nil
}

// judge works out the rest of an entry, or says what is wrong with what was asked.
func (m *Meeting) judge(f *Facts, a *Actor, e *Entry) error {
	switch e.Action {
	case SetAgenda:
		return m.agenda(f, e)
	case SetDetails:
		return m.details(e)
	case OpenIt:
		return m.open(e)
	case Arrive, Depart:
		return m.attendance(e)
	case TakeChair:
		return m.takeChair(f, e)
	case Begin:
		return m.begin(f, e)
	case End, Defer, Refer:
		return m.finish(f, e)
	case FocusOn:
		return m.focus(f, e)
	case RuleOn, Choose, Declare, Raise:
		return m.conflict(f, a, e)
	case GiveFloor, Ask:
		return m.speech(f, a, e)
	case ProposeIt, Drop, Adopt, MoveBid, Arrange, SetReserve, Unreserve, PassFlags, UnpassFlags, Undo:
		return m.argue(f, e)
	case PutMotion, WithdrawIt, CastVote, RecordVote, Object, Resolve, CastingVote:
		return m.vote(f, a, e)
	}
	return m.minutes(e)
}

// say sets the sentence of an entry.
func (e *Entry) say(format string, args ...any) error {
	e.Sentence = fmt.Sprintf(format, args...)
	return nil
}

// wrong is a fault in what was asked.
func wrong(path, found, expected string) error {
	if found == "" {
		found = "nothing"
	}
	fault := ettf.Fault{Path: path, Found: cut(found), Expected: expected}
	return &ettf.Error{Kind: ettf.Invalid, Code: "invalid", Message: "This cannot be used: " + fault.String() + ".", Fields: []ettf.Fault{fault}}
}

// notNow is a refusal that hangs on how the meeting stands.
func notNow(format string, args ...any) error {
	return ettf.Errorf(ettf.Conflict, "not-now", format, args...)
}

var clockTime = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)

func (m *Meeting) open(e *Entry) error {
	e.Committee = &m.Committee
	return e.say("The meeting is open.")
}

func (m *Meeting) attendance(e *Entry) error {
	x := m.Committee.Member(e.Member)
	switch {
	case x == nil:
		return wrong("member", e.Member, "a member of the committee")
	case e.Action == Arrive && !m.belongs(x):
		return wrong("member", x.Name, "somebody whose meeting this is")
	case e.Act.At != "" && !clockTime.MatchString(e.Act.At):
		return wrong("at", e.Act.At, "a time such as 14:05")
	case e.Action == Arrive && m.Here(x.ID):
		return notNow("%s is here already.", x.Name)
	case e.Action == Depart && !m.Here(x.ID):
		return notNow("%s is not here.", x.Name)
	}
	if e.Act.At != "" {
		e.Clock = e.Act.At
	}
	if stays := m.Attendance[x.ID]; len(stays) > 0 && e.Clock < max(stays[len(stays)-1].From, stays[len(stays)-1].To) {
		return wrong("at", e.Clock, "a time not before "+max(stays[len(stays)-1].From, stays[len(stays)-1].To))
	}
	if e.Action == Depart {
		return e.say("%s left at %s.", x.Name, e.Clock)
	}
	if x.DeputyFor != "" {
		return e.say("%s is here from %s, as deputy for %s.", x.Name, e.Clock, m.NameOf(x.DeputyFor))
	}
	return e.say("%s is here from %s.", x.Name, e.Clock)
}

func (m *Meeting) takeChair(f *Facts, e *Entry) error {
	if ok, why := m.MayChair(f, e.Member); !ok {
		return notNow("%s", why)
	}
	if m.InChair(f) == e.Member {
		return notNow("%s has the chair already.", m.NameOf(e.Member))
	}
	if m.Current != "" {
		return e.say("%s took the chair for this item.", m.NameOf(e.Member))
	}
	return e.say("%s took the chair.", m.NameOf(e.Member))
}

func (m *Meeting) minutes(e *Entry) error {
	switch e.Action {
	case SetMinute:
		i := m.Item(e.Item)
		switch {
		case i == nil:
			return wrong("item", e.Item, "an item of the agenda")
		case i.State == Waiting:
			return notNow("Item %s has not been taken yet.", i.ID)
		}
		e.Of, e.About = i.ID, ""
		return e.say("The minute of item %s was corrected.", e.Item)
	case Confirm:
		return e.say("%s confirmed the minutes as a true record.", e.Name)
	}
	return e.say("The meeting closed at %s.", e.Clock)
}
