package service

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// People are all who have an account, open or closed.
type People struct {
	People []PersonLine `json:"people"`
}

// PersonLine is a person as an administrator sees them. ETag is the version to change from.
type PersonLine struct {
	Email       string      `json:"email"`
	Name        string      `json:"name"`
	Roles       []Grant     `json:"roles"`
	Active      bool        `json:"active"`
	HasPassword bool        `json:"has_password"`
	LastSignIn  *time.Time  `json:"last_sign_in"`
	Link        *store.Link `json:"link"`
	ETag        string      `json:"etag"`
}

// Invited is a person who was let in, and the link to give them.
type Invited struct {
	Person PersonLine  `json:"person"`
	Link   OneTimeLink `json:"link"`
}

// PersonChange is all that an administrator may change of a person.
type PersonChange struct {
	Name   string
	Grants []Grant
	Active bool
}

// People lists everyone with an account, by email.
// Errors: Forbidden.
func (s *Service) People(ctx context.Context, who Person) (*People, error) {
	if err := must(CanManagePeople(who)); err != nil {
		return nil, err
	}
	all := &People{}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		all.People = personLines(r, s.clock())
		return nil
	})
	return all, err
}

func personLines(r *store.Reader, now time.Time) []PersonLine {
	links, last := r.Links(now), r.LastSignIns()
	lines := []PersonLine{}
	for _, a := range r.Accounts() {
		line := PersonLine{Email: a.Email, Name: a.Name, Roles: a.Grants, Active: a.Active, HasPassword: a.Password != "", ETag: version(&a)}
		if link, ok := links[a.Email]; ok {
			line.Link = &link
		}
		if at, ok := last[a.Email]; ok {
			line.LastSignIn = &at
		}
		lines = append(lines, line)
	}
	return lines
}

func version(a *store.Account) string { return strconv.FormatInt(a.Version, 10) }

// personLine is one person's.
// Errors: NotFound "no-such-person".
func personLine(r *store.Reader, email string, now time.Time) (PersonLine, error) {
	lines := personLines(r, now)
	i := slices.IndexFunc(lines, func(l PersonLine) bool { return l.Email == email })
	if i < 0 {
		return PersonLine{}, noSuchPerson(email)
	}
	return lines[i], nil
}

func noSuchPerson(email string) error {
	return ettf.Errorf(ettf.NotFound, "no-such-person", "There is no account for %q.", email)
}

// ChangePerson changes a person's name and roles, closes their account or opens it again. Who is
// shut out is signed out everywhere, and their link works no longer. Seen is the version that was
// changed from.
// Errors: Forbidden, NotFound "no-such-person", Stale, Invalid, Conflict "last-admin".
func (s *Service) ChangePerson(ctx context.Context, who Person, email, seen string, change PersonChange) (line PersonLine, err error) {
	if err := must(CanManagePeople(who)); err != nil {
		return line, err
	}
	email = tidyEmail(email)
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		before, found := tx.Account(email)
		if !found {
			return noSuchPerson(email)
		}
		if line, err = personLine(&tx.Reader, email, tx.Now()); err != nil {
			return err
		}
		if err := unlessChanged(seen, line.ETag, line); err != nil {
			return err
		}
		if err := changePerson(tx, before, change); err != nil {
			return err
		}
		line, err = personLine(&tx.Reader, email, tx.Now())
		return err
	})
	return line, err
}

func changePerson(tx *store.Tx, before store.Account, change PersonChange) error {
	after := before
	after.Name, after.Active, after.Grants = strings.TrimSpace(change.Name), change.Active, tidyGrants(change.Grants)
	if err := wrongAccount(checkAccount(&after)); err != nil {
		return err
	}
	if err := knownRounds(&tx.Reader, after.Grants); err != nil {
		return err
	}
	if err := keepAnAdmin(&tx.Reader, &before, &after); err != nil {
		return err
	}
	action := "changed"
	if before.Active && !after.Active {
		action = "closed"
	}
	if err := tx.PutAccount(&before, &after, store.Why{Action: action}); err != nil || after.Active {
		return err
	}
	if err := tx.DropLink(&after, "the account was closed"); err != nil {
		return err
	}
	return tx.EndSessions(&after, nil, "the account was closed")
}

// keepAnAdmin refuses to take away the last person who can let others in. Those who were invited
// and never came do not count: their link may run out.
// Errors: Conflict "last-admin".
func keepAnAdmin(r *store.Reader, before, after *store.Account) error {
	last := r.LastSignIns()
	counts := func(a *store.Account) bool {
		_, came := last[a.Email]
		admin, _ := CanManagePeople(person(*a))
		return a.Active && admin && (came || a.Password != "")
	}
	if !counts(before) || counts(after) {
		return nil
	}
	others := slices.ContainsFunc(r.Accounts(), func(a store.Account) bool { return a.Email != after.Email && counts(&a) })
	if others {
		return nil
	}
	return ettf.Errorf(ettf.Conflict, "last-admin", "%s is the last administrator. Make someone else an administrator first.", before.Name)
}
