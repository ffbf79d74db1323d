package service

import (
	"context"
	"encoding/json"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
)

// settingBack restores a setting of a round by the way in which it is changed.
func (s *Service) settingBack(who Person, u *undoing) func(context.Context, string) error {
	round := u.line.Round
	if u.before == nil {
		return nil
	}
	return func(ctx context.Context, reason string) error {
		var err error
		switch u.subject.Kind {
		case store.AboutRecusal:
			var rule ettf.RecusalRule
			if err = json.Unmarshal(u.before, &rule); err == nil {
				_, err = s.PutRecusalRule(ctx, who, round, rule, reason)
			}
		case store.AboutGroups:
			var groups Groups
			if err = json.Unmarshal(u.before, &groups); err == nil {
				_, err = s.PutGroups(ctx, who, round, "*", groups)
			}
		case store.AboutTerms:
			var was struct{ Commissioner, Terms json.RawMessage }
			if err = json.Unmarshal(u.before, &was); err == nil {
				_, err = s.PutTerms(ctx, who, round, "*", was.Commissioner, was.Terms)
			}
		case store.AboutCriteria:
			var was struct{ Criteria json.RawMessage }
			if err = json.Unmarshal(u.before, &was); err == nil {
				_, err = s.PutCriteria(ctx, who, round, "*", was.Criteria)
			}
		case store.AboutPlaces:
			var was store.Places
			if err = json.Unmarshal(u.before, &was); err == nil {
				_, err = s.PutPlaces(ctx, who, round, "*", was.Practices, was.Premises)
			}
		}
		return err
	}
}

// bidBack restores what a bid said, takes away one that was added, or puts back one that was
// withdrawn. What changed scores too is no edit of a bid.
func (s *Service) bidBack(who Person, u *undoing) func(context.Context, string) error {
	round, ref := u.line.Round, u.subject.Bid
	if u.subject.Kind == store.AboutWithdrawal {
		return func(ctx context.Context, _ string) error { return s.RestoreBid(ctx, who, round, ref) }
	}
	before, err := restored[ettf.Bid](u.before)
	after, failed := restored[ettf.Bid](u.after)
	switch {
	case err != nil || failed != nil || after == nil:
		return nil
	case u.line.Action == decidedAction: // what a meeting decided it takes back itself
		return nil
	case before == nil && len(after.Scores)+len(after.Scorings) == 0:
		return func(ctx context.Context, _ string) error { return s.takeAway(ctx, who, round, after) }
	case before == nil || !sameScores(before, after) || same(before, after):
		return nil
	}
	return func(ctx context.Context, reason string) error {
		text, err := json.Marshal(withoutScores(*before))
		if err == nil {
			_, err = s.PutBid(ctx, who, round, ref, "*", text, reason)
		}
		return err
	}
}

func sameScores(a, b *ettf.Bid) bool {
	return same([]any{a.Scores, a.Scorings}, []any{b.Scores, b.Scorings})
}

// takeAway takes away a bid that was added and on which nothing was built.
func (s *Service) takeAway(ctx context.Context, who Person, round string, bid *ettf.Bid) error {
	return s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeBids(head.Phase)); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		if refs := naming(r, bid.Ref); len(refs) > 0 {
			return ettf.Errorf(ettf.Conflict, "bid-needed", "Bid %s is named by %s. Change that first.", bid.Ref, flags.ListOf(refs, 5, "more"))
		}
		return tx.RemoveBid(round, bid, store.Why{})
	})
}

// estateBack restores what a practice or premises were.
func (s *Service) estateBack(who Person, u *undoing) func(context.Context, string) error {
	if u.before == nil {
		return nil
	}
	return func(ctx context.Context, _ string) error {
		var err error
		if u.subject.Kind == store.AboutPractice {
			_, err = s.PutPractice(ctx, who, u.subject.Key, "*", u.before)
		} else {
			_, err = s.PutPremises(ctx, who, u.subject.Key, "*", u.before)
		}
		return err
	}
}
