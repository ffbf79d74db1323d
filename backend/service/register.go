package service

import (
	"context"
	"slices"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Register is a commissioner's register of interests, and what it says of a round: which entries
// propose that somebody has an interest in a bid, which is not declared yet; and which entries are
// due to be confirmed. Places are the practices and premises of the round, for an interest to be in.
// MayKeep says that the person may enter and change other people's.
type Register struct {
	Entries   []RegisterLine       `json:"entries"`
	Proposals []committee.Proposal `json:"proposals"`
	Due       []int64              `json:"due"`
	Relations []RelationWords      `json:"relations"`
	Places    RegisterPlaces       `json:"places"`
	MayKeep   bool                 `json:"may_keep"`
}

// RegisterPlaces are what the entries of a register can name.
type RegisterPlaces struct {
	Practices []PlaceName `json:"practices"`
	Premises  []PlaceName `json:"premises"`
}

// PlaceName is the code of a practice or the id of premises, and its name, empty for one without.
type PlaceName struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// RelationWords is a relation, and how it reads before a name.
type RelationWords struct {
	Relation committee.Relation `json:"relation"`
	Words    string             `json:"words"`
}

// RegisterLine is an entry of the register. Due is the day by which it is to be confirmed, null once
// it has ended; Late says that it was declared later than the committee asks. Mine says whether it is
// the person's own, MayEdit whether they may change it.
type RegisterLine struct {
	N            int64              `json:"n"`
	Version      string             `json:"version"`
	Person       string             `json:"person"`
	Name         string             `json:"name"`
	Role         string             `json:"role"`
	Type         ettf.InterestType  `json:"type"`
	Relation     committee.Relation `json:"relation"`
	Description  string             `json:"description"`
	Organisation string             `json:"organisation"`
	Practices    []string           `json:"practices"`
	Premises     []string           `json:"premises"`
	From         ettf.Date          `json:"from"`
	To           ettf.Date          `json:"to"`
	Managed      string             `json:"managed"`
	Publish      bool               `json:"publish"`
	Declared     ettf.Date          `json:"declared"`
	DeclaredBy   string             `json:"declared_by"`
	Confirmed    ettf.Date          `json:"confirmed"`
	Due          *ettf.Date         `json:"due"`
	Ended        *ettf.Date         `json:"ended"`
	EndedWhy     string             `json:"ended_why"`
	Late         bool               `json:"late"`
	Mine         bool               `json:"mine"`
	MayEdit      bool               `json:"may_edit"`
}

// What holds where a commissioner has no committee that says it.
const (
	usualRenewMonths = 12
	usualDeclareDays = 28
)

// registerRules are how long an entry stands, in months, and within how many days of a change it is
// to be declared.
func registerRules(c *committee.Committee) (renewMonths, declareDays int) {
	if c == nil {
		return usualRenewMonths, usualDeclareDays
	}
	return c.RenewMonths, c.DeclareDays
}

// Register is that of the round's commissioner, as far as the person may read it.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Register(ctx context.Context, who Person, round string) (*Register, error) {
	var found *Register
	err := s.readIn(ctx, who, round, func(r *store.Reader) (err error) {
		found, err = s.registerFor(r, who, round)
		return err
	})
	return found, err
}

// registerFor is the register as the person may read it: those for whom it is not in full read what
// people agreed to publish, and their own.
func (s *Service) registerFor(r *store.Reader, who Person, round string) (*Register, error) {
	f, err := s.registerOf(r, who, round)
	if full, _ := CanReadFullRegister(who, round); full || err != nil {
		return f, err
	}
	hidden := map[int64]bool{}
	f.Entries = slices.DeleteFunc(f.Entries, func(e RegisterLine) bool {
		hidden[e.N] = !e.Publish && !e.Mine
		return hidden[e.N]
	})
	f.Proposals = slices.DeleteFunc(f.Proposals, func(p committee.Proposal) bool { return hidden[p.Register] })
	f.Due = slices.DeleteFunc(f.Due, func(n int64) bool { return hidden[n] })
	return f, nil
}

func (s *Service) registerOf(r *store.Reader, who Person, round string) (*Register, error) {
	today := day(s.clock())
	commissioner := r.Commissioner(round)
	months, days := registerRules(committeeOf(r, commissioner))
	found := &Register{Entries: []RegisterLine{}, Due: []int64{}, Relations: []RelationWords{}}
	found.MayKeep, _ = CanKeepInterests(who, round)
	for _, relation := range committee.AllRelations {
		found.Relations = append(found.Relations, RelationWords{relation, relation.Words()})
	}
	for _, e := range r.Register(commissioner) {
		line := registerLine(&e)
		line.Late, line.Mine = e.Late(days), e.Person == who.Email
		line.MayEdit = e.Ended == "" && (found.MayKeep || line.Mine)
		if due := e.Due(months); e.Stands(today) {
			line.Due = &due
			if due <= today {
				found.Due = append(found.Due, e.N)
			}
		}
		found.Entries = append(found.Entries, line)
	}
	slices.SortStableFunc(found.Entries, func(a, b RegisterLine) int { return strings.Compare(a.Name, b.Name) })
	whole, err := r.RoundWithoutScores(round)
	if err != nil {
		return nil, err
	}
	found.Places = registerPlaces(whole)
	found.Proposals = s.proposals(r, round, whole)
	return found, nil
}

func registerPlaces(round *ettf.Round) RegisterPlaces {
	places := RegisterPlaces{Practices: []PlaceName{}, Premises: []PlaceName{}}
	for i := range round.Practices {
		places.Practices = append(places.Practices, PlaceName{round.Practices[i].Code, round.Practices[i].Name})
	}
	for i := range round.Premises {
		places.Premises = append(places.Premises, PlaceName{round.Premises[i].ID, round.Premises[i].Name})
	}
	return places
}

func registerLine(e *store.RegisterEntry) RegisterLine {
	line := RegisterLine{N: e.N, Version: tag(e.Version), Person: e.Person, Name: e.Name, Role: e.Role, Type: e.Type, Relation: e.Relation,
		Description: e.Description, Organisation: e.Organisation, Practices: orEmpty(e.Practices), Premises: orEmpty(e.Premises), From: e.From, To: e.To,
		Managed: e.Managed, Publish: e.Publish, Declared: e.Declared, DeclaredBy: e.DeclaredBy, Confirmed: e.Confirmed, EndedWhy: e.EndedWhy}
	if e.Ended != "" {
		line.Ended = &e.Ended
	}
	return line
}

// proposals are what the register proposes of people in the round, less what is declared, raised or
// dismissed for the bid already.
func (s *Service) proposals(r *store.Reader, id string, round *ettf.Round) []committee.Proposal {
	var entries []committee.RegisterEntry
	people := concerned(r, id)
	for _, e := range r.Register(r.Commissioner(id)) {
		if people[e.Person] != "" {
			entries = append(entries, e.RegisterEntry)
		}
	}
	if len(entries) == 0 {
		return []committee.Proposal{}
	}
	interests := r.Interests(id)
	return slices.DeleteFunc(committee.Propose(entries, round, day(s.clock())), func(p committee.Proposal) bool {
		return slices.ContainsFunc(interests, func(i store.Interest) bool {
			known := i.Register != nil && *i.Register == p.Register || i.Ended == "" && i.Type == p.Type
			return known && i.Person == p.Person && i.Bid != nil && *i.Bid == p.Bid
		})
	})
}

// concerned are those who may have an interest in a round, by email: people with a role in it, and
// the members of its committee.
func concerned(r *store.Reader, round string) map[string]string {
	people := holdersIn(r, round)
	if c := committeeOf(r, r.Commissioner(round)); c != nil {
		for i := range c.Members {
			if m := &c.Members[i]; m.Email != "" && people[m.Email] == "" {
				people[m.Email] = m.Name
			}
		}
	}
	return people
}
