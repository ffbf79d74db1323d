package store

import (
	"time"

	"lintel/backend/ettf"
)

// Account is a person who may sign in, while it is active. Password is the hash, never the
// password, and empty until there is one; the record carries a fingerprint of it.
type Account struct {
	ID       int64   `json:"-"`
	Version  int64   `json:"-"`
	Email    string  `json:"email"`
	Name     string  `json:"name"`
	Password string  `json:"-"`
	Active   bool    `json:"active"`
	Grants   []Grant `json:"roles"`
}

// Grant is a role in one round, or in every round when Round is empty.
type Grant struct {
	Role  ettf.Role `json:"role"`
	Round string    `json:"round"`
}

const accountColumns = "a.id, a.version, a.email, a.name, a.password, a.active"

func (a *Account) columns() []any {
	return []any{&a.ID, &a.Version, &a.Email, &a.Name, &a.Password, &a.Active}
}

// Account finds a person by email.
func (r *Reader) Account(email string) (a Account, found bool) {
	if !r.one("SELECT "+accountColumns+" FROM accounts a WHERE a.email = ?", []any{email}, a.columns()...) {
		return a, false
	}
	a.Grants = r.grants(a.ID)
	return a, r.err == nil
}

// Accounts are all people, by email.
func (r *Reader) Accounts() []Account {
	var all []Account
	place := map[int64]int{}
	r.each("SELECT "+accountColumns+" FROM accounts a ORDER BY a.email", nil, func(scan func(...any)) {
		a := Account{Grants: []Grant{}}
		scan(a.columns()...)
		place[a.ID] = len(all)
		all = append(all, a)
	})
	r.each("SELECT account, role, round FROM account_roles ORDER BY account, role, round", nil, func(scan func(...any)) {
		var id int64
		var g Grant
		scan(&id, &g.Role, &g.Round)
		if at, ok := place[id]; ok {
			all[at].Grants = append(all[at].Grants, g)
		}
	})
	return all
}

func (r *Reader) grants(account int64) []Grant {
	grants := []Grant{}
	r.each("SELECT role, round FROM account_roles WHERE account = ? ORDER BY role, round", []any{account}, func(scan func(...any)) {
		var g Grant
		scan(&g.Role, &g.Round)
		grants = append(grants, g)
	})
	return grants
}

// signedInAction is what the record calls the beginning of a session.
const signedInAction = "signed in"

// LastSignIns are when people last signed in, by email, out of the record.
func (r *Reader) LastSignIns() map[string]time.Time {
	last := map[string]time.Time{}
	r.each("SELECT subject, max(at) FROM audit WHERE round = '' AND subject >= 'account ' AND subject < 'account!' AND action = ? GROUP BY subject",
		[]any{signedInAction}, func(scan func(...any)) {
			var subject string
			var at moment
			scan(&subject, &at)
			last[subject[len("account "):]] = time.Time(at)
		})
	return last
}

// PutAccount keeps a person with all their roles; before is what stood, nil for a new one.
func (tx *Tx) PutAccount(before, after *Account, why Why) error {
	return tx.record(entry(why, "", "account "+after.Email, before.recorded(), after.recorded()), func(w *writing) {
		w.do(`INSERT INTO accounts (email, name, password, active) VALUES (?,?,?,?)
			ON CONFLICT (email) DO UPDATE SET version = version + 1, name = excluded.name, password = excluded.password, active = excluded.active`,
			after.Email, after.Name, after.Password, after.Active)
		w.do("DELETE FROM account_roles WHERE account = (SELECT id FROM accounts WHERE email = ?)", after.Email)
		for _, g := range after.Grants {
			w.do("INSERT INTO account_roles (account, role, round) SELECT id, ?, ? FROM accounts WHERE email = ?", g.Role, g.Round, after.Email)
		}
	})
}
