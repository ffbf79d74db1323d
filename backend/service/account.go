package service

import (
	"context"
	"fmt"
	"net/mail"
	"slices"
	"strings"
	"unicode"

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

// AddAccount lets a person in with a password.
// Errors: Forbidden, Invalid with the fields that are wrong, Conflict "account-exists".
func (s *Service) AddAccount(ctx context.Context, who Person, a NewAccount) error {
	if err := must(CanManagePeople(who)); err != nil {
		return err
	}
	account, err := a.account()
	if err != nil {
		return err
	}
	if err := auth.Check(a.Password); err != nil {
		return err
	}
	if account.Password, err = s.hash(ctx, a.Password); err != nil {
		return err
	}
	return s.store.Change(ctx, who.Email, func(tx *store.Tx) error { return addAccount(tx, account) })
}

// Invite lets a person in with a link, good for a week, with which they set their password.
// Errors: as AddAccount.
func (s *Service) Invite(ctx context.Context, who Person, a NewAccount) (*Invited, error) {
	if err := must(CanManagePeople(who)); err != nil {
		return nil, err
	}
	account, err := a.account()
	if err != nil {
		return nil, err
	}
	invited := &Invited{}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) (err error) {
		if err := addAccount(tx, account); err != nil {
			return err
		}
		if invited.Link, err = putLink(tx, account); err != nil {
			return err
		}
		invited.Person, err = personLine(&tx.Reader, account.Email, tx.Now())
		return err
	})
	if err != nil {
		return nil, err
	}
	return invited, nil
}

func addAccount(tx *store.Tx, account *store.Account) error {
	if _, there := tx.Account(account.Email); there {
		return ettf.Errorf(ettf.Conflict, "account-exists", "There is already an account for %s.", account.Email)
	}
	if err := knownRounds(&tx.Reader, account.Grants); err != nil {
		return err
	}
	return tx.PutAccount(nil, account, store.Why{Action: "added"})
}

// knownRounds says whether every round in which a role is to hold is there.
func knownRounds(r *store.Reader, grants []Grant) error {
	for _, g := range grants {
		if g.Round == "" {
			continue
		}
		if _, err := r.Head(g.Round); err != nil {
			return err
		}
	}
	return nil
}

// account is the new person as the store keeps them, without the password.
func (a NewAccount) account() (*store.Account, error) {
	account := &store.Account{Email: tidyEmail(a.Email), Name: strings.TrimSpace(a.Name), Active: true, Grants: tidyGrants(a.Grants)}
	faults := checkAccount(account)
	if address, err := mail.ParseAddress(account.Email); err != nil || address.Address != account.Email || strings.ContainsFunc(account.Email, misleads) {
		faults = append([]ettf.Fault{{Path: "email", Found: account.Email, Expected: "an email address"}}, faults...)
	}
	return account, wrongAccount(faults)
}

// tidyGrants says each role once.
func tidyGrants(grants []Grant) []Grant {
	return slices.Compact(slices.SortedFunc(slices.Values(grants), func(a, b Grant) int {
		return strings.Compare(string(a.Role)+" "+a.Round, string(b.Role)+" "+b.Round)
	}))
}

// checkAccount finds what is wrong with what may be changed of a person.
func checkAccount(a *store.Account) (faults []ettf.Fault) {
	if a.Name == "" || len(a.Name) > 200 || strings.ContainsFunc(a.Name, misleads) {
		faults = append(faults, ettf.Fault{Path: "name", Found: fmt.Sprintf("%.20q", a.Name), Expected: "a name of at most 200 letters"})
	}
	for i, g := range a.Grants {
		if !slices.Contains(ettf.AllRoles, g.Role) {
			faults = append(faults, ettf.Fault{Path: fmt.Sprintf("roles[%d].role", i), Found: string(g.Role), Expected: "one of " + allRoles()})
		}
	}
	if len(a.Grants) == 0 {
		faults = append(faults, ettf.Fault{Path: "roles", Found: "nothing", Expected: "one of " + allRoles()})
	}
	return faults
}

// misleads are the letters with which a name would read as another: those that cannot be seen, and
// those that turn the order of others round.
func misleads(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\ufeff'
}

func wrongAccount(faults []ettf.Fault) error {
	if len(faults) == 0 {
		return nil
	}
	return &ettf.Error{Kind: ettf.Invalid, Code: "account", Message: "The account cannot be kept: " + faults[0].String() + ".", Fields: faults}
}

func allRoles() string {
	names := make([]string, len(ettf.AllRoles))
	for i, role := range ettf.AllRoles {
		names[i] = string(role)
	}
	return strings.Join(names, ", ")
}
