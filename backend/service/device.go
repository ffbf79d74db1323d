package service

import (
	"context"
	"sync"
	"time"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// DeviceList is where a person is signed in.
type DeviceList struct {
	Sessions []Device `json:"sessions"`
}

// Device is one of a person's sessions. LastSeen is when it last asked for something, as far as
// this run of the program knows.
type Device struct {
	ID       string    `json:"id"`
	Current  bool      `json:"current"`
	Started  time.Time `json:"started"`
	LastSeen time.Time `json:"last_seen"`
	Where    string    `json:"where"`
}

// deviceID names a session to its person. It tells nothing of the token, which is random.
func deviceID(s *store.Session) string { return s.TokenHash[:16] }

// Devices lists where the person of the session is signed in, the latest first.
func (s *Service) Devices(ctx context.Context, token string) (*DeviceList, error) {
	account, current, err := s.holder(ctx, token)
	if err != nil {
		return nil, err
	}
	list := &DeviceList{Sessions: []Device{}}
	err = s.store.Read(ctx, func(r *store.Reader) error {
		for _, session := range r.Sessions(&account, s.clock()) {
			list.Sessions = append(list.Sessions, Device{ID: deviceID(&session), Current: session.TokenHash == current.TokenHash,
				Started: session.Started, LastSeen: s.seen.since(session), Where: session.Place})
		}
		return nil
	})
	return list, err
}

// EndDevice signs the person of the session out in one of the places where they are signed in.
// Errors: NotFound "no-such-session".
func (s *Service) EndDevice(ctx context.Context, token, id string) error {
	account, _, err := s.holder(ctx, token)
	if err != nil {
		return err
	}
	return s.store.Change(ctx, account.Email, func(tx *store.Tx) error {
		for _, session := range tx.Sessions(&account, tx.Now()) {
			if deviceID(&session) == id {
				return tx.EndSession(&account, &session, store.Why{Action: "signed out", Reason: "from another place"})
			}
		}
		return ettf.Errorf(ettf.NotFound, "no-such-session", "You are not signed in there any more.")
	})
}

// EndSessionsOf signs a person out everywhere.
// Errors: Forbidden, NotFound "no-such-person".
func (s *Service) EndSessionsOf(ctx context.Context, who Person, email string) error {
	if err := must(CanManagePeople(who)); err != nil {
		return err
	}
	return s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		account, found := tx.Account(tidyEmail(email))
		if !found {
			return noSuchPerson(email)
		}
		return tx.EndSessions(&account, nil, "")
	})
}

// lastSeen remembers when each session last asked for something. It is not kept on disk: that
// would be a write, with its entry in the record, for everything that anyone looks at.
type lastSeen struct {
	mu sync.Mutex
	at map[string]time.Time
}

// forgetAbove is how many sessions may be remembered before those that have ended are forgotten.
const forgetAbove = 1000

func (l *lastSeen) note(tokenHash string, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.at == nil {
		l.at = map[string]time.Time{}
	}
	if len(l.at) > forgetAbove {
		for hash, at := range l.at {
			if now.Sub(at) > auth.Stay {
				delete(l.at, hash)
			}
		}
	}
	l.at[tokenHash] = now
}

// since is when the session was last seen; when it began, if this run has not seen it.
func (l *lastSeen) since(s store.Session) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	if at, ok := l.at[s.TokenHash]; ok {
		return at.UTC().Truncate(time.Second)
	}
	return s.Started
}
