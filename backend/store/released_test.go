package store

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"
)

// A workspace of every released schema lies in testdata as the statements that make it.
func TestAWorkspaceOfEveryReleasedSchemaIsBroughtUpToDateAfterABackupAndEqualsAFreshOne(t *testing.T) {
	t.Parallel()
	fixtures, err := filepath.Glob("testdata/schema*.sql")
	if err != nil || len(fixtures) == 0 {
		t.Fatalf("there are no fixtures: %v", err)
	}
	fresh, err := freshTables(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, fixture := range fixtures {
		version := i + 1
		t.Run(filepath.Base(fixture), func(t *testing.T) {
			t.Parallel()
			folder := released(t, fixture)
			s := openIn(t, folder)
			read(t, s, func(r *Reader) error {
				if tables := r.tables(); !maps.Equal(tables, fresh) {
					t.Errorf("its tables are\n%v, those of a fresh one\n%v", tables, fresh)
				}
				return nil
			})
			backups, err := filepath.Glob(filepath.Join(folder, fmt.Sprintf("lintel-v%d-*.db", version)))
			if err != nil || len(backups) != 1 {
				t.Fatalf("backups: %v, %v; want one", backups, err)
			}
			if info, err := os.Stat(backups[0]); err != nil || info.Mode().Perm()&0o077 != 0 {
				t.Errorf("the backup is not for its owner's eyes: %v, %v", info, err)
			}
			for _, check := range []string{"integrity", "references", "version", "record", "tables", "contents"} {
				if f := examine(t, folder)[check]; f.State != Well {
					t.Errorf("%s: %s", check, f.Says)
				}
			}
		})
	}
}

// released makes the workspace of a fixture, and gives its folder.
func released(t *testing.T, fixture string) string {
	t.Helper()
	statements, err := os.ReadFile(fixture)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	raw(t, folder, string(statements))
	return folder
}

func TestNothingOfTheFirstSchemaIsLost(t *testing.T) {
	t.Parallel()
	s := openIn(t, released(t, "testdata/schema1.sql"))
	r := load(t, s, "ettf-2016-17")
	if len(r.Bids) != 3 || len(r.Criteria) != 4 || len(r.Practices) == 0 || len(r.Premises) == 0 {
		t.Errorf("the round has %d bids, %d criteria, %d practices, %d premises", len(r.Bids), len(r.Criteria), len(r.Practices), len(r.Premises))
	}
	scored := 0
	for _, b := range r.Bids {
		scored += len(b.Scores) + len(b.Scorings)
	}
	if scored == 0 {
		t.Error("the scores are gone")
	}
	read(t, s, func(r *Reader) error {
		ann, found := r.Account("ann@example.nhs.uk")
		if !found || !ann.Active || ann.Password == "" || len(ann.Grants) != 1 {
			t.Errorf("Ann is %+v", ann)
		}
		var sessions int
		r.one("SELECT count(*) FROM sessions", nil, &sessions)
		if sessions != 1 {
			t.Errorf("%d people are signed in, want 1", sessions)
		}
		return nil
	})
	if rows, err := verify(s); err != nil || rows != 11 {
		t.Errorf("%d rows, %v", rows, err)
	}
	keepPractice(t, s)
}

func TestABackupOfTheFirstSchemaIsRestoredAndBroughtUpToDate(t *testing.T) {
	t.Parallel()
	again := t.TempDir()
	if _, err := restore(archived(t, released(t, "testdata/schema1.sql")), again, false); err != nil {
		t.Fatal(err)
	}
	wantOnly(t, again, FileName)
	if f := examine(t, again)["contents"]; f.State != Well {
		t.Error(f.Says)
	}
}
