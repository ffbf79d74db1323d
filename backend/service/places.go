package service

import (
	"context"
	"fmt"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// PutPlaces keeps which of the workspace's practices and premises a round lists, in this order. The
// practices that the premises hold are listed too.
// Errors: those of edit; Stale; Invalid with every fault; Conflict "phase", "place-needed".
func (s *Service) PutPlaces(ctx context.Context, who Person, round, seen string, practices, premises []string) (*Setup, error) {
	return s.editSetup(ctx, who, round, seen, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeTerms(head.Phase)); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		before := tx.Listed(round)
		after := &store.Places{Practices: orEmpty(practices), Premises: orEmpty(premises)}
		r.Premises, r.Practices = nil, nil
		faults := pick(after.Premises, "premises", "the id of premises in the workspace", &r.Premises, tx.AllPremises(),
			func(p *ettf.Premises) string { return p.ID })
		faults = append(faults, pick(after.Practices, "practices", "the code of a practice in the workspace", &r.Practices, tx.Practices(),
			func(p *ettf.Practice) string { return p.Code })...)
		if err := refused(faults); err != nil {
			return err
		}
		withInside(r, tx.Practices())
		after.Practices = codesOf(r.Practices)
		if err := refused(roundfile.Check(r)); err != nil {
			return err
		}
		if err := needsPlaces(&tx.Reader, round, after); err != nil {
			return err
		}
		if same(before, after) {
			return nil
		}
		return tx.PutPlaces(round, before, after, store.Why{Action: "changed"})
	})
}

// pick finds the named among all, each once.
func pick[T any](names []string, path, expected string, into *[]T, all []T, key func(*T) string) []ettf.Fault {
	known := byKey(all, key)
	var faults []ettf.Fault
	for i, name := range names {
		found := known[name]
		if found == nil || slices.Contains(names[:i], name) {
			faults = append(faults, ettf.Fault{Path: fmt.Sprintf("%s[%d]", path, i), Found: fmt.Sprintf("%q", name), Expected: expected + ", each once"})
			continue
		}
		*into = append(*into, *found)
	}
	return faults
}

// withInside adds the practices that the round's premises hold: the round has them, listed or not.
func withInside(r *ettf.Round, all []ettf.Practice) {
	inside := map[string]bool{}
	for i := range r.Premises {
		for _, code := range r.Premises[i].Practices {
			inside[code] = true
		}
	}
	for i := range r.Practices {
		delete(inside, r.Practices[i].Code)
	}
	for i := range all {
		if inside[all[i].Code] {
			r.Practices = append(r.Practices, all[i])
		}
	}
}

func codesOf(practices []ettf.Practice) []string {
	codes := make([]string, len(practices))
	for i := range practices {
		codes[i] = practices[i].Code
	}
	return codes
}

// listNamed adds to a round's list the practices that bids name and that the round has only because
// its premises hold them.
func listNamed(tx *store.Tx, round string, bids ...*ettf.Bid) error {
	before := tx.Listed(round)
	after := &store.Places{Premises: before.Premises, Practices: slices.Clone(before.Practices)}
	listed, by := map[string]bool{}, []string{}
	for _, code := range after.Practices {
		listed[code] = true
	}
	for _, bid := range bids {
		for _, code := range bid.Practices {
			if !listed[code] {
				listed[code] = true
				after.Practices, by = append(after.Practices, code), append(by, "bid "+bid.Ref)
			}
		}
	}
	if len(by) == 0 {
		return nil
	}
	return tx.PutPlaces(round, before, after, store.Why{Action: "changed", Reason: "named by " + flags.ListOf(slices.Compact(by), 5, "more")})
}
