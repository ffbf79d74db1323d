package store

import (
	"fmt"
	"strings"
)

// stays follow the sessions and links of people through the record: they come and go, and what has
// ended leaves nothing in the tables.
type stays struct {
	sessions map[string]stay         // by fingerprint
	links    map[string]recalledLink // by email
	unknown  map[string]bool         // sessions of rows from before the record had fingerprints
}

type stay struct {
	row     int64
	email   string
	expires string
	state   map[string]any
}

type recalledLink struct {
	row   int64
	state map[string]any
}

func newStays() *stays {
	return &stays{map[string]stay{}, map[string]recalledLink{}, map[string]bool{}}
}

// follow takes in one row of the record.
func (s *stays) follow(l *link) error {
	email, isPerson := strings.CutPrefix(l.subject, "account ")
	switch {
	case l.round != "":
		return nil
	case l.subject == string(AboutWorkspace) && l.action == restoredAction:
		clear(s.sessions)
		clear(s.links)
		return nil
	case !isPerson:
		return nil
	}
	after, err := object(l.after)
	if err != nil {
		return err
	}
	text := func(name string) string {
		value, _ := after[name].(string)
		return value
	}
	if l.action == signedInAction {
		s.outlive(l.at)
	}
	switch {
	case text("session") != "":
		if _, known := s.sessions[text("session")]; known || l.action == signedInAction {
			s.sessions[text("session")] = stay{l.id, email, text("expires"), without(after, "session")}
		}
	case l.action == signedInAction:
		s.unknown[begun(email, l.at)] = true
	case text("ended") != "":
		delete(s.sessions, text("ended"))
	case l.action == sessionsEndedAction:
		s.end(email, text("kept"))
	case l.action == linkEndedAction:
		delete(s.links, email)
	case text("purpose") != "":
		s.links[email] = recalledLink{l.id, after}
	}
	return nil
}

// outlive drops the sessions that have run out, as whoever signs in does.
func (s *stays) outlive(now string) {
	for print, one := range s.sessions {
		if one.expires <= now {
			delete(s.sessions, print)
		}
	}
}

func (s *stays) end(email, kept string) {
	for print, one := range s.sessions {
		if one.email == email && print != kept {
			delete(s.sessions, print)
		}
	}
}

// into says what must stand to those who compare.
func (s *stays) into(p replay) {
	for print, one := range s.sessions {
		p.put(sessionKey(print, one.email), recalled{one.row, canonical(one.state)})
	}
	for email, one := range s.links {
		p.put(linkKey(email), recalled{one.row, canonical(one.state)})
	}
}

func sessionKey(print, email string) subjectKey {
	return subjectKey{"", fmt.Sprintf("session %s of %s", print, email)}
}

func linkKey(email string) subjectKey { return subjectKey{"", "link of " + email} }

// begun names a session by its person and its beginning.
func begun(email, started string) string { return email + " " + started }

// heldStays reads the sessions and links that stand in the tables. Begun names the sessions.
func (r *Reader) heldStays(h *held) {
	r.each("SELECT a.email, "+sessionColumns+" FROM sessions s JOIN accounts a ON a.id = s.account", nil, func(scan func(...any)) {
		var email string
		var s Session
		scan(append([]any{&email}, s.columns()...)...)
		recorded := s.recorded(email, s.Started)
		key := sessionKey(recorded.Session, email)
		h.begun[key] = begun(email, stamp(s.Started))
		h.put("", key.subject, map[string]string{"expires": recorded.Expires, "fresh_until": recorded.FreshUntil})
	})
	r.each("SELECT a.email, l.token_hash, l.purpose, l.expires FROM account_links l JOIN accounts a ON a.id = l.account", nil, func(scan func(...any)) {
		var email string
		var l Link
		scan(append([]any{&email}, l.columns()...)...)
		h.put("", linkKey(email).subject, l.recorded())
	})
}
