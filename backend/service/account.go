package service

import (
	"context"
	"net/mail"
	"slices"
	"strings"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// NewAccount is a person to be let in.
type NewAccount struct {
	Email    string
	Name     string
	Password string
	Grants   []Grant
}

// AddAccount lets a person in.
// Errors: Forbidden, Invalid with the fields that are wrong, Conflict "account-exists".
func (s *Service) AddAccount(ctx context.Context, who Person, a NewAccount) error {
	if err := must(CanManagePeople(who)); err != nil {
		return err
	}
	a.Email, a.Name = tidyEmail(a.Email), strings.TrimSpace(a.Name)
	if err := a.check(); err != nil {
		return err
	}
	done, err := s.hasher.Turn(ctx)
	if err != nil {
		return err
	}
	hash := auth.Hash(a.Password)
	done()
	account := &store.Account{Email: a.Email, Name: a.Name, Password: hash, Grants: a.Grants}
	return s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		if _, there := tx.Account(a.Email); there {
			return ettf.Errorf(ettf.Conflict, "account-exists", "There is already an account for %s.", a.Email)
		}
		for _, g := range a.Grants {
			if err := known(&tx.Reader, g.Round); err != nil {
				return err
			}
		}
		return tx.PutAccount(nil, account, store.Why{Action: "added"})
	})
}

// known says whether there is such a round; none at all means every round.
func known(r *store.Reader, round string) error {
	if round == "" {
		return nil
	}
	_, err := r.Head(round)
	return err
}

func (a NewAccount) check() error {
	if err := auth.Check(a.Password); err != nil {
		return err
	}
	var faults []ettf.Fault
	if address, err := mail.ParseAddress(a.Email); err != nil || address.Address != a.Email {
		faults = append(faults, ettf.Fault{Path: "email", Found: a.Email, Expected: "an email address"})
	}
	if a.Name == "" {
		faults = append(faults, ettf.Fault{Path: "name", Found: "nothing", Expected: "a name"})
	}
	for _, g := range a.Grants {
		if !slices.Contains(ettf.AllRoles, g.Role) {
			faults = append(faults, ettf.Fault{Path: "role", Found: string(g.Role), Expected: "one of " + allRoles()})
		}
	}
	if len(a.Grants) == 0 {
		faults = append(faults, ettf.Fault{Path: "role", Found: "nothing", Expected: "one of " + allRoles()})
	}
	if faults != nil {
		return &ettf.Error{Kind: ettf.Invalid, Code: "account", Message: "The account cannot be made: " + faults[0].String() + ".", Fields: faults}
	}
	return nil
}

func allRoles() string {
	names := make([]string, len(ettf.AllRoles))
	for i, role := range ettf.AllRoles {
		names[i] = string(role)
	}
	return strings.Join(names, ", ")
}
