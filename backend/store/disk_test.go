package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"lintel/backend/ettf"
)

// pages lets the workspace's file grow to so many pages and no more, as a full disk does.
func pages(t *testing.T, s *Store, most int) {
	t.Helper()
	if err := s.writer.QueryRow(fmt.Sprintf("PRAGMA max_page_count = %d", most)).Scan(new(int)); err != nil {
		t.Fatal(err)
	}
}

// tooMuch is a change that no full disk can take.
func tooMuch(s *Store, code string) error {
	return s.Change(context.Background(), "ann@example.nhs.uk", func(tx *Tx) error {
		return tx.PutPractice(nil, &ettf.Practice{Code: code, Name: strings.Repeat("a long name ", 100_000)}, imported)
	})
}

func wantUnavailable(t *testing.T, err error, says string) {
	t.Helper()
	var e *ettf.Error
	if !errors.As(err, &e) || e.Kind != ettf.Unavailable || !strings.Contains(e.Message, says) {
		t.Errorf("got %v, want it unavailable, and to say %q", err, says)
	}
}

func TestAFullDiskIsSaidPlainlyAndWorkGoesOnWhenThereIsRoom(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := openIn(t, folder)
	keepPractice(t, s)
	pages(t, s, 1)
	for range 3 {
		wantUnavailable(t, tooMuch(s, "A81002"), "The disk is full. Nothing was changed")
	}
	if n := practices(t, folder); n != 1 {
		t.Errorf("%d practices can be read, want the one that was kept", n)
	}
	pages(t, s, 1<<30)
	if err := tooMuch(s, "A81002"); err != nil {
		t.Errorf("there is room again, and yet: %v", err)
	}
	if n := practices(t, folder); n != 2 {
		t.Errorf("%d practices, want 2", n)
	}
	for _, check := range []string{"integrity", "record", "contents"} {
		if f := examine(t, folder)[check]; f.State != Well {
			t.Errorf("%s: %s", check, f.Says)
		}
	}
}

func TestOnAFullDiskManyAtOnceAreEachToldSo(t *testing.T) {
	t.Parallel()
	s := open(t)
	keepPractice(t, s)
	pages(t, s, 1)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() { wantUnavailable(t, tooMuch(s, fmt.Sprintf("A810%02d", i)), "The disk is full") })
	}
	all.Wait()
	pages(t, s, 1<<30)
	change(t, s, func(tx *Tx) error { return tx.PutPractice(nil, &ettf.Practice{Code: "A81099"}, imported) })
	if rows, err := verify(s); err != nil || rows != 2 {
		t.Errorf("%d rows, %v", rows, err)
	}
}

// A statement that would follow a full disk would stand outside any transaction, and stay.
func TestWhatFollowsAFullDiskWithinAChangeIsNotWritten(t *testing.T) {
	t.Parallel()
	s := open(t)
	keepPractice(t, s)
	pages(t, s, 1)
	err := s.Change(context.Background(), "ann@example.nhs.uk", func(tx *Tx) error {
		_ = tx.PutPractice(nil, &ettf.Practice{Code: "A81002", Name: strings.Repeat("a long name ", 100_000)}, imported)
		pagesWithin(t, tx, 1<<30)
		return tx.PutPractice(nil, &ettf.Practice{Code: "A81003"}, imported)
	})
	wantUnavailable(t, err, "The disk is full")
	if rows, err := verify(s); err != nil || rows != 1 {
		t.Errorf("%d rows, %v; want the one that was there", rows, err)
	}
}

// pagesWithin is pages on the connection of a change.
func pagesWithin(t *testing.T, tx *Tx, most int) {
	t.Helper()
	if err := tx.batch.tx.QueryRow(fmt.Sprintf("PRAGMA max_page_count = %d", most)).Scan(new(int)); err != nil {
		t.Fatal(err)
	}
}

func TestAReadOnlyWorkspaceAnswersQuestionsAndRefusesChangesPlainly(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := openIn(t, folder)
	keepPractice(t, s)
	if _, err := s.writer.Exec("PRAGMA query_only = 1"); err != nil {
		t.Fatal(err)
	}
	wantUnavailable(t, tooMuch(s, "A81002"), "The workspace cannot be written. Nothing was changed")
	if n := practices(t, folder); n != 1 {
		t.Errorf("%d practices can be read, want 1", n)
	}
	if _, err := s.writer.Exec("PRAGMA query_only = 0"); err != nil {
		t.Fatal(err)
	}
	if err := tooMuch(s, "A81002"); err != nil {
		t.Errorf("it may be written again, and yet: %v", err)
	}
}
