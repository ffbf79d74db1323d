package report

import "lintel/backend/ettf"

// Meeting is a meeting as its papers print it. Times are as people write them ("14:05"), and
// whatever is empty is not printed.
type Meeting struct {
	Body
	Title string
	// Kind is who met, in words: "Meeting of the committee", "Decision of the chair between meetings".
	Kind        string
	Date        ettf.Date
	Time, Place string
	// Level is what the level of co-commissioning does to the decision, in words.
	Level string
	// Quorum and Majority are the rules, in words.
	Quorum, Majority string
	// Standing is what the minutes are: "Draft", "Confirmed as a true record by Ann Lee on 3 May 2016".
	Standing  string
	Seats     []Seat
	Items     []Item
	Conflicts []Conflict
	// ConflictsHidden says why the reader of this copy does not see the conflicts; empty when they do.
	ConflictsHidden string
	// Order is the list, in its agreed order where there is one; OrderHidden says why the reader of this
	// copy does not see it, nor the decision on it.
	Order       *Order
	OrderHidden string
	// Confidential are the round's confidential bids, for what names them to be found also where no order is printed.
	Confidential []OrderLine
	Decision     *Decision
	// Record is the head of the record's hash chain when the paper was made.
	Record Record
}

// Seat is somebody with a seat, there or not.
type Seat struct {
	Name, Role, Category string
	Voting               bool
	InChair              bool
	DeputyFor            string // the name of whom they stand in for
	Present              bool
	// Spells are when they were there; one who stayed to the end has no departure.
	Spells []Spell
}

// Spell is from an arrival to a departure.
type Spell struct{ Arrived, Departed string }

// Item is one of the agenda, in its order.
type Item struct {
	Title   string
	Kind    string // "for decision", in words
	Private bool
	// Why is the reason for private, Resolution its wording.
	Why, Resolution string
	Bids            []string
	// State is "done", "deferred", "referred", "waiting" or "current".
	State, Outcome string
	// Withheld says why this reader does not see the item, of which then nothing but its number is printed.
	Withheld string
	// Quorum and Majority are how they stood for this item, in sentences.
	Quorum, Majority string
	Minutes          []string
	Motions          []Motion
}

// Motion is what was put, and what became of it.
type Motion struct {
	Text, Method, MovedBy, Outcome string
	Votes                          []Vote
	Objections                     []string
	// Casting is the casting vote; it has no choice when none was given.
	Casting Vote
	// CastingWhy says by what right: "the chair, on a tie".
	CastingWhy string
}

// Vote is one person's: for, against or abstain.
type Vote struct{ Name, Choice string }

// Conflict is an interest of somebody, and how it was managed.
type Conflict struct {
	Name string
	// Bid is what it is in; empty for the list as a whole.
	Bid       string
	Interests []InterestLine
	// Handling is how it was managed, in words; RuledBy and Reason are whose ruling and why, empty where the
	// committee's default stood; Chosen says that the person chose to be held more strictly.
	Handling, RuledBy, Reason string
	Chosen                    bool
}

// InterestLine is an interest in a conflict. Publish says that the person agrees to its publication.
type InterestLine struct {
	Type, Description string
	Publish           bool
}

// Order is the list as the committee left it.
type Order struct {
	Lines []OrderLine
	// Capital and Revenue say where the money runs out, in sentences with figures.
	Capital, Revenue string
	// Above says which bids are above the line.
	Above string
}

// OrderLine is a bid in its place.
type OrderLine struct {
	Ref, Title, Kind string
	// Withheld is why the public edition does not name the bid, nil for one that is not confidential.
	Withheld *Withholding
	// Names are what else would tell which bid it is: its practices and premises.
	Names []string
	// Scored is its scored place from 1; Rank its rank, nil without one.
	Scored int
	Rank   *int
	Moved  string // "up 3"
	// Reason, Words, SuggestedBy and MovedBy are those of the move.
	Reason, Words, SuggestedBy, MovedBy string
	ReserveFor                          string
	SwitchBy                            ettf.Date
	Grant, Revenue                      ettf.Pence // revenue of its dearest year
	RevenueYear                         ettf.Year
	// GrantSoFar and RevenueSoFar are the totals of the list down to here.
	GrantSoFar, RevenueSoFar ettf.Pence
	// Breaks are the limits that are passed at this bid: "capital", "revenue".
	Breaks []string
	Stops  []Stop
}

// Stop is a stop flag that stands on a bid; it is passed where a reason is given.
type Stop struct{ Flag, Text, Reason string }

// Record is an entry of the record: its number and its hash.
type Record struct {
	Number int
	Hash   string
}

// Decision is what was decided, as it was frozen.
type Decision struct {
	Text string
	At   string // "26 May 2016, 14:40"
	Hash string
	// Sound says that the hash still fits what was decided.
	Sound  bool
	Record Record
}
