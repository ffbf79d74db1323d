package service

import (
	"context"
	"encoding/json"

	"lintel/backend/committee"
	"lintel/backend/store"
)

// committeeBack restores the committee that stood before an entry. The first one stays: a committee is
// changed, not taken away.
func (s *Service) committeeBack(who Person, u *undoing) func(context.Context, string) error {
	if u.before == nil {
		return nil
	}
	return func(ctx context.Context, _ string) error {
		if err := s.sameCommissioner(ctx, u); err != nil {
			return err
		}
		_, err := s.PutCommittee(ctx, who, u.line.Round, "*", u.before)
		return err
	}
}

// registerBack restores what an entry of the register said, or lets one stand again that was ended. One
// that was declared is ended, and not undone.
func (s *Service) registerBack(who Person, u *undoing) func(context.Context, string) error {
	if u.before == nil {
		return nil
	}
	return func(ctx context.Context, _ string) error {
		if err := s.sameCommissioner(ctx, u); err != nil {
			return err
		}
		before, err := restored[committee.RegisterEntry](u.before)
		if err != nil {
			return err
		}
		_, err = s.editRegister(ctx, who, u.line.Round, u.subject.Number(), "*",
			func(_ *store.Tx, stands *committee.RegisterEntry) (*committee.RegisterEntry, store.Why, error) {
				return before, store.Why{}, mayKeepEntry(who, u.line.Round, stands)
			})
		return err
	}
}

// sameCommissioner refuses to undo through a round what is of another commissioner than the round's is
// now.
func (s *Service) sameCommissioner(ctx context.Context, u *undoing) error {
	return s.store.Read(ctx, func(r *store.Reader) error {
		if r.Commissioner(u.line.Round) != u.subject.Commissioner {
			return cannotUndo(u.line.N, "the round has another commissioner now")
		}
		return nil
	})
}

// decisionBack says whether the person may let an interest stand as it did: one that was upheld or
// dismissed, by the rules of that decision; one that was ended, by those of ending.
func decisionBack(who Person, round string, before *store.Interest) error {
	if before.State != store.Raised {
		return must(CanKeepInterests(who, round))
	}
	return mayDecide(who, round, before)
}

// ownEntry says whether an entry of the record is about the person's own entry in the register.
func ownEntry(who Person, body json.RawMessage) bool { return field(body, "person") == who.Email }
