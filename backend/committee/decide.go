package committee

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

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
	fault := ettf.Fault{Path: path, Found: found, Expected: expected}
	return &ettf.Error{Kind: ettf.Invalid, Code: "invalid", Message: "This cannot be used: " + fault.String() + ".", Fields: []ettf.Fault{fault}}
}

// notNow is a refusal that hangs on how the meeting stands.
func notNow(format string, args ...any) error {
	return ettf.Errorf(ettf.Conflict, "not-now", format, args...)
}

const longText = 4000

// trim tidies what people typed, and bounds it.
func (e *Entry) trim() error {
	for path, text := range map[string]*string{"text": &e.Text, "reason": &e.Reason, "words": &e.Words, "description": &e.Description, "proposal": &e.Proposal, "suggested_by": &e.SuggestedBy} {
		*text = strings.TrimSpace(*text)
		if len(*text) > longText {
			return wrong(path, fmt.Sprintf("%d characters", len(*text)), fmt.Sprintf("at most %d", longText))
		}
	}
	return nil
}

var clockTime = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)

// NewMeeting is the first entry of a meeting.
// Errors: Invalid.
func NewMeeting(c *Committee, f *Facts, a *Actor, d Details, items []ItemInput) (*Entry, error) {
	m := &Meeting{Phase: Planned, Committee: *c}
	e := &Entry{Clock: f.Clock, Who: a.Email, Name: a.Name, Act: Act{Action: PlanIt, Details: &d, Items: items}}
	if !slices.Contains([]MeetingKind{OfCommittee, OfSubgroup, OfChair}, d.Kind) {
		return nil, wrong("kind", string(d.Kind), "committee, subgroup or chair")
	}
	if d.Kind == OfSubgroup && !slices.ContainsFunc(c.Subgroups, func(g Subgroup) bool { return g.ID == d.Subgroup }) {
		return nil, wrong("subgroup", d.Subgroup, "one of the committee's sub-groups")
	}
	if err := m.details(e); err != nil {
		return nil, err
	}
	if err := m.agenda(f, e); err != nil {
		return nil, err
	}
	return e, e.say("%s is planned for %s.", d.Title, d.Date.Long())
}

func (m *Meeting) details(e *Entry) error {
	d := e.Details
	if d == nil {
		return wrong("details", "", "title and date")
	}
	d.Title, d.Place = strings.TrimSpace(d.Title), strings.TrimSpace(d.Place)
	switch {
	case d.Title == "" || len(d.Title) > 200:
		return wrong("title", d.Title, "what the meeting is called, in at most 200 characters")
	case len(d.Place) > 200:
		return wrong("place", d.Place, "at most 200 characters")
	case d.Time != "" && !clockTime.MatchString(d.Time):
		return wrong("time", d.Time, "a time such as 14:00")
	}
	if _, err := ettf.ParseDate(string(d.Date)); err != nil {
		return wrong("date", string(d.Date), "a day such as 2016-06-30")
	}
	if m.Kind != "" {
		d.Kind, d.Subgroup = m.Kind, m.Subgroup
	}
	return e.say("The meeting is on %s.", d.Date.Long())
}

func (m *Meeting) agenda(f *Facts, e *Entry) error {
	items := slices.Clone(e.Items)
	seen := map[string]bool{}
	highest := 0
	for _, i := range m.Items {
		highest = max(highest, numberOf(i.ID))
	}
	for n := range items {
		i := &items[n]
		path := fmt.Sprintf("items[%d]", n)
		i.Title, i.Why, i.Resolution = strings.TrimSpace(i.Title), strings.TrimSpace(i.Why), strings.TrimSpace(i.Resolution)
		if err := i.check(path, f); err != nil {
			return err
		}
		if i.ID != "" && (m.Item(i.ID) == nil || seen[i.ID]) {
			return wrong(path+".id", i.ID, "the id of an item of this agenda, once, or none for a new one")
		}
		if i.ID == "" {
			highest++
			i.ID = fmt.Sprint(highest)
		}
		seen[i.ID] = true
	}
	if len(items) > 60 {
		return wrong("items", fmt.Sprint(len(items), " items"), "at most 60")
	}
	for _, was := range m.Items {
		at := slices.IndexFunc(items, func(i ItemInput) bool { return i.ID == was.ID })
		if was.State != Waiting && (at < 0 || !same(items[at], was.ItemInput)) {
			return notNow("Item %s has been begun, so it stays as it is.", was.ID)
		}
	}
	e.Items, e.Private = items, slices.ContainsFunc(items, func(i ItemInput) bool { return i.Private })
	return e.say("The agenda has %s.", counted(len(items), "item", "items"))
}

func same(a, b ItemInput) bool {
	return a.Title == b.Title && a.Kind == b.Kind && a.Private == b.Private && a.Why == b.Why && a.Resolution == b.Resolution && a.Of == b.Of && slices.Equal(a.Bids, b.Bids)
}

func (i *ItemInput) check(path string, f *Facts) error {
	switch {
	case i.Title == "" || len(i.Title) > 300:
		return wrong(path+".title", i.Title, "what the item is about, in at most 300 characters")
	case !slices.Contains(AllItemKinds, i.Kind):
		return wrong(path+".kind", string(i.Kind), "business, order, bid, ratify or report")
	case i.Private && i.Why == "":
		return wrong(path+".why", "", "why the item is taken in private")
	case i.Private && i.Resolution == "":
		return wrong(path+".resolution", "", "the words of the resolution that excludes the public")
	case len(i.Why) > longText || len(i.Resolution) > longText:
		return wrong(path, "a long text", fmt.Sprintf("at most %d characters", longText))
	case i.Kind == BidItem && len(i.Bids) == 0:
		return wrong(path+".bids", "", "the bids that the item is about")
	case (i.Kind == RatifyItem || i.Kind == ReportItem) && i.Of == 0:
		return wrong(path+".of", "", "the meeting whose decision this is about")
	case i.Kind == RatifyItem && f.Recommended[i.Of] == nil:
		return wrong(path+".of", fmt.Sprint(i.Of), "a meeting of a sub-group that has recommended an order")
	}
	refs := f.Refs()
	for n, ref := range i.Bids {
		if !slices.Contains(refs, ref) {
			return wrong(fmt.Sprintf("%s.bids[%d]", path, n), ref, "a bid of this round")
		}
	}
	return nil
}

func numberOf(id string) int {
	n := 0
	if _, err := fmt.Sscanf(id, "%d", &n); err != nil {
		return 0
	}
	return n
}

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
	if err := e.trim(); err != nil {
		return err
	}
	if m.Current != "" {
		return e.say("%s took the chair for this item.", m.NameOf(e.Member))
	}
	return e.say("%s took the chair.", m.NameOf(e.Member))
}

func (m *Meeting) begin(f *Facts, e *Entry) error {
	i := m.Item(e.Item)
	switch {
	case i == nil:
		return wrong("item", e.Item, "an item of the agenda")
	case i.State == Done:
		return notNow("Item %s is done.", i.ID)
	}
	e.Of, e.About = i.ID, ""
	if i.Kind == ListItem || i.Kind == RatifyItem {
		if m.List == nil {
			list := Order{Refs: f.Refs()}
			if i.Kind == RatifyItem {
				list = f.Recommended[i.Of].Over(f.Refs())
			}
			e.List = &list
		}
	}
	then := *m
	then.Current, then.Focus, then.ItemChair = i.ID, "", ""
	e.Standing = then.Standing(f)
	if i.Private {
		return e.say("Item %s, %s, was taken in private. %s", i.ID, i.Title, i.Resolution)
	}
	return e.say("Item %s: %s.", i.ID, strings.TrimSuffix(i.Title, "."))
}

func (m *Meeting) finish(f *Facts, e *Entry) error {
	if err := e.trim(); err != nil {
		return err
	}
	i := m.Now()
	e.Standing = m.Standing(f)
	switch e.Action {
	case End:
		if e.Text != "" {
			return e.say("%s", e.Text)
		}
		return e.say("Item %s is done.", i.ID)
	case Defer:
		if e.Reason == "" {
			return wrong("reason", "", "why the item is deferred")
		}
		return e.say("Item %s was deferred: %s", i.ID, stopped(e.Reason))
	}
	if e.Reason == "" {
		return wrong("reason", "", "why the item goes to a conflicts panel")
	}
	return e.say("Item %s was referred to a conflicts panel: %s", i.ID, stopped(e.Reason))
}

// stopped is a text with a full stop.
func stopped(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") {
		return text
	}
	return text + "."
}

func (m *Meeting) focus(f *Facts, e *Entry) error {
	if e.Bid == "" {
		return e.say("The meeting turned back to the item as a whole.")
	}
	if !slices.Contains(f.Refs(), e.Bid) {
		return wrong("bid", e.Bid, "a bid of this round")
	}
	e.About = e.Bid
	then := *m
	then.Focus = e.Bid
	e.Standing = then.Standing(f)
	return e.say("The meeting turned to %s.", e.Bid)
}

func (m *Meeting) speech(f *Facts, a *Actor, e *Entry) error {
	if e.Action == Ask {
		e.Member = m.MemberOf(a.Email).ID
		if slices.Contains(m.Asked, e.Member) {
			return notNow("You have asked to speak already.")
		}
		return e.say("%s asked to speak.", m.NameOf(e.Member))
	}
	if e.Member == "" {
		return e.say("The floor is free.")
	}
	x := m.Committee.Member(e.Member)
	switch {
	case x == nil:
		return wrong("member", e.Member, "a member of the committee")
	case !m.Here(x.ID):
		return notNow("%s is not here.", x.Name)
	}
	h := m.OnNow(f, x.ID)
	if !h.Within(MayAnswer) {
		return notNow("%s has a conflict on this: %s.", x.Name, h.Words())
	}
	e.Answering = !h.Within(MayDiscuss)
	if e.Answering {
		return e.say("%s answered questions.", x.Name)
	}
	return e.say("%s spoke.", x.Name)
}

func (m *Meeting) minutes(e *Entry) error {
	if err := e.trim(); err != nil {
		return err
	}
	switch e.Action {
	case SetMinute:
		if m.Item(e.Item) == nil {
			return wrong("item", e.Item, "an item of the agenda")
		}
		return e.say("The minute of item %s was corrected.", e.Item)
	case Confirm:
		return e.say("%s confirmed the minutes as a true record.", e.Name)
	}
	return e.say("The meeting closed at %s.", e.Clock)
}
