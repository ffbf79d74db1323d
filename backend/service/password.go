package service

import (
	"context"
	"errors"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// ChangePassword gives the person of the session another password, and ends their other sessions.
// Errors: Invalid "password" for an old one that is not right or a new one that will not do; TooMany.
func (s *Service) ChangePassword(ctx context.Context, token, old, new string, from From) error {
	account, session, err := s.holder(ctx, token)
	if err != nil {
		return err
	}
	if err := auth.Check(new); err != nil {
		return at("new", err)
	}
	if _, err := s.prove(ctx, account.Email, old, from.Address); err != nil {
		return notRight(err, "old")
	}
	hash, err := s.hash(ctx, new)
	if err != nil {
		return err
	}
	return s.store.Change(ctx, account.Email, func(tx *store.Tx) error {
		return setPassword(tx, account.Email, hash, &session)
	})
}

// setPassword keeps a new password, and ends what the old one, or a link to replace it, may have
// opened to someone else: all sessions but one, and the link.
func setPassword(tx *store.Tx, email, hash string, kept *store.Session) error {
	before, found := tx.Account(email)
	if !found {
		return noSuchPerson(email)
	}
	after := before
	after.Password = hash
	why := store.Why{Action: "password set"}
	if err := tx.PutAccount(&before, &after, why); err != nil {
		return err
	}
	if err := tx.DropLink(&after, ""); err != nil {
		return err
	}
	return tx.EndSessions(&after, kept, "the password was set")
}

// hash waits for its turn.
func (s *Service) hash(ctx context.Context, password string) (string, error) {
	done, err := s.hasher.Turn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	return auth.Hash(password), nil
}

// notRight says of someone who is signed in that a password is not right: their session is, so
// this is no failed sign-in to the browser.
func notRight(err error, field string) error {
	var e *ettf.Error
	if errors.As(err, &e) && e.Kind == ettf.Unauthenticated {
		return &ettf.Error{Kind: ettf.Invalid, Code: "password", Message: "The password is not right.",
			Fields: []ettf.Fault{{Path: field, Found: "another password", Expected: "your password"}}}
	}
	return err
}

// at names the field of a request in which the faults of an error stand.
func at(field string, err error) error {
	var e *ettf.Error
	if errors.As(err, &e) {
		for i := range e.Fields {
			e.Fields[i].Path = field
		}
	}
	return err
}
