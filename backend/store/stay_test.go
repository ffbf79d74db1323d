package store

import (
	"context"
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
)

// stayed makes a workspace in which Ann has had sessions and links, which have come and gone as
// they do, and gives its folder.
func stayed(t *testing.T) string {
	t.Helper()
	folder, now := t.TempDir(), noon()
	s, err := Open(context.Background(), folder, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	ann := &Account{Email: "ann@example.nhs.uk", Name: "Ann", Active: true, Grants: []Grant{{Role: ettf.Admin}}}
	change(t, s, func(tx *Tx) error { return tx.PutAccount(nil, ann, Why{Action: "added"}) })
	*ann = accountOf(t, s, ann.Email)
	begin := func(hash string, lasts time.Duration) Session {
		t.Helper()
		change(t, s, func(tx *Tx) error {
			return tx.BeginSession(ann, Session{TokenHash: hash, Place: "Firefox", Expires: tx.Now().Add(lasts), FreshUntil: tx.Now()})
		})
		var found Session
		read(t, s, func(r *Reader) error {
			_, found, _ = r.SignedIn(hash, now)
			return nil
		})
		return found
	}
	begin("short", time.Minute)
	now = now.Add(time.Hour)
	one, two := begin("one", time.Hour), begin("two", time.Hour)
	change(t, s, func(tx *Tx) error {
		return tx.FreshenSession(ann, &two, tx.Now().Add(time.Minute), Why{Action: "signed in afresh"})
	})
	change(t, s, func(tx *Tx) error { return tx.EndSession(ann, &one, Why{Action: "signed out"}) })
	three := begin("three", time.Hour)
	change(t, s, func(tx *Tx) error { return tx.EndSessions(ann, &three, "the password was set") })
	for _, token := range []string{"a link", "another link"} {
		change(t, s, func(tx *Tx) error {
			return tx.PutLink(ann, Link{TokenHash: token, Purpose: Invitation, Expires: now.Add(time.Hour)}, Why{Action: "invitation link made"})
		})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestSessionsAndLinksComeAndGoAsTheRecordSays(t *testing.T) {
	t.Parallel()
	if f := examine(t, stayed(t))["contents"]; f.State != Well {
		t.Error(f.Says)
	}
}

// Who can write the file could let themselves in: by another password, a session or a link.
func TestWhoLetsThemselvesInThroughTheFileIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	for statement, want := range map[string]string{
		"UPDATE accounts SET password = 'the hash of theirs'":                                               "Account ann@example.nhs.uk is not as row 1 of the record has it (password).",
		"UPDATE sessions SET expires = '2099-01-01T00:00:00.000Z'":                                          "of ann@example.nhs.uk is not as row 7 of the record has it (expires).",
		"UPDATE sessions SET token_hash = 'theirs'":                                                         "of ann@example.nhs.uk is in no row of the record.",
		"INSERT INTO sessions SELECT 'theirs', account, created, expires, place, fresh_until FROM sessions": "of ann@example.nhs.uk is in no row of the record.",
		"DELETE FROM sessions":                           "is in row 7 of the record and nowhere else.",
		"UPDATE account_links SET token_hash = 'theirs'": "Link of ann@example.nhs.uk is not as row 10 of the record has it (token).",
		"DELETE FROM account_links":                      "Link of ann@example.nhs.uk is in row 10 of the record and nowhere else.",
	} {
		folder := stayed(t)
		behindItsBack(t, folder, statement)
		if f := examine(t, folder)["contents"]; f.State != Wrong || !strings.HasSuffix(f.Says, want) {
			t.Errorf("%s: %q", statement, f.Says)
		}
	}
}

// Rows of the record from before it had fingerprints say what they say, and no more.
func TestWhatAnOlderRecordDoesNotSayIsNotMissed(t *testing.T) {
	t.Parallel()
	folder, now := t.TempDir(), noon()
	s, err := Open(context.Background(), folder, noon)
	if err != nil {
		t.Fatal(err)
	}
	ann := &Account{Email: "ann@example.nhs.uk", Name: "Ann", Password: "hash", Active: true, Grants: []Grant{{Role: ettf.Admin}}}
	link := Link{TokenHash: "a link", Purpose: Reset, Expires: now.Add(time.Hour)}
	older := func(action string, after any, do func(*writing)) {
		t.Helper()
		change(t, s, func(tx *Tx) error {
			return tx.record(Entry{Action: action, Subject: "account " + ann.Email, After: after}, do)
		})
	}
	older("added", ann, func(w *writing) {
		w.do("INSERT INTO accounts (email, name, password) VALUES (?,?,?)", ann.Email, ann.Name, ann.Password)
		w.do("INSERT INTO account_roles (account, role, round) VALUES (1, 'admin', '')")
	})
	older(signedInAction, nil, func(w *writing) {
		w.do("INSERT INTO sessions (token_hash, account, created, expires, place, fresh_until) VALUES ('h', 1, ?, ?, '', '')", stamp(now), stamp(now.Add(time.Hour)))
	})
	older("reset link made", link, func(w *writing) {
		w.do("INSERT INTO account_links (account, token_hash, purpose, expires) VALUES (1, 'a link', 'reset', ?)", stamp(link.Expires))
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if f := examine(t, folder)["contents"]; f.State != Well {
		t.Error(f.Says)
	}
}
