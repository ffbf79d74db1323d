package service

import (
	"context"
	"fmt"
	"strings"
	"time"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Wait is how long one must wait before the next try to sign in. It is the cause of the TooMany
// error of SignIn.
type Wait time.Duration

func (w Wait) Error() string { return fmt.Sprintf("wait %s", time.Duration(w)) }

// From is where a person is: the address counts failures, the place is shown to the person.
type From struct {
	Address string
	Place   string
}

// SignIn begins a session for whoever knows the password, and gives the session's secret token.
// Failures are counted by email and address together.
// Errors: Unauthenticated "wrong-sign-in", Forbidden "account-closed", TooMany "too-many-sign-ins".
func (s *Service) SignIn(ctx context.Context, email, password string, from From) (token string, p Person, err error) {
	email = tidyEmail(email)
	account, err := s.prove(ctx, email, password, from.Address)
	if err != nil {
		return "", Person{}, err
	}
	if !account.Active {
		return "", Person{}, ettf.Errorf(ettf.Forbidden, "account-closed", "Your account is closed. Ask the person who runs Lintel for you.")
	}
	return s.begin(ctx, account, from, s.clock())
}

// begin begins a session of someone who proved who they are at that time.
func (s *Service) begin(ctx context.Context, account *store.Account, from From, proven time.Time) (token string, p Person, err error) {
	token = auth.NewToken()
	err = s.store.Change(ctx, account.Email, func(tx *store.Tx) error {
		return tx.BeginSession(account, store.Session{TokenHash: auth.TokenHash(token), Expires: tx.Now().Add(auth.Stay),
			Place: from.Place, FreshUntil: proven.Add(auth.Fresh)})
	})
	if err != nil {
		return "", Person{}, err
	}
	return token, person(*account), nil
}

// prove finds the account to which the password belongs. Only a few are proven at a time, so
// that nobody gets many tries past the throttle at once.
func (s *Service) prove(ctx context.Context, email, password, address string) (*store.Account, error) {
	key := tryKey(email, address)
	done, err := s.hasher.Turn(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if wait := s.throttle.Wait(key, s.clock()); wait > 0 {
		return nil, tooMany(wait)
	}
	var account store.Account
	err = s.store.Read(ctx, func(r *store.Reader) error {
		account, _ = r.Account(email)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if !auth.Matches(account.Password, password) {
		s.throttle.Failed(key, s.clock())
		return nil, ettf.Errorf(ettf.Unauthenticated, "wrong-sign-in", "The email or the password is not right.")
	}
	s.throttle.Succeeded(key)
	return &account, nil
}

// tryKey is what failures are counted by.
func tryKey(email, address string) string { return email + " " + address }

func tooMany(wait time.Duration) error {
	minutes := int((wait + time.Minute - 1) / time.Minute)
	after := fmt.Sprintf("%d minutes", minutes)
	if minutes == 1 {
		after = "1 minute"
	}
	return &ettf.Error{Kind: ettf.TooMany, Code: "too-many-sign-ins", Err: Wait(wait),
		Message: "Too many tries have failed. Try again after " + after + "."}
}

// WhoHas finds the person whose session the token is.
// Errors: Unauthenticated "signed-out".
func (s *Service) WhoHas(ctx context.Context, token string) (Person, error) {
	account, _, err := s.holder(ctx, token)
	return person(account), err
}

func (s *Service) holder(ctx context.Context, token string) (account store.Account, session store.Session, err error) {
	found := false
	if token != "" {
		now := s.clock()
		err = s.store.Read(ctx, func(r *store.Reader) error {
			account, session, found = r.SignedIn(auth.TokenHash(token), now)
			return nil
		})
		if found && err == nil {
			s.seen.note(session.TokenHash, now)
		}
	}
	if err == nil && !found {
		err = ettf.Errorf(ettf.Unauthenticated, "signed-out", "Sign in to go on.")
	}
	return account, session, err
}

// SignOut ends the session of the token.
// Errors: Unauthenticated "signed-out" when there is none.
func (s *Service) SignOut(ctx context.Context, token string) error {
	account, session, err := s.holder(ctx, token)
	if err != nil {
		return err
	}
	return s.store.Change(ctx, account.Email, func(tx *store.Tx) error {
		return tx.EndSession(&account, &session, store.Why{Action: "signed out"})
	})
}

func person(a store.Account) Person {
	return Person{Email: a.Email, Name: a.Name, Grants: a.Grants, HasPassword: a.Password != ""}
}

func tidyEmail(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

// SignInAs begins a session for someone whom their organisation's sign-in vouches for: the email
// is theirs, and they proved who they are at that time (zero: nobody knows when). The session that
// the browser had before, if any, ends.
// Errors: Forbidden "oidc-unknown" without an open account of that email.
func (s *Service) SignInAs(ctx context.Context, email string, proven time.Time, before string, from From) (token string, err error) {
	var account store.Account
	found := false
	err = s.store.Read(ctx, func(r *store.Reader) error {
		account, found = r.Account(tidyEmail(email))
		return nil
	})
	if err != nil {
		return "", err
	}
	if !found || !account.Active {
		return "", ettf.Errorf(ettf.Forbidden, "oidc-unknown", "You have no account here. Ask the person who runs Lintel for you.")
	}
	if old, session, err := s.holder(ctx, before); err == nil {
		if err := s.store.Change(ctx, old.Email, func(tx *store.Tx) error {
			return tx.EndSession(&old, &session, store.Why{Action: "signed out", Reason: "signed in again"})
		}); err != nil {
			return "", err
		}
	}
	token, _, err = s.begin(ctx, &account, from, proven)
	return token, err
}
