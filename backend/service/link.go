package service

import (
	"context"
	"time"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Purpose says what a link is for.
type Purpose = store.Purpose

// The purposes: a first password, or another.
const (
	Invitation = store.Invitation
	Reset      = store.Reset
)

// OneTimeLink is given to a person once, to set their password with. URL is its path in the app.
type OneTimeLink struct {
	URL     string    `json:"url"`
	Purpose Purpose   `json:"purpose"`
	Expires time.Time `json:"expires"`
}

// OpenLink is what a link says to whoever holds it.
type OpenLink struct {
	Purpose Purpose `json:"purpose"`
	Name    string  `json:"name"`
	Email   string  `json:"email"`
}

// MakeLink gives a link with which the person may set their password once: their first within a
// week, another within a day. A link that they had works no longer.
// Errors: Forbidden, NotFound "no-such-person", Conflict "account-closed".
func (s *Service) MakeLink(ctx context.Context, who Person, email string) (link OneTimeLink, err error) {
	if err := must(CanManagePeople(who)); err != nil {
		return link, err
	}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		account, found := tx.Account(tidyEmail(email))
		if !found {
			return noSuchPerson(email)
		}
		if !account.Active {
			return ettf.Errorf(ettf.Conflict, "account-closed", "The account of %s is closed. Open it first.", account.Name)
		}
		link, err = putLink(tx, &account)
		return err
	})
	return link, err
}

func putLink(tx *store.Tx, account *store.Account) (OneTimeLink, error) {
	kept, lasts := store.Link{Purpose: store.Reset}, auth.Reset
	if account.Password == "" {
		kept.Purpose, lasts = store.Invitation, auth.Invitation
	}
	token := auth.NewToken()
	kept.TokenHash, kept.Expires = auth.TokenHash(token), tx.Now().Add(lasts).UTC().Truncate(time.Second)
	err := tx.PutLink(account, kept, store.Why{Action: string(kept.Purpose) + " link made"})
	return OneTimeLink{URL: "/link/" + token, Purpose: kept.Purpose, Expires: kept.Expires}, err
}

// SeeLink says whose link the token is, and leaves it as it is.
// Errors: NotFound "no-such-link", TooMany.
func (s *Service) SeeLink(ctx context.Context, token string, from From) (*OpenLink, error) {
	account, link, err := s.followLink(ctx, token, from)
	if err != nil {
		return nil, err
	}
	return &OpenLink{Purpose: link.Purpose, Name: account.Name, Email: account.Email}, nil
}

// UseLink sets the password of the person whose link the token is. The link works no longer, and
// all sessions of the person end.
// Errors: NotFound "no-such-link", Invalid "password", TooMany.
func (s *Service) UseLink(ctx context.Context, token, password string, from From) error {
	account, _, err := s.followLink(ctx, token, from)
	if err != nil {
		return err
	}
	if err := auth.Check(password); err != nil {
		return err
	}
	hash, err := s.hash(ctx, password)
	if err != nil {
		return err
	}
	err = s.store.Change(ctx, account.Email, func(tx *store.Tx) error {
		if _, _, found := tx.Link(auth.TokenHash(token), tx.Now()); !found {
			return noSuchLink() // someone was quicker
		}
		return setPassword(tx, account.Email, hash, nil)
	})
	if err == nil {
		s.throttle.Succeeded(tryKey(account.Email, from.Address))
	}
	return err
}

// followLink finds the link. Links that lead nowhere are counted against the address; one that is
// good works however many others failed there.
func (s *Service) followLink(ctx context.Context, token string, from From) (account store.Account, link store.Link, err error) {
	key, now, found := tryKey("link", from.Address), s.clock(), false
	err = s.store.Read(ctx, func(r *store.Reader) error {
		account, link, found = r.Link(auth.TokenHash(token), now)
		return nil
	})
	if err != nil || found {
		return account, link, err
	}
	if wait := s.throttle.Wait(key, now); wait > 0 {
		return account, link, tooMany(wait)
	}
	s.throttle.Failed(key, now)
	return account, link, noSuchLink()
}

func noSuchLink() error {
	return ettf.Errorf(ettf.NotFound, "no-such-link", "This link has been used, replaced or has run out. Ask the person who runs Lintel for you for another.")
}
