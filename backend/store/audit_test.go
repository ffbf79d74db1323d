package store

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

// threeRows makes a workspace whose record has three rows, and gives its folder.
func threeRows(t *testing.T) (*Store, string) {
	t.Helper()
	folder := t.TempDir()
	s := openIn(t, folder)
	change(t, s, func(tx *Tx) error {
		return tx.PutPractice(nil, &ettf.Practice{Code: "A81001"}, Why{Action: "added", Reason: "new list"})
	})
	change(t, s, func(tx *Tx) error {
		before, after := &ettf.Practice{Code: "A81001"}, &ettf.Practice{Code: "A81001", Name: "Mill Lane"}
		if err := tx.PutPractice(before, after, Why{Action: "changed"}); err != nil {
			return err
		}
		return tx.PutPractice(nil, &ettf.Practice{Code: "A81002"}, Why{Action: "added"})
	})
	return s, folder
}

func verify(s *Store) (rows int, err error) {
	err = s.Read(context.Background(), func(r *Reader) (err error) {
		rows, err = r.Verify()
		return err
	})
	return rows, err
}

// tamper opens the file as anyone could, takes the guards away and does its worst.
func tamper(t *testing.T, folder string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range append([]string{
		"DROP TRIGGER audit_never_changes", "DROP TRIGGER audit_never_shrinks", "DROP TRIGGER audit_never_replaces",
	}, statements...) {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTheRecordOfHonestWorkVerifies(t *testing.T) {
	t.Parallel()
	s, _ := threeRows(t)
	if rows, err := verify(s); err != nil || rows != 3 {
		t.Errorf("%d rows, %v; want 3 sound ones", rows, err)
	}
}

func TestTheRecordSaysWhoDidWhatWhenAndWhy(t *testing.T) {
	t.Parallel()
	s, _ := threeRows(t)
	read(t, s, func(r *Reader) error {
		var at, who, action, subject, before, after string
		r.one("SELECT at, who, action, subject, before, after FROM audit WHERE id = 2", nil, &at, &who, &action, &subject, &before, &after)
		got := strings.Join([]string{at, who, action, subject, before, after}, " | ")
		want := `2016-06-30T12:00:00.000Z | ann@example.nhs.uk | changed | practice A81001 | {"code":"A81001"} | {"code":"A81001","name":"Mill Lane"}`
		if got != want {
			t.Errorf("the record says\n%s, want\n%s", got, want)
		}
		return nil
	})
}

func TestTamperingWithAnyColumnOfAnyRowIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	for _, column := range []string{"at", "who", "action", "round", "subject", "before", "after", "reason", "prev", "hash"} {
		for row := 1; row <= 3; row++ {
			t.Run(fmt.Sprintf("%s of row %d", column, row), func(t *testing.T) {
				t.Parallel()
				s, folder := threeRows(t)
				tamper(t, folder, fmt.Sprintf("UPDATE audit SET %s = coalesce(%s, '') || 'x' WHERE id = %d", column, column, row))
				wantBroken(t, s, fmt.Sprintf("row %d", row))
			})
		}
	}
}

func TestANullMadeEmptyInTheRecordIsFound(t *testing.T) {
	t.Parallel()
	s, folder := threeRows(t)
	tamper(t, folder, "UPDATE audit SET before = '' WHERE id = 1")
	wantBroken(t, s, "row 1")
}

func TestARowRehashedByATamperingHandBreaksTheNext(t *testing.T) {
	t.Parallel()
	s, folder := threeRows(t)
	var l link
	read(t, s, func(r *Reader) error {
		r.each("SELECT "+linkColumns+" FROM audit WHERE id = 1", nil, func(scan func(...any)) { l.scan(scan) })
		return nil
	})
	l.reason = "another"
	tamper(t, folder, fmt.Sprintf("UPDATE audit SET reason = 'another', hash = '%s' WHERE id = 1", l.sum()))
	wantBroken(t, s, "row 2")
}

func TestARowTakenOutOfTheRecordIsFound(t *testing.T) {
	t.Parallel()
	for row := 1; row <= 3; row++ {
		t.Run(fmt.Sprintf("row %d", row), func(t *testing.T) {
			t.Parallel()
			s, folder := threeRows(t)
			tamper(t, folder, fmt.Sprintf("DELETE FROM audit WHERE id = %d", row))
			wantBroken(t, s, fmt.Sprintf("row %d is missing", row))
		})
	}
}

func wantBroken(t *testing.T, s *Store, named string) {
	t.Helper()
	_, err := verify(s)
	wantCode(t, err, "record-broken")
	if err != nil && !strings.Contains(err.Error(), named) {
		t.Errorf("%q does not name %s", err, named)
	}
}

func TestTheRecordRefusesChange(t *testing.T) {
	t.Parallel()
	s, _ := threeRows(t)
	for _, statement := range []string{
		"UPDATE audit SET reason = 'x' WHERE id = 1",
		"DELETE FROM audit WHERE id = 1",
		"INSERT OR REPLACE INTO audit SELECT id, at, 'someone else', action, round, subject, before, after, reason, prev, hash FROM audit WHERE id = 1",
	} {
		if _, err := s.writer.Exec(statement); err == nil || !strings.Contains(err.Error(), "the record never") {
			t.Errorf("%s: %v; want a refusal", statement, err)
		}
	}
}
