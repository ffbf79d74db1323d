package store

import "time"

// Session is a person's stay after signing in. Only the hash of its token is kept.
type Session struct {
	TokenHash string
	Expires   time.Time
}

// BeginSession keeps a session of the person, and drops sessions that have ended.
func (tx *Tx) BeginSession(a *Account, s Session, why Why) error {
	return tx.record(entry[Session](why, "", "account "+a.Email, nil, nil), func(w *writing) {
		w.do("DELETE FROM sessions WHERE expires <= ?", stamp(tx.at))
		w.do("INSERT INTO sessions (token_hash, account, created, expires) VALUES (?,?,?,?)",
			s.TokenHash, a.ID, stamp(tx.at), stamp(s.Expires))
	})
}

// EndSession ends the session whose token has the hash.
func (tx *Tx) EndSession(a *Account, tokenHash string, why Why) error {
	return tx.record(entry[Session](why, "", "account "+a.Email, nil, nil), func(w *writing) {
		w.do("DELETE FROM sessions WHERE token_hash = ?", tokenHash)
	})
}
