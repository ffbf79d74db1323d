package store

import "time"

// Session is a person's stay after signing in. Only the hash of its token is kept. Place says
// where it is, in words for its person; until FreshUntil it may do what cannot be taken back.
type Session struct {
	TokenHash  string
	Started    time.Time
	Expires    time.Time
	Place      string
	FreshUntil time.Time
}

const sessionColumns = "s.token_hash, s.created, s.expires, s.place, s.fresh_until"

func (s *Session) columns() []any {
	return []any{&s.TokenHash, (*moment)(&s.Started), (*moment)(&s.Expires), &s.Place, (*moment)(&s.FreshUntil)}
}

// SignedIn finds the session that bears the hash of a token and has not ended, and its person.
func (r *Reader) SignedIn(tokenHash string, now time.Time) (a Account, s Session, found bool) {
	if !r.one("SELECT "+accountColumns+", "+sessionColumns+` FROM sessions s JOIN accounts a ON a.id = s.account
		WHERE s.token_hash = ? AND s.expires > ? AND a.active`, []any{tokenHash, stamp(now)}, append(a.columns(), s.columns()...)...) {
		return a, s, false
	}
	a.Grants = r.grants(a.ID)
	return a, s, r.err == nil
}

// Sessions are the person's that have not ended, the latest first.
func (r *Reader) Sessions(a *Account, now time.Time) []Session {
	var all []Session
	r.each("SELECT "+sessionColumns+" FROM sessions s WHERE s.account = ? AND s.expires > ? ORDER BY s.created DESC, s.token_hash",
		[]any{a.ID, stamp(now)}, func(scan func(...any)) {
			var s Session
			scan(s.columns()...)
			all = append(all, s)
		})
	return all
}

// BeginSession keeps a session of the person, and drops sessions that have ended.
func (tx *Tx) BeginSession(a *Account, s Session) error {
	return tx.record(aboutPerson(a, Why{Action: signedInAction}, s.recorded(a.Email, tx.at)), func(w *writing) {
		w.do("DELETE FROM sessions WHERE expires <= ?", stamp(tx.at))
		w.do("INSERT INTO sessions (token_hash, account, created, expires, place, fresh_until) VALUES (?,?,?,?,?,?)",
			s.TokenHash, a.ID, stamp(tx.at), stamp(s.Expires), s.Place, stamp(s.FreshUntil))
	})
}

// FreshenSession lets the person's session do, until then, what cannot be taken back.
func (tx *Tx) FreshenSession(a *Account, s *Session, until time.Time, why Why) error {
	fresh := *s
	fresh.FreshUntil = until
	return tx.record(aboutPerson(a, why, fresh.recorded(a.Email, s.Started)), func(w *writing) {
		w.do("UPDATE sessions SET fresh_until = ? WHERE token_hash = ?", stamp(until), s.TokenHash)
	})
}

// EndSession ends the person's session.
func (tx *Tx) EndSession(a *Account, s *Session, why Why) error {
	return tx.record(aboutPerson(a, why, &endedSessions{Ended: s.recorded(a.Email, s.Started).Session}), func(w *writing) {
		w.do("DELETE FROM sessions WHERE token_hash = ?", s.TokenHash)
	})
}

// sessionsEndedAction is what the record calls the end of a person's sessions.
const sessionsEndedAction = "sessions ended"

// EndSessions ends all sessions of the person but one, all of them when that is nil, and says why.
func (tx *Tx) EndSessions(a *Account, except *Session, reason string) error {
	kept, hash := endedSessions{}, ""
	if except != nil {
		kept.Kept, hash = except.recorded(a.Email, except.Started).Session, except.TokenHash
	}
	return tx.record(aboutPerson(a, Why{Action: sessionsEndedAction, Reason: reason}, &kept), func(w *writing) {
		w.do("DELETE FROM sessions WHERE account = ? AND token_hash <> ?", a.ID, hash)
	})
}

// aboutPerson is the entry of what happens to a person's stay and changes nothing about the person.
func aboutPerson(a *Account, why Why, after any) Entry {
	return Entry{Action: why.Action, Subject: "account " + a.Email, After: after, Reason: why.Reason}
}
