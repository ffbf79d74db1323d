package committee

import "lintel/backend/ettf"

// Action is what somebody does in a meeting.
type Action string

// The actions. Who may do each, and when, stands in may.go; what it needs of an Act, where decide.go sends it.
const (
	SetAgenda   Action = "agenda"
	SetDetails  Action = "details"
	OpenIt      Action = "open"
	Arrive      Action = "arrive"
	Depart      Action = "depart"
	TakeChair   Action = "chair"
	Begin       Action = "begin"
	End         Action = "end"
	Defer       Action = "defer"
	Refer       Action = "refer"
	FocusOn     Action = "focus"
	RuleOn      Action = "rule"
	Choose      Action = "choose"
	Declare     Action = "declare"
	Raise       Action = "raise"
	GiveFloor   Action = "floor"
	Ask         Action = "ask"
	ProposeIt   Action = "propose"
	Drop        Action = "drop"
	Adopt       Action = "adopt"
	MoveBid     Action = "move"
	Arrange     Action = "arrange"
	SetReserve  Action = "reserve"
	Unreserve   Action = "unreserve"
	PassFlags   Action = "pass"
	UnpassFlags Action = "unpass"
	Undo        Action = "undo"
	PutMotion   Action = "motion"
	WithdrawIt  Action = "withdraw"
	CastVote    Action = "vote"
	RecordVote  Action = "record"
	Object      Action = "object"
	Resolve     Action = "resolve"
	CastingVote Action = "casting"
	SetMinute   Action = "minute"
	CloseIt     Action = "close"
	Confirm     Action = "confirm"
)

// PlanIt is the action of the first entry of every meeting. Nobody asks for it: planning makes it.
const PlanIt Action = "plan"

// Noted is the action of an entry about something that was done outside the meeting and on which it
// hangs, such as an interest declared elsewhere.
const Noted Action = "noted"

// Act is what somebody asks for. What an action does not need is left out.
type Act struct {
	Action      Action            `json:"action"`
	Details     *Details          `json:"details,omitempty"`
	Items       []ItemInput       `json:"items,omitempty"`
	Item        string            `json:"item,omitempty"`
	Member      string            `json:"member,omitempty"`
	Person      string            `json:"person,omitempty"`
	At          string            `json:"at,omitempty"`
	Text        string            `json:"text,omitempty"`
	Reason      string            `json:"reason,omitempty"`
	Words       string            `json:"words,omitempty"`
	Bid         string            `json:"bid,omitempty"`
	Handling    Handling          `json:"handling,omitempty"`
	Type        ettf.InterestType `json:"type,omitempty"`
	Description string            `json:"description,omitempty"`
	Ref         string            `json:"ref,omitempty"`
	To          int               `json:"to,omitempty"`
	Order       []string          `json:"order,omitempty"`
	SuggestedBy string            `json:"suggested_by,omitempty"`
	MovedBy     string            `json:"moved_by,omitempty"`
	Proposal    string            `json:"proposal,omitempty"`
	StandsInFor string            `json:"stands_in_for,omitempty"`
	SwitchBy    ettf.Date         `json:"switch_by,omitempty"`
	Flags       []FlagOf          `json:"flags,omitempty"`
	Kind        MotionKind        `json:"kind,omitempty"`
	Method      Method            `json:"method,omitempty"`
	Choice      Choice            `json:"choice,omitempty"`
	Entry       int64             `json:"entry,omitempty"`
}

// FlagOf names a flag of a bid.
type FlagOf struct {
	Ref  string `json:"ref"`
	Flag string `json:"flag"`
}

// Actor is whoever asks. Leads run the meeting: its secretary, or an administrator. Chair says that
// they have the chair's role in the round.
type Actor struct {
	Email string
	Name  string
	Lead  bool
	Chair bool
}

// Facts are what a meeting takes from outside its own log.
type Facts struct {
	Level ettf.Level
	Phase ettf.Phase
	// Conflicts are the interests that stand as declared, each in a bid or in the list.
	Conflicts []Conflict
	// Bids are those of the round in the scored order, ranks included.
	Bids []BidFact
	// Stops are the stop flags that stand on the list as it is argued and are not accepted.
	Stops []FlagOf
	// Recommended are the orders of earlier meetings, by number, for items that ratify one.
	Recommended map[int]*Order
	// Clock is the time in the room, as 14:05.
	Clock string
}

// Conflict is an interest that somebody has declared. Bid is empty for the list as a whole; Person a
// member's id or an email.
type Conflict struct {
	N           int64
	Person      string
	Name        string
	Bid         string
	Type        ettf.InterestType
	Description string
}

// BidFact is a bid as the scored order has it; Rank is 0 for one that is incomplete.
type BidFact struct {
	Ref   string
	Title string
	Rank  int
}

// Refs are the bids in the scored order.
func (f *Facts) Refs() []string {
	refs := make([]string, len(f.Bids))
	for i := range f.Bids {
		refs[i] = f.Bids[i].Ref
	}
	return refs
}

// Entry is one line of a meeting's log: what was done, and what the rules made of it. What follows
// from an entry hangs on nothing but the entries before it.
type Entry struct {
	Seq     int64  `json:"seq"`
	Meeting int    `json:"meeting"`
	At      string `json:"at"`
	Clock   string `json:"clock"`
	Who     string `json:"who"`
	Name    string `json:"name"`
	Act
	// Of is the item that was taken, and About the bid that was spoken about.
	Of    string `json:"of,omitempty"`
	About string `json:"about,omitempty"`
	// Committee is as it was when the meeting was opened.
	Committee *Committee `json:"committee,omitempty"`
	// List is the order after an entry that changed one.
	List *Order `json:"list,omitempty"`
	// Answering says that whoever has the floor may answer questions only.
	Answering bool `json:"answering,omitempty"`
	// Ruler is who decided on a conflict, knowing of the interests Known.
	Ruler string  `json:"ruler,omitempty"`
	Known []int64 `json:"known,omitempty"`
	// Standing is who could decide, who was out, and whether that was a quorum, for entries that hang on it.
	Standing *Standing `json:"standing,omitempty"`
	// Result and Tally are what a motion came to.
	Result   MotionState `json:"result,omitempty"`
	Tally    *Tally      `json:"tally,omitempty"`
	Decision *Decision   `json:"decision,omitempty"`
	// Sentence says what happened, for the minutes and for whoever follows.
	Sentence string `json:"sentence"`
	// Private says that the item was taken in private, or that the agenda names one that is to be.
	Private bool `json:"private,omitempty"`
}

// Standing is how a meeting stands towards an item.
type Standing struct {
	Chair    string    `json:"chair"`
	Deciding []string  `json:"deciding"`
	Out      []Managed `json:"out"`
	Quorum   Verdict   `json:"quorum"`
	Majority Verdict   `json:"majority"`
}

// Managed is a conflict and how it was managed.
type Managed struct {
	Person   string              `json:"person"`
	Name     string              `json:"name"`
	Bid      string              `json:"bid"`
	Types    []ettf.InterestType `json:"types"`
	Handling Handling            `json:"handling"`
	Reason   string              `json:"reason,omitempty"`
	RuledBy  string              `json:"ruled_by,omitempty"`
	Chosen   bool                `json:"chosen,omitempty"`
}
