package service

import (
	"context"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// PutCriteria keeps a round's criteria, a JSON list. Where a scale or anchors change, the weight
// is to be confirmed again.
// Errors: those of edit; Stale; Invalid with every fault; Conflict "phase", "criterion-scored".
func (s *Service) PutCriteria(ctx context.Context, who Person, round, seen string, criteria []byte) (*Setup, error) {
	wanted, faults := roundfile.ReadCriteria(criteria, "criteria")
	return s.editSetup(ctx, who, round, seen, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeWeights(head.Phase)); err != nil {
			return err
		}
		if err := refused(faults); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		before := &store.CriteriaEdit{Criteria: r.Criteria, Unconfirmed: tx.Unconfirmed(round)}
		after := &store.CriteriaEdit{Criteria: wanted, Unconfirmed: unconfirmed(r.Criteria, wanted, tx.Unconfirmed(round))}
		if err := keepsScales(r.Criteria, wanted, tx.Scored(round)); err != nil {
			return err
		}
		r.Criteria = wanted
		if err := refused(within(roundfile.Check(r), "$.criteria", "criteria")); err != nil {
			return err
		}
		if same(before, after) {
			return nil
		}
		return tx.PutCriteria(round, before, after, store.Why{Action: "changed"})
	})
}

// unconfirmed are the criteria whose weights are to be confirmed: those whose scale or anchors
// change, and those that were to be and whose weight has not been set anew.
func unconfirmed(before, after []ettf.Criterion, were []string) []string {
	known := byKey(before, func(c *ettf.Criterion) string { return c.Code })
	var codes []string
	for i := range after {
		is := &after[i]
		was := known[is.Code]
		switch {
		case was == nil: // its weight came with its scale
		case was.Scale != is.Scale, !same(orEmpty(was.Levels), orEmpty(is.Levels)):
			codes = append(codes, is.Code)
		case slices.Contains(were, is.Code) && was.Weight == is.Weight:
			codes = append(codes, is.Code)
		}
	}
	return codes
}

// keepsScales refuses to take a criterion away, or to change its scale, when bids have scores on
// it: what people gave on one scale says nothing on another.
func keepsScales(before, after []ettf.Criterion, scored map[string]int) error {
	stay := byKey(after, func(c *ettf.Criterion) string { return c.Code })
	for i := range before {
		was := &before[i]
		is := stay[was.Code]
		if scored[was.Code] == 0 || is != nil && is.Scale == was.Scale {
			continue
		}
		return ettf.Errorf(ettf.Conflict, "criterion-scored",
			"Bids are scored on “%s”, so it and its scale stay. To leave it out, give it the weight 0; for another scale, add a criterion.",
			was.Name)
	}
	return nil
}

// ConfirmWeight says that a criterion's weight still holds after its scale or anchors changed.
// Errors: those of edit; Stale; NotFound "no-such-criterion"; Conflict "phase".
func (s *Service) ConfirmWeight(ctx context.Context, who Person, round, seen, code string) (*Setup, error) {
	return s.editSetup(ctx, who, round, seen, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeWeights(head.Phase)); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(r.Criteria, func(c ettf.Criterion) bool { return c.Code == code }) {
			return ettf.Errorf(ettf.NotFound, "no-such-criterion", "There is no criterion %q in this round.", code)
		}
		before := &store.CriteriaEdit{Criteria: r.Criteria, Unconfirmed: tx.Unconfirmed(round)}
		if !slices.Contains(before.Unconfirmed, code) {
			return nil
		}
		after := &store.CriteriaEdit{Criteria: r.Criteria}
		for _, other := range before.Unconfirmed {
			if other != code {
				after.Unconfirmed = append(after.Unconfirmed, other)
			}
		}
		return tx.PutCriteria(round, before, after, store.Why{Action: "weight confirmed", Reason: code})
	})
}
