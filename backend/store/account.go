package store

import (
	"time"

	"lintel/backend/ettf"
)

// Account is a person who may sign in. Password is the hash, never the password; the record does
// not carry it.
type Account struct {
	ID       int64   `json:"-"`
	Email    string  `json:"email"`
	Name     string  `json:"name"`
	Password string  `json:"-"`
	Grants   []Grant `json:"roles"`
}

// Grant is a role in one round, or in every round when Round is empty.
type Grant struct {
	Role  ettf.Role `json:"role"`
	Round string    `json:"round,omitempty"`
}

// Account finds a person by email.
func (r *Reader) Account(email string) (a Account, found bool) {
	return r.account("SELECT id, email, name, password FROM accounts WHERE email = ?", email)
}

// SignedIn finds the person whose session bears the hash of a token and has not ended.
func (r *Reader) SignedIn(tokenHash string, now time.Time) (a Account, found bool) {
	return r.account(`SELECT a.id, a.email, a.name, a.password FROM sessions s JOIN accounts a ON a.id = s.account
		WHERE s.token_hash = ? AND s.expires > ?`, tokenHash, stamp(now))
}

func (r *Reader) account(query string, args ...any) (a Account, found bool) {
	if !r.one(query, args, &a.ID, &a.Email, &a.Name, &a.Password) {
		return a, false
	}
	r.each("SELECT role, round FROM account_roles WHERE account = ? ORDER BY role, round", []any{a.ID}, func(scan func(...any)) {
		var g Grant
		scan(&g.Role, &g.Round)
		a.Grants = append(a.Grants, g)
	})
	return a, r.err == nil
}

// PutAccount keeps a person with all their roles; before is what stood, nil for a new one.
func (tx *Tx) PutAccount(before, after *Account, why Why) error {
	return tx.record(entry(why, "", "account "+after.Email, before, after), func(w *writing) {
		w.do(`INSERT INTO accounts (email, name, password) VALUES (?,?,?)
			ON CONFLICT (email) DO UPDATE SET version = version + 1, name = excluded.name, password = excluded.password`,
			after.Email, after.Name, after.Password)
		w.do("DELETE FROM account_roles WHERE account = (SELECT id FROM accounts WHERE email = ?)", after.Email)
		for _, g := range after.Grants {
			w.do("INSERT INTO account_roles (account, role, round) SELECT id, ?, ? FROM accounts WHERE email = ?", g.Role, g.Round, after.Email)
		}
	})
}
