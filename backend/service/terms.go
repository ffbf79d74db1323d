package service

import (
	"context"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// PutTerms keeps a round's commissioner and terms, each as JSON.
// Errors: those of edit; Stale; Invalid with every fault; Conflict "phase" for what the phase
// locks, "round-name-taken".
func (s *Service) PutTerms(ctx context.Context, who Person, round, seen string, commissioner, terms []byte) (*Setup, error) {
	c, faults := roundfile.ReadCommissioner(commissioner, "commissioner")
	t, more := roundfile.ReadTerms(terms, "terms")
	faults = append(faults, more...)
	return s.editSetup(ctx, who, round, seen, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeTerms(head.Phase)); err != nil {
			return err
		}
		if err := refused(faults); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		before := &store.TermsEdit{Commissioner: r.Commissioner, Terms: r.Terms}
		after := &store.TermsEdit{Commissioner: c, Terms: t}
		if same(before, after) {
			return nil
		}
		if !sameScale(&before.Terms, &after.Terms) {
			if err := inPhase(ettf.CanChangeWeights(head.Phase)); err != nil {
				return err
			}
		}
		if err := nameIsFree(&tx.Reader, t.Name, round); err != nil {
			return err
		}
		r.Commissioner, r.Terms = c, t
		if err := refused(within(within(roundfile.Check(r), "$.round", "terms"), "$.commissioner", "commissioner")); err != nil {
			return err
		}
		return tx.PutTerms(round, before, after, store.Why{Action: "changed"})
	})
}

// sameScale says whether two terms give the same value to delivery: their cohorts, gates and gate
// penalty are the scale of the criterion that is computed from them.
func sameScale(a, b *ettf.Terms) bool {
	return same(a.Cohorts, b.Cohorts) && slices.Equal(a.Gates, b.Gates) && a.GatePenalty == b.GatePenalty
}

// nameIsFree refuses a name that another round bears.
// Errors: Conflict "round-name-taken".
func nameIsFree(r *store.Reader, name, id string) error {
	for _, h := range r.Heads() {
		if h.Name == name && h.ID != id {
			return ettf.Errorf(ettf.Conflict, "round-name-taken", "The round %s is already named %q.", h.ID, name)
		}
	}
	return nil
}
