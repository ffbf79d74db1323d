package committee

import (
	"slices"

	"lintel/backend/ettf"
)

// MeetingKind says who meets: the committee, a sub-group whose order is to be ratified, or the
// chair alone between meetings.
type MeetingKind string

// The kinds of meeting.
const (
	OfCommittee MeetingKind = "committee"
	OfSubgroup  MeetingKind = "subgroup"
	OfChair     MeetingKind = "chair"
)

// MeetingPhase is how far a meeting is.
type MeetingPhase string

// The phases of a meeting.
const (
	Planned MeetingPhase = "planned"
	Open    MeetingPhase = "open"
	Closed  MeetingPhase = "closed"
)

// Meeting is how a meeting stands: what follows from its entries. It is never changed: each entry
// makes a new one.
type Meeting struct {
	Details
	Phase MeetingPhase
	// Committee is as it was when the meeting was opened; before, as it is now.
	Committee Committee
	// seats are the places of members by email, once the meeting is folded; nil is for looking them up.
	seats map[string]int
	Items []Item
	// Current is the item that is taken, Focus the bid of it that is spoken about; empty for none.
	Current, Focus string
	// Chair is who has the chair, ItemChair who has it for the current item alone.
	Chair, ItemChair string
	Attendance       map[string][]Stay // by member
	Rulings          map[Subject]Ruling
	Choices          map[Subject]Handling
	Floor            string
	Answering        bool
	Asked            []string
	// List is the order that is argued; nil until an item takes it up. Trials stand beside it.
	List    *Order
	Trials  []Trial
	History []Past
	Motions []Motion
	Decided *Decision
	Minutes map[string]Minute // by item
	// Confirmed is by whom the minutes were confirmed as a true record.
	Confirmed string
	Seq       int64
}

// Details are what is known of a meeting before it begins. Of is the meeting whose decision is
// reported or ratified, 0 for none.
type Details struct {
	Kind     MeetingKind `json:"kind"`
	Subgroup string      `json:"subgroup,omitempty"`
	Title    string      `json:"title"`
	Date     ettf.Date   `json:"date"`
	Time     string      `json:"time,omitempty"`
	Place    string      `json:"place,omitempty"`
}

// ItemKind says what an item of the agenda is about, and so which conflicts touch it.
type ItemKind string

// The kinds of item: business that touches no bid, the ranked list, named bids, a sub-group's order
// to ratify, and a decision of the chair that is reported.
const (
	Business   ItemKind = "business"
	ListItem   ItemKind = "order"
	BidItem    ItemKind = "bid"
	RatifyItem ItemKind = "ratify"
	ReportItem ItemKind = "report"
)

// OfList says whether an item of the kind is about the order of the list.
func (k ItemKind) OfList() bool { return k == ListItem || k == RatifyItem }

// AllItemKinds are the kinds of item.
var AllItemKinds = []ItemKind{Business, ListItem, BidItem, RatifyItem, ReportItem}

// ItemInput is an item as the agenda has it. A private one names why and the resolution by which
// the public is excluded.
type ItemInput struct {
	ID         string   `json:"id,omitempty"`
	Title      string   `json:"title"`
	Kind       ItemKind `json:"kind"`
	Bids       []string `json:"bids,omitempty"`
	Private    bool     `json:"private,omitempty"`
	Why        string   `json:"why,omitempty"`
	Resolution string   `json:"resolution,omitempty"`
	Of         int      `json:"of,omitempty"`
}

// Item is an item and how it went.
type Item struct {
	ItemInput
	State   ItemState
	Outcome string
}

// ItemState is how an item stands.
type ItemState string

// The states of an item.
const (
	Waiting  ItemState = "waiting"
	Current  ItemState = "current"
	Done     ItemState = "done"
	Deferred ItemState = "deferred"
	Referred ItemState = "referred"
)

// Stay is a time that somebody was there, from and to by the clock in the room; To is empty while
// they are.
type Stay struct {
	From string `json:"from"`
	To   string `json:"to,omitempty"`
}

// Subject is a person and the bid on which they are conflicted; no bid is the list as a whole. The
// person is a member's id, or the email of somebody who is no member.
type Subject struct{ Person, Bid string }

// Ruling is what the chair decided about a conflict, knowing of the interests that are named.
type Ruling struct {
	Handling Handling
	Reason   string
	By       string
	Known    []int64
}

// Trial is an order that is tried beside the list.
type Trial struct {
	Name  string
	Order Order
	By    string
}

// Past is an order as it stood before an entry changed it; Trial is empty for the list.
type Past struct {
	Entry  int64
	Trial  string
	Before Order
}

// Minute is a minute as the secretary corrected it.
type Minute struct {
	Text string
	By   string
}

// Item finds an item; nil when there is none.
func (m *Meeting) Item(id string) *Item {
	at := slices.IndexFunc(m.Items, func(i Item) bool { return i.ID == id })
	if at < 0 {
		return nil
	}
	return &m.Items[at]
}

// Now is the item that is taken; nil for none.
func (m *Meeting) Now() *Item { return m.Item(m.Current) }

// Trial finds an order that is tried; nil when there is none.
func (m *Meeting) Trial(name string) *Trial {
	at := slices.IndexFunc(m.Trials, func(t Trial) bool { return t.Name == name })
	if at < 0 {
		return nil
	}
	return &m.Trials[at]
}

// Motion is the one that is before the meeting: open or tied; nil for none.
func (m *Meeting) Motion() *Motion {
	if n := len(m.Motions); n > 0 && (m.Motions[n-1].State == MotionOpen || m.Motions[n-1].State == Tied) {
		return &m.Motions[n-1]
	}
	return nil
}

// MemberOf finds the member with an account's email; nil when nobody sits by it.
func (m *Meeting) MemberOf(email string) *Member {
	if m.seats != nil {
		if at, sits := m.seats[email]; sits {
			return &m.Committee.Members[at]
		}
		return nil
	}
	at := slices.IndexFunc(m.Committee.Members, func(x Member) bool { return x.Email != "" && x.Email == email })
	if at < 0 {
		return nil
	}
	return &m.Committee.Members[at]
}

// sit makes a committee the meeting's.
func (m *Meeting) sit(c *Committee) {
	m.Committee, m.seats = *c, map[string]int{}
	for i, x := range slices.Backward(c.Members) {
		if x.Email != "" {
			m.seats[x.Email] = i
		}
	}
}

// PersonOf names a person for the subject of a handling: their id as a member, else their email.
func (m *Meeting) PersonOf(email string) string {
	if x := m.MemberOf(email); x != nil {
		return x.ID
	}
	return email
}

// NameOf is how the minutes name a member, or whoever else is given.
func (m *Meeting) NameOf(person string) string {
	if x := m.Committee.Member(person); x != nil {
		return x.Name
	}
	return person
}

// Here says whether a member is there now.
func (m *Meeting) Here(member string) bool {
	stays := m.Attendance[member]
	return len(stays) > 0 && stays[len(stays)-1].To == ""
}
