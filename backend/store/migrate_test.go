package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"lintel/backend/ettf"
)

func TestAFreshWorkspaceIsAtTheLatestVersion(t *testing.T) {
	t.Parallel()
	if version, err := open(t).version(context.Background()); err != nil || version != len(migrations) {
		t.Errorf("version %d, %v; want %d", version, err, len(migrations))
	}
}

func TestAWorkspaceFromANewerLintelIsRefusedAndLeftAlone(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	raw(t, folder, "PRAGMA user_version = 99")
	_, err := Open(context.Background(), folder, noon)
	wantCode(t, err, "newer-workspace")
}

func TestAFileOfAnotherProgramIsRefusedAndLeftAlone(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	raw(t, folder, "CREATE TABLE theirs (x)")
	before, err := os.ReadFile(filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(context.Background(), folder, noon)
	wantCode(t, err, "not-a-workspace")
	after, err := os.ReadFile(filepath.Join(folder, FileName))
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestAWorkspaceIsForItsOwnersEyes(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	keepPractice(t, openIn(t, folder))
	for _, name := range []string{FileName, FileName + "-wal", FileName + "-shm"} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
			t.Errorf("%s is %o, want 600", name, mode)
		}
	}
}

func TestAFileThatIsNoDatabaseIsRefused(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, FileName), []byte("dear colleague, please find enclosed the bids of our practices"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(context.Background(), folder, noon)
	wantCode(t, err, "not-a-workspace")
}

func TestAnUpgradeTakesABackupFirst(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := openIn(t, folder)
	keepPractice(t, s)
	next := append(slices.Clip(migrations), "CREATE TABLE later (x TEXT) STRICT")
	if err := s.migrate(context.Background(), next); err != nil {
		t.Fatal(err)
	}
	backups, err := filepath.Glob(filepath.Join(folder, fmt.Sprintf("lintel-v%d-*.db", len(migrations))))
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups: %v, %v; want one", backups, err)
	}
	db, err := sql.Open("sqlite", backups[0])
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var version, practices int
	if err := db.QueryRow("SELECT user_version, (SELECT count(*) FROM practices) FROM pragma_user_version").Scan(&version, &practices); err != nil {
		t.Fatal(err)
	}
	if version != len(migrations) || practices != 1 {
		t.Errorf("the backup has version %d and %d practices; want %d and 1", version, practices, len(migrations))
	}
}

func TestAnUpgradeThatFailsHalfWayChangesNothing(t *testing.T) {
	t.Parallel()
	s := open(t)
	err := s.migrate(context.Background(), append(slices.Clip(migrations), "CREATE TABLE later (x TEXT) STRICT; CREATE TABLE later (x TEXT) STRICT"))
	wantCode(t, err, "store")
	var tables int
	if err := s.writer.QueryRow("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").Scan(&tables); err != nil || tables != 0 {
		t.Errorf("%d tables of a failed upgrade stayed (%v)", tables, err)
	}
	if version, err := s.version(context.Background()); err != nil || version != len(migrations) {
		t.Errorf("version %d, %v; want %d", version, err, len(migrations))
	}
}

func TestABackupNeverOverwrites(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := openIn(t, folder)
	file := filepath.Join(folder, "kept.db")
	if err := os.WriteFile(file, []byte("something dear"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(context.Background(), file); err == nil {
		t.Error("a file that was there was overwritten")
	}
}

func keepPractice(t *testing.T, s *Store) {
	t.Helper()
	change(t, s, func(tx *Tx) error { return tx.PutPractice(nil, &ettf.Practice{Code: "A81001"}, imported) })
}

func raw(t *testing.T, folder, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
