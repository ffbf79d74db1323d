package service

import (
	"context"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// MustBeFresh refuses a session whose person proved who they are too long ago for an act that
// cannot be taken back: the desk may be someone else's by now.
// Errors: Unauthenticated "signed-out", Forbidden "fresh-sign-in".
func (s *Service) MustBeFresh(ctx context.Context, token string) error {
	_, session, err := s.holder(ctx, token)
	if err != nil {
		return err
	}
	if !s.clock().Before(session.FreshUntil) {
		return ettf.Errorf(ettf.Forbidden, "fresh-sign-in", "Show once more that it is you: this needs a sign-in of the last %d minutes.", int(auth.Fresh.Minutes()))
	}
	return nil
}

// Freshen lets the session of whoever knows its person's password do what cannot be taken back,
// for a while.
// Errors: those of SignIn.
func (s *Service) Freshen(ctx context.Context, token, password string, from From) error {
	account, session, err := s.holder(ctx, token)
	if err != nil {
		return err
	}
	if _, err := s.prove(ctx, account.Email, password, from.Address); err != nil {
		return notRight(err, "password")
	}
	return s.store.Change(ctx, account.Email, func(tx *store.Tx) error {
		return tx.FreshenSession(&account, &session, tx.Now().Add(auth.Fresh), store.Why{Action: "signed in afresh"})
	})
}
