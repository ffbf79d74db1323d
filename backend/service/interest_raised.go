package service

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// InterestState is whether an interest counts.
type InterestState = store.InterestState

// AllInterestStates are the states.
var AllInterestStates = []InterestState{store.Declared, store.Raised, store.Dismissed}

// concernedOrKnown are the names of everyone who has an account or sits on the round's committee.
func concernedOrKnown(r *store.Reader, round string) map[string]string {
	names := concerned(r, round)
	for email, name := range namesOfPeople(r) {
		names[email] = name
	}
	return names
}

// mayDecide refuses a decision on an interest to those who may not make it, the person concerned and
// who raised it always among them.
func mayDecide(who Person, round string, i *store.Interest) error {
	switch {
	case i.State != store.Raised:
		return ettf.Errorf(ettf.Conflict, "not-raised", "This interest was not raised by anyone, or it has been decided on already.")
	case i.Person == who.Email:
		return ettf.Errorf(ettf.Forbidden, "own-interest", "This is about yourself. Somebody else decides on it.")
	case i.DeclaredBy == who.Email:
		return ettf.Errorf(ettf.Forbidden, "own-interest", "You raised this yourself. Somebody else decides on it.")
	}
	return must(CanDecideInterests(who, round))
}

// DecideInterest upholds an interest that somebody raised, which is then declared and withdraws scores
// as any other, or dismisses it. Nobody decides on their own interest, nor on what they raised.
// Errors: NotFound "no-such-round", "no-such-interest"; Forbidden, "own-interest"; Conflict
// "not-raised"; Invalid without a reason.
func (s *Service) DecideInterest(ctx context.Context, who Person, round string, n int64, uphold bool, reason string) (found *Interests, err error) {
	reason = strings.TrimSpace(reason)
	err = s.edit(ctx, who, round, CanDecideInterests, func(tx *store.Tx, _ store.Head) error {
		all := tx.Interests(round)
		at := slices.IndexFunc(all, func(i store.Interest) bool { return i.N == n })
		if at < 0 {
			return noSuchInterest()
		}
		if err := mayDecide(who, round, &all[at]); err != nil {
			return err
		}
		after, action := all[at], "dismissed"
		after.State, after.DecidedBy, after.DecidedWhy = store.Dismissed, who.Email, reason
		if uphold {
			after.State, action = store.Declared, "upheld"
		}
		if reason == "" {
			return reasonNeeded("why it is " + action)
		}
		if err := tx.PutInterest(round, &all[at], &after, store.Why{Action: action, Reason: reason}); err != nil {
			return err
		}
		if err := withdrawScores(tx, round); err != nil {
			return err
		}
		found = interestsOf(&tx.Reader, who, round)
		return s.noteInterest(tx, who, round, &after, "was "+action)
	})
	return found, s.told(ctx, round, err)
}

func noSuchInterest() error {
	return ettf.Errorf(ettf.NotFound, "no-such-interest", "There is no such interest in this round.")
}

// Proposed names what the register proposes: that one of its entries is an interest in a bid.
type Proposed struct {
	Register int64  `json:"register" validate:"required"`
	Bid      string `json:"bid" validate:"required"`
}

// TakeOver declares interests that the register proposes, all of them or none: one's own, or, for
// those who keep the register, anybody's. What is declared already is passed over.
// Errors: NotFound "no-such-round"; Forbidden; Invalid for what the register does not propose.
func (s *Service) TakeOver(ctx context.Context, who Person, round string, wanted []Proposed) (found *Interests, err error) {
	err = s.edit(ctx, who, round, CanSee, func(tx *store.Tx, _ store.Head) error {
		whole, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		open := s.proposals(&tx.Reader, round, whole)
		entries := tx.Register(tx.Commissioner(round))
		for i, w := range wanted {
			at := slices.IndexFunc(open, func(p committee.Proposal) bool { return p.Register == w.Register && p.Bid == w.Bid })
			if at < 0 {
				if declaredFrom(&tx.Reader, round, w) {
					continue
				}
				return refused([]ettf.Fault{{Path: fmt.Sprintf("proposals[%d]", i), Found: fmt.Sprintf("entry %d for %s", w.Register, w.Bid),
					Expected: "an entry of the register that proposes an interest in this bid"}})
			}
			p := open[at]
			if keeps, why := CanKeepInterests(who, round); !keeps && p.Person != who.Email {
				return must(false, why)
			}
			e := slices.IndexFunc(entries, func(e store.RegisterEntry) bool { return e.N == p.Register })
			declared := &store.Interest{N: nextInterest(tx, round), Person: p.Person, Bid: &p.Bid, Type: p.Type, Register: &p.Register,
				Description: strings.ToUpper(p.Why[:1]) + p.Why[1:] + ": " + entries[e].Description,
				Declared:    tx.Stamp(), DeclaredBy: who.Email, State: store.Declared}
			if err := tx.PutInterest(round, nil, declared, store.Why{Action: "declared", Reason: fmt.Sprintf("entry %d of the register", p.Register)}); err != nil {
				return err
			}
			if err := s.noteInterest(tx, who, round, declared, "was declared"); err != nil {
				return err
			}
		}
		if err := withdrawScores(tx, round); err != nil {
			return err
		}
		found = interestsOf(&tx.Reader, who, round)
		return nil
	})
	return found, s.told(ctx, round, err)
}

// declaredFrom says whether an entry of the register has been declared for a bid.
func declaredFrom(r *store.Reader, round string, w Proposed) bool {
	return slices.ContainsFunc(r.Interests(round), func(i store.Interest) bool {
		return i.Register != nil && *i.Register == w.Register && i.Bid != nil && *i.Bid == w.Bid
	})
}
