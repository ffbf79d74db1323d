package committee

import (
	"fmt"
	"slices"

	"lintel/backend/ettf"
)

// permission says when an action is possible and to whom. Every condition answers with the reason why
// not; the first that does not hold decides.
type permission struct {
	phases []MeetingPhase
	needs  []condition
}

type condition func(m *Meeting, f *Facts, a *Actor) (ok bool, why string)

var (
	beforehand = []MeetingPhase{Planned}
	during     = []MeetingPhase{Open}
	ahead      = []MeetingPhase{Planned, Open}
	written    = []MeetingPhase{Open, Closed}
)

// permissions is who may do what in a meeting, and when: what is not in it, nobody may.
var permissions = map[Action]permission{
	SetAgenda:   {ahead, []condition{leads}},
	SetDetails:  {beforehand, []condition{leads}},
	OpenIt:      {beforehand, []condition{leads, hasItems}},
	Arrive:      {during, []condition{leads}},
	Depart:      {during, []condition{leads}},
	TakeChair:   {during, []condition{leads}},
	Begin:       {during, []condition{leads, noItem}},
	End:         {during, []condition{leads, onItem, noMotion}},
	Defer:       {during, []condition{leads, onItem}},
	Refer:       {during, []condition{leads, onItem}},
	FocusOn:     {during, []condition{leads, onItem, noMotion}},
	RuleOn:      {ahead, []condition{leadsOrChairs, hasRuler}},
	Choose:      {ahead, []condition{isThere}},
	Declare:     {ahead, []condition{attends}},
	Raise:       {ahead, []condition{attends}},
	GiveFloor:   {during, []condition{leads, onItem}},
	Ask:         {during, []condition{isHere, onItem, mayBeHeard}},
	ProposeIt:   {during, []condition{leads, onList, freeToLead, noMotion}},
	Drop:        {during, []condition{leads, onList, freeToLead, noMotion, hasTrials}},
	Adopt:       {during, []condition{leads, onList, freeToLead, noMotion, hasTrials, canDecide}},
	MoveBid:     {during, []condition{leads, onList, freeToLead, noMotion}},
	Arrange:     {during, []condition{leads, onList, freeToLead, noMotion}},
	SetReserve:  {during, []condition{leads, onList, freeToLead, noMotion}},
	Unreserve:   {during, []condition{leads, onList, freeToLead, noMotion}},
	PassFlags:   {during, []condition{leads, onList, freeToLead, noMotion, canDecide}},
	UnpassFlags: {during, []condition{leads, onList, freeToLead, noMotion}},
	Undo:        {during, []condition{leads, onList, freeToLead, noMotion, hasHistory}},
	PutMotion:   {during, []condition{leads, onItem, freeToLead, noMotion, canDecide, chaired}},
	WithdrawIt:  {during, []condition{leads, onMotion}},
	CastVote:    {during, []condition{isHere, onOpenVote, mayVote}},
	RecordVote:  {during, []condition{leads, onOpenVote, freeToLead}},
	Object:      {during, []condition{isHere, onConsensus, mayVote}},
	Resolve:     {during, []condition{leadsOrChairs, onMotion, freeToLead, canDecide, chaired}},
	CastingVote: {during, []condition{onTie, casts, canDecide}},
	SetMinute:   {written, []condition{leads, notConfirmed}},
	CloseIt:     {during, []condition{leads, noItem}},
	Confirm:     {[]MeetingPhase{Closed}, []condition{mayConfirm, notConfirmed}},
}

// AllActions are those of the table, by their names.
func AllActions() []Action {
	all := make([]Action, 0, len(permissions))
	for action := range permissions {
		all = append(all, action)
	}
	slices.Sort(all)
	return all
}

// May says whether somebody may do an action as the meeting stands, and if not, why. What the action
// is done to may yet stand in its way.
func (m *Meeting) May(f *Facts, a *Actor, action Action) (ok bool, why string) {
	p, known := permissions[action]
	switch {
	case !known:
		return false, "There is no such action."
	case !slices.Contains(p.phases, m.Phase):
		return false, outOfPhase(m.Phase)
	}
	for _, holds := range p.needs {
		if ok, why := holds(m, f, a); !ok {
			return false, why
		}
	}
	return true, ""
}

func outOfPhase(p MeetingPhase) string {
	switch p {
	case Planned:
		return "The meeting has not begun. Open it first."
	case Closed:
		return "The meeting is closed."
	}
	return "The meeting has begun."
}

func leads(_ *Meeting, _ *Facts, a *Actor) (bool, string) {
	return a.Lead, "The secretary does this."
}

// chairs says whether somebody has the chair now, or, before the meeting is opened, as a rule.
func chairs(m *Meeting, f *Facts, a *Actor) bool {
	x := m.MemberOf(a.Email)
	return x != nil && x.ID == m.ruler(f)
}

func leadsOrChairs(m *Meeting, f *Facts, a *Actor) (bool, string) {
	return a.Lead || chairs(m, f, a), "The secretary or whoever has the chair does this."
}

// ruler is who decides about conflicts: whoever has the chair, and before the meeting its usual chair.
func (m *Meeting) ruler(f *Facts) string {
	if m.Phase != Planned {
		// About a conflict of their own on the item, the chair has given it to another by then.
		return m.InChair(f)
	}
	for _, x := range m.Committee.Members {
		if x.Chair && !x.AuditChair && x.DeputyFor == "" {
			return x.ID
		}
	}
	return ""
}

func hasRuler(m *Meeting, f *Facts, _ *Actor) (bool, string) {
	return m.ruler(f) != "", "Nobody is in the chair who could decide: let a member without a conflict take the chair."
}

func hasItems(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return len(m.Items) > 0, "Put something on the agenda first."
}

func noItem(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return m.Current == "", "One item at a time: end or defer the present one first."
}

func onItem(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return m.Current != "", "Begin an item first."
}

// onList asks for an item about the list, in a round whose order is still to be agreed.
func onList(m *Meeting, f *Facts, _ *Actor) (bool, string) {
	now := m.Now()
	switch {
	case now == nil, !now.Kind.OfList(), m.List == nil:
		return false, "The order is argued under its own item. Begin that item first."
	case f.Phase != ettf.InMeeting:
		return false, "The round is not in its meeting: the order stands as it is."
	}
	return true, ""
}

func noMotion(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return m.Motion() == nil, "A motion is before the meeting: resolve or withdraw it first."
}

func onMotion(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return m.Motion() != nil, "No motion is before the meeting."
}

func onOpenVote(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	now := m.Motion()
	return now != nil && now.State == MotionOpen && now.Method == ByVote, "No vote is open."
}

func onConsensus(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	now := m.Motion()
	return now != nil && now.State == MotionOpen && now.Method == Consensus, "Nobody has asked for consensus."
}

func onTie(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	now := m.Motion()
	return now != nil && now.State == Tied, "The casting vote is for a tie, and there is none."
}

// canDecide asks for the quorum and, where the committee wants it for every item, the majority.
func canDecide(m *Meeting, f *Facts, _ *Actor) (bool, string) {
	if q := m.Quorum(f); !q.Quorate {
		return false, q.Sentence + " Defer the item, or refer it to a conflicts panel."
	}
	if major := m.Majority(f); m.Committee.Majority.EveryItem && !major.Quorate {
		return false, major.Sentence + " Defer the item, or refer it to a conflicts panel."
	}
	return true, ""
}

func chaired(m *Meeting, f *Facts, _ *Actor) (bool, string) {
	return m.InChair(f) != "", "Nobody is in the chair who is free of conflict on this: let another " + m.Committee.Kind.Word(Lay) + " member take it."
}

// freeToLead keeps whoever has a conflict on what is before the meeting from working on its decision,
// even as its secretary.
func freeToLead(m *Meeting, f *Facts, a *Actor) (bool, string) {
	h := m.OnNow(f, m.PersonOf(a.Email))
	return h == MayDecide, "You have a conflict on this (" + h.Words() + "): somebody else is to do it."
}

func isThere(m *Meeting, f *Facts, a *Actor) (bool, string) {
	if m.MemberOf(a.Email) != nil || a.Lead || slices.ContainsFunc(f.Conflicts, func(c Conflict) bool { return c.Person == a.Email }) {
		return true, ""
	}
	return false, "You have no seat in this meeting."
}

func attends(m *Meeting, _ *Facts, a *Actor) (bool, string) {
	return m.MemberOf(a.Email) != nil || a.Lead || a.Chair, "You have no seat in this meeting. Declare it under Interests."
}

func isHere(m *Meeting, _ *Facts, a *Actor) (bool, string) {
	x := m.MemberOf(a.Email)
	switch {
	case x == nil:
		return false, "You have no seat in this meeting."
	case !m.Here(x.ID):
		return false, "You are not down as here. Ask the secretary to note that you have arrived."
	}
	return true, ""
}

func mayBeHeard(m *Meeting, f *Facts, a *Actor) (bool, string) {
	h := m.OnNow(f, m.PersonOf(a.Email))
	return h.Within(MayAnswer), "On this you " + youMay(h) + "."
}

func youMay(h Handling) string {
	switch h {
	case MayDecide:
		return "may discuss and decide"
	case MayDiscuss, MayAnswer, MayStay:
		return h.Words()
	case PublicSeats:
		return "move to the public seats"
	}
	return "leave"
}

func mayVote(m *Meeting, f *Facts, a *Actor) (bool, string) {
	return m.mayVote(f, m.MemberOf(a.Email))
}

// mayVote says why a member may not decide what is before the meeting.
func (m *Meeting) mayVote(f *Facts, x *Member) (bool, string) {
	if x == nil {
		return false, "That is no member of the committee."
	}
	h := m.OnNow(f, x.ID)
	switch {
	case m.Votes(f, x.ID):
		return true, ""
	case !m.Here(x.ID):
		return false, x.Name + " is not here."
	case !m.Sits(x.ID):
		return false, fmt.Sprintf("%s has no seat of their own while %s is taken, or in this meeting.", x.Name, m.NameOf(x.DeputyFor))
	case h != MayDecide:
		return false, fmt.Sprintf("%s has a conflict on this: %s.", x.Name, h.Words())
	case m.Kind == OfChair:
		return false, "The chair alone decides here."
	}
	return false, x.Name + " attends without a vote."
}

func casts(m *Meeting, f *Facts, a *Actor) (bool, string) {
	by := m.CastingBy(f)
	x := m.MemberOf(a.Email)
	switch {
	case by == "":
		return false, "Nobody is here who has the casting vote. Defer the item, or withdraw the motion."
	case x != nil && x.ID == by:
		return true, ""
	case !a.Lead:
		return false, m.NameOf(by) + " has the casting vote."
	}
	return freeToLead(m, f, a)
}

func hasTrials(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return len(m.Trials) > 0, "No other order is being tried."
}

func hasHistory(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return len(m.History) > 0, "Nothing has been changed yet."
}

func notConfirmed(m *Meeting, _ *Facts, _ *Actor) (bool, string) {
	return m.Confirmed == "", "The minutes are confirmed as a true record."
}

// mayConfirm: the minutes are the chair's to confirm, whoever had the chair at the end.
func mayConfirm(m *Meeting, _ *Facts, a *Actor) (bool, string) {
	x := m.MemberOf(a.Email)
	return a.Chair || x != nil && (x.ID == m.Chair || x.Chair), "The chair confirms the minutes."
}
