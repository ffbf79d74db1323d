package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"
)

// fingerprint tells secrets apart and tells nothing of them: what is kept of a password has a random
// salt, and what is kept of a token is random. The record holds fingerprints, so that whoever puts
// another password, session or link into the file is found.
func fingerprint(parts ...string) string {
	h := sha256.New()
	for _, part := range parts {
		fmt.Fprintf(h, "%d %s ", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// noPassword stands in the record for the fingerprint of someone who has none: without any, a row
// is from before the record had them.
const noPassword = "none"

// recordedAccount is a person as the record has them.
type recordedAccount struct {
	*Account
	Password string `json:"password"`
}

func (a *Account) recorded() *recordedAccount {
	if a == nil {
		return nil
	}
	if a.Password == "" {
		return &recordedAccount{a, noPassword}
	}
	return &recordedAccount{a, fingerprint(a.Password)}
}

// recordedSession is a session as the record has it: enough to know it again.
type recordedSession struct {
	Session    string `json:"session"` // its fingerprint
	Expires    string `json:"expires"`
	FreshUntil string `json:"fresh_until"`
}

func (s *Session) recorded(account string, started time.Time) *recordedSession {
	return &recordedSession{fingerprint(s.TokenHash, account, stamp(started), s.Place), stamp(s.Expires), stamp(s.FreshUntil)}
}

// endedSessions is in the record that sessions of a person ended: one, or all but one.
type endedSessions struct {
	Ended string `json:"ended,omitempty"`
	Kept  string `json:"kept,omitempty"`
}

// recordedLink is a link as the record has it.
type recordedLink struct {
	Link
	Token string `json:"token"` // its fingerprint
}

func (l *Link) recorded() *recordedLink { return &recordedLink{*l, fingerprint(l.TokenHash)} }
