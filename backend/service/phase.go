package service

import (
	"context"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// MovePhase takes a round to another phase. Going back needs a reason, and someone who has just
// proven who they are.
// Errors: those of edit; Invalid without a phase or a reason; Conflict "phase",
// "weights-unconfirmed", "no-criteria".
func (s *Service) MovePhase(ctx context.Context, who Person, round string, to ettf.Phase, reason string) error {
	return s.edit(ctx, who, round, CanMove, func(tx *store.Tx, head store.Head) error {
		if to.At() < 0 {
			return refused([]ettf.Fault{{Path: "phase", Found: string(to), Expected: "one of the phases"}})
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		if err := move(head.Phase, to, r.Criteria, tx.Unconfirmed(round)); err != nil {
			return err
		}
		why := store.Why{Action: "moved on", Reason: reason}
		if to.Before(head.Phase) {
			why.Action = "went back"
			if err := needReason(reason, "why the round goes back"); err != nil {
				return err
			}
		}
		return tx.PutPhase(round, head.Phase, to, why)
	})
}

// move says why a round can not go from one phase to another; nil when it can.
func move(from, to ettf.Phase, criteria []ettf.Criterion, unconfirmed []string) *ettf.Error {
	if ok, why := ettf.CanMove(from, to); !ok {
		return ettf.Errorf(ettf.Conflict, "phase", "%s", why)
	}
	if to.Before(from) {
		return nil
	}
	if len(criteria) == 0 {
		return ettf.Errorf(ettf.Conflict, "no-criteria", "Say first what bids are scored on: the round has no criteria.")
	}
	if len(unconfirmed) > 0 {
		return ettf.Errorf(ettf.Conflict, "weights-unconfirmed",
			"Confirm first the weight of %s: what it was given for has changed.", namesOf(&ettf.Round{Criteria: criteria}, unconfirmed))
	}
	return nil
}

// GoesBack says whether moving the round to a phase is going back.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) GoesBack(ctx context.Context, who Person, round string, to ettf.Phase) (bool, error) {
	v, err := s.See(ctx, who, round)
	if err != nil {
		return false, err
	}
	return to.At() >= 0 && to.Before(v.head.Phase), nil
}
