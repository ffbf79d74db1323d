package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"lintel/backend/ettf"
)

func TestEveryConnectionKeepsForeignKeysAndOnlyTheWriterWrites(t *testing.T) {
	t.Parallel()
	s := open(t)
	for _, pool := range []struct {
		name        string
		db          *sql.DB
		connections int
		queryOnly   int
	}{{"writer", s.writer, 1, 0}, {"reader", s.reader, readers, 1}} {
		for i := range pool.connections {
			conn, err := pool.db.Conn(context.Background()) // held, so that the next is another
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			for pragma, want := range map[string]int{"foreign_keys": 1, "busy_timeout": 5000, "query_only": pool.queryOnly} {
				var got int
				if err := conn.QueryRowContext(context.Background(), "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
					t.Errorf("%s %d: %s is %d (%v), want %d", pool.name, i, pragma, got, err, want)
				}
			}
		}
	}
}

func TestTheWriterIsDurable(t *testing.T) {
	t.Parallel()
	s := open(t)
	var mode string
	var synchronous int
	if err := s.writer.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil {
		t.Fatal(err)
	}
	if err := s.writer.QueryRow("PRAGMA synchronous").Scan(&synchronous); err != nil {
		t.Fatal(err)
	}
	if mode != "wal" || synchronous != 2 {
		t.Errorf("journal %s, synchronous %d; want wal and 2 (full)", mode, synchronous)
	}
}

func TestAFolderMayHaveAnyName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"two words", "a?b=c&mode=memory", "50% done", "#1", "Łódź Ŵy", "a+b", "%41"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := filepath.Join(t.TempDir(), name)
			keepPractice(t, openIn(t, folder))
			if _, err := os.Stat(filepath.Join(folder, FileName)); err != nil {
				t.Errorf("the workspace is not where it was asked for: %v", err)
			}
		})
	}
}

func TestAFolderThatIsAFileIsUnavailable(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(context.Background(), file, noon)
	wantCode(t, err, "workspace-unavailable")
}

func TestReadersSeeWholeChangesWhileOthersWrite(t *testing.T) {
	t.Parallel()
	s := open(t)
	keep(t, s, "a-round", &ettf.Round{Terms: ettf.Terms{Name: "A round"}})
	const changes = 40
	var all sync.WaitGroup
	all.Go(func() {
		for n := range changes {
			err := s.Change(context.Background(), "ann@example.nhs.uk", func(tx *Tx) error {
				title := fmt.Sprintf("title %d", n)
				return errors.Join(
					tx.PutBid("a-round", 0, nil, &ettf.Bid{Ref: "E1", Title: title}, imported),
					tx.PutBid("a-round", 1, nil, &ettf.Bid{Ref: "E2", Title: title}, imported))
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
	for range readers {
		all.Go(func() {
			for range changes {
				r := load(t, s, "a-round")
				if len(r.Bids) == 1 || len(r.Bids) == 2 && r.Bids[0].Title != r.Bids[1].Title {
					t.Errorf("half a change was seen: %v", r.Bids)
				}
			}
		})
	}
	all.Wait()
	if rows, err := verify(s); err != nil || rows != 1+2*changes {
		t.Errorf("the record has %d rows (%v), want %d", rows, err, 1+2*changes)
	}
}

func TestAChangeOfPremisesIsAChangeOfTheRoundsThatListThem(t *testing.T) {
	t.Parallel()
	s := open(t)
	premises := ettf.Premises{ID: "P1"}
	keep(t, s, "with", &ettf.Round{Terms: ettf.Terms{Name: "With"}, Premises: []ettf.Premises{premises}})
	keep(t, s, "without", &ettf.Round{Terms: ettf.Terms{Name: "Without"}})
	before := revisions(t, s)
	change(t, s, func(tx *Tx) error {
		return tx.PutPremises(&premises, &ettf.Premises{ID: "P1", Name: "Mill Lane"}, Why{Action: "changed"})
	})
	after := revisions(t, s)
	if after["with"] <= before["with"] || after["without"] != before["without"] {
		t.Errorf("revisions were %v and are %v", before, after)
	}
}

func revisions(t *testing.T, s *Store) map[string]int64 {
	t.Helper()
	found := map[string]int64{}
	read(t, s, func(r *Reader) error {
		for _, h := range r.Heads() {
			found[h.ID] = h.Revision
		}
		return nil
	})
	return found
}
