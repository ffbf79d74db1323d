package store

import "time"

// Purpose says what a link is for.
type Purpose string

// The purposes: a first password, or another.
const (
	Invitation Purpose = "invitation"
	Reset      Purpose = "reset"
)

// Link lets whoever holds its token set the password of one person, once. Only the hash of the
// token is kept.
type Link struct {
	TokenHash string    `json:"-"`
	Purpose   Purpose   `json:"purpose"`
	Expires   time.Time `json:"expires"`
}

func (l *Link) columns() []any { return []any{&l.TokenHash, &l.Purpose, (*moment)(&l.Expires)} }

// Links are the links that still work, by the person's email.
func (r *Reader) Links(now time.Time) map[string]Link {
	links := map[string]Link{}
	r.each("SELECT a.email, l.token_hash, l.purpose, l.expires FROM account_links l JOIN accounts a ON a.id = l.account WHERE l.expires > ?",
		[]any{stamp(now)}, func(scan func(...any)) {
			var email string
			var l Link
			scan(append([]any{&email}, l.columns()...)...)
			links[email] = l
		})
	return links
}

// Link finds the link whose token has the hash and still works, and its person.
func (r *Reader) Link(tokenHash string, now time.Time) (a Account, l Link, found bool) {
	if !r.one("SELECT "+accountColumns+`, l.token_hash, l.purpose, l.expires FROM account_links l JOIN accounts a ON a.id = l.account
		WHERE l.token_hash = ? AND l.expires > ? AND a.active`, []any{tokenHash, stamp(now)}, append(a.columns(), l.columns()...)...) {
		return a, l, false
	}
	a.Grants = r.grants(a.ID)
	return a, l, r.err == nil
}

// PutLink gives the person a link instead of any that they have.
func (tx *Tx) PutLink(a *Account, l Link, why Why) error {
	return tx.record(entry(why, "", "account "+a.Email, nil, l.recorded()), func(w *writing) {
		w.do("INSERT OR REPLACE INTO account_links (account, token_hash, purpose, expires) SELECT id, ?, ?, ? FROM accounts WHERE email = ?",
			l.TokenHash, l.Purpose, stamp(l.Expires), a.Email)
	})
}

// linkEndedAction is what the record calls the end of a link.
const linkEndedAction = "link ended"

// DropLink makes the person's link, if they have one, useless, and says why.
func (tx *Tx) DropLink(a *Account, reason string) error {
	return tx.record(aboutPerson(a, Why{Action: linkEndedAction, Reason: reason}, nil), func(w *writing) {
		w.do("DELETE FROM account_links WHERE account = ?", a.ID)
	})
}
