package store

import (
	"context"
	"testing"
	"time"
)

// noon is the time of every test: 30 June 2016, 12:00 UTC.
func noon() time.Time { return time.Date(2016, 6, 30, 12, 0, 0, 0, time.UTC) }

// open makes a workspace in a folder of the test's own.
func open(t *testing.T) *Store {
	t.Helper()
	return openIn(t, t.TempDir())
}

func openIn(t *testing.T, folder string) *Store {
	t.Helper()
	s, err := Open(context.Background(), folder, noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func change(t *testing.T, s *Store, do func(*Tx) error) {
	t.Helper()
	if err := s.Change(context.Background(), "ann@example.nhs.uk", do); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, s *Store, ask func(*Reader) error) {
	t.Helper()
	if err := s.Read(context.Background(), ask); err != nil {
		t.Fatal(err)
	}
}

var imported = Why{Action: "imported"}
