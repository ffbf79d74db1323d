package service

import (
	"cmp"
	"context"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// scoreBack restores one's own cell.
func (s *Service) scoreBack(who Person, u *undoing) func(context.Context, string) error {
	if u.subject.Person != who.Email || u.line.Who != who.Email {
		return nil // a score that an interest withdrew comes back by scoring again
	}
	return func(ctx context.Context, _ string) error {
		before, err := restored[store.Cell](u.before)
		if err != nil {
			return err
		}
		after, err := restored[store.Cell](u.after)
		if err != nil {
			return err
		}
		key := store.CellKey{Scorer: who.Email, Bid: u.subject.Bid, Criterion: u.subject.Criterion}
		_, err = s.changeCell(ctx, who, u.line.Round, key, func(d *store.Desk) (*store.Cell, string, error) {
			switch {
			case !sameCell(d.Cell, after):
				return nil, "", cannotUndo(u.line.N, "an import has changed the score since")
			case before == nil && d.Submitted:
				return nil, "", ettf.Errorf(ettf.Conflict, "submitted", "Your scores for %s are submitted. Change this one, or abstain, and say why.", u.subject.Bid)
			case before != nil && before.Score != nil && !d.Criterion.Scale.Contains(*before.Score):
				return nil, "", offScale(before.Score, d.Criterion.Scale)
			}
			return before, "", nil
		})
		return err
	}
}

// consensusBack restores what was agreed before, or that nothing was.
func (s *Service) consensusBack(who Person, u *undoing) func(context.Context, string) error {
	return func(ctx context.Context, _ string) error {
		before, err := restored[store.Consensus](u.before)
		if err != nil {
			return err
		}
		_, err = s.settle(ctx, who, u.line.Round, u.subject.Bid, u.subject.Criterion, CanAgree, func(tx *store.Tx, d *store.Desk) error {
			of := store.Pair{Bid: u.subject.Bid, Criterion: u.subject.Criterion}
			if before != nil && !d.Criterion.Scale.Contains(before.Score) {
				return offScale(&before.Score, d.Criterion.Scale)
			}
			return tx.PutConsensus(u.line.Round, of, tx.Consensus(u.line.Round, of), before, store.Why{})
		})
		return err
	}
}

// dissentBack restores what one said against a consensus before, or that one said nothing.
func (s *Service) dissentBack(who Person, u *undoing) func(context.Context, string) error {
	if u.subject.Person != who.Email {
		return nil
	}
	return func(ctx context.Context, _ string) error {
		before, err := restored[store.Dissent](u.before)
		if err != nil {
			return err
		}
		_, err = s.settle(ctx, who, u.line.Round, u.subject.Bid, u.subject.Criterion, CanDissent, func(tx *store.Tx, _ *store.Desk) error {
			of := store.Pair{Bid: u.subject.Bid, Criterion: u.subject.Criterion}
			return tx.PutDissent(u.line.Round, of, who.Email, tx.Dissent(u.line.Round, of, who.Email), before, store.Why{})
		})
		return err
	}
}

// interestBack lets an interest stand again that was ended. One that was declared is ended, and not
// undone.
func (s *Service) interestBack(who Person, u *undoing) func(context.Context, string) error {
	if u.before == nil {
		return nil
	}
	return func(ctx context.Context, _ string) error {
		before, err := restored[store.Interest](u.before)
		if err != nil {
			return err
		}
		err = s.edit(ctx, who, u.line.Round, CanDecideInterests, func(tx *store.Tx, head store.Head) error {
			after, err := restored[store.Interest](u.after)
			if err != nil {
				return err
			}
			if err := decisionBack(who, u.line.Round, before); err != nil {
				return err
			}
			before.State, after.State = cmp.Or(before.State, store.Declared), cmp.Or(after.State, store.Declared)
			for _, i := range tx.Interests(u.line.Round) {
				if i.N != before.N || !i.Stands() || before.Stands() {
					continue
				}
				if err := s.letsIn(tx, who, head, &i); err != nil {
					return err
				}
			}
			if err := tx.PutInterest(u.line.Round, after, before, store.Why{}); err != nil {
				return err
			}
			if err := withdrawScores(tx, u.line.Round); err != nil {
				return err
			}
			return s.noteInterest(tx, who, u.line.Round, before, "stands again as it did")
		})
		return s.told(ctx, u.line.Round, err)
	}
}
