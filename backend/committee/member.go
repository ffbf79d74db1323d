package committee

import (
	"slices"

	"lintel/backend/ettf"
)

// Category is on what footing somebody sits on the committee.
type Category string

// The categories. Integrated care boards say non-executive for lay.
const (
	Lay       Category = "lay"
	Executive Category = "executive"
	Clinician Category = "clinician"
	Officer   Category = "officer"
	Partner   Category = "partner body"
)

// AllCategories are the categories in the order in which screens list them.
var AllCategories = []Category{Lay, Executive, Clinician, Officer, Partner}

// Member is somebody with a seat: a voting member, somebody who attends without a vote, or a deputy.
type Member struct {
	// ID names the member within the committee: lower-case letters, digits and hyphens.
	ID   string `json:"id"`
	Name string `json:"name"`
	// Email is that of the member's account, empty for somebody without one.
	Email string `json:"email,omitempty"`
	// Role is the seat in the committee's own words: "chief finance officer", "GP", "Healthwatch".
	Role     string   `json:"role"`
	Category Category `json:"category"`
	Voting   bool     `json:"voting"`
	// Chair is whoever takes the chair as a rule; AuditChair chairs the audit committee, and so never this one.
	Chair      bool `json:"chair,omitempty"`
	AuditChair bool `json:"audit_chair,omitempty"`
	// NHSEngland has the deciding vote under joint commissioning.
	NHSEngland bool `json:"nhs_england,omitempty"`
	// DeputyFor is the member whose seat this one takes while they are away; empty for no deputy.
	// A deputy sits as that member: with their role, category and vote.
	DeputyFor string `json:"deputy_for,omitempty"`
	// From and To are the days of the appointment, both included; empty for no end.
	From ettf.Date `json:"from,omitempty"`
	To   ettf.Date `json:"to,omitempty"`
}

// Committee is a committee with its members and its own rules.
type Committee struct {
	Name string `json:"name"`
	// Kind is what the commissioner is: it decides the words, and whether there are levels of co-commissioning.
	Kind    Kind     `json:"kind"`
	Members []Member `json:"members"`
	Quorum  Rule     `json:"quorum"`
	// Majority says which categories must together outnumber the other voting members.
	Majority Majority `json:"majority"`
	// Defaults say, by type of interest, what is done about it until the chair has decided.
	Defaults map[ettf.InterestType]Default `json:"defaults"`
	// RenewMonths is how long an entry of the register stands before it is to be confirmed; DeclareDays
	// within how many days a change is to be declared.
	RenewMonths int `json:"renew_months"`
	DeclareDays int `json:"declare_days"`
	// MoveReasons are the reasons for a move to choose from.
	MoveReasons []string   `json:"move_reasons"`
	Subgroups   []Subgroup `json:"subgroups,omitempty"`
	// Exemptions are under what the committee withholds things from its public papers; nil is as Lintel
	// proposes.
	Exemptions *Exemptions `json:"exemptions,omitempty"`
}

// Exemptions are the words with which public papers say why something is withheld: the reason for
// confidential bids, and the exemptions of the Freedom of Information Act relied on for those, for items
// taken in private, and for what is personal. What is empty is as Lintel proposes.
type Exemptions struct {
	Reason   string `json:"reason,omitempty"`
	Bid      string `json:"bid,omitempty"`
	Private  string `json:"private,omitempty"`
	Personal string `json:"personal,omitempty"`
}

// Kind is what kind of body the commissioner is.
type Kind string

// The kinds of commissioner.
const (
	CCG Kind = "ccg"
	ICB Kind = "icb"
)

// Majority says which categories must together be more than half of those who may vote, and
// whether that is looked at for every item or for the committee as a whole alone.
type Majority struct {
	Of        []Category `json:"of"`
	EveryItem bool       `json:"every_item"`
}

// Subgroup is part of a committee to which prioritising may be delegated; its order is to be ratified.
type Subgroup struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Members []string `json:"members"`
	Quorum  Rule     `json:"quorum"`
}

// Member finds a member by id; nil when there is none.
func (c *Committee) Member(id string) *Member {
	at := slices.IndexFunc(c.Members, func(m Member) bool { return m.ID == id })
	if at < 0 {
		return nil
	}
	return &c.Members[at]
}

// Subgroup finds a sub-group by id; nil when there is none.
func (c *Committee) Subgroup(id string) *Subgroup {
	at := slices.IndexFunc(c.Subgroups, func(g Subgroup) bool { return g.ID == id })
	if at < 0 {
		return nil
	}
	return &c.Subgroups[at]
}

// Seat is a member as they sit: a deputy has the role, category and vote of whom they stand in for.
func (c *Committee) Seat(m *Member) Member {
	seat := *m
	if of := c.Member(m.DeputyFor); m.DeputyFor != "" && of != nil {
		seat.Role, seat.Category, seat.Voting, seat.NHSEngland = of.Role, of.Category, of.Voting, of.NHSEngland
	}
	return seat
}

// Word is a category in the words of the commissioner's kind.
func (k Kind) Word(c Category) string {
	if k == ICB && c == Lay {
		return "non-executive"
	}
	return string(c)
}
