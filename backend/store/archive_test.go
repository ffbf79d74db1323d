package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"lintel/backend/ettf"
)

// archived makes a backup of a workspace, and gives its file.
func archived(t *testing.T, folder string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "backup.zip")
	made, err := Archive(context.Background(), folder, file, "1.2.3", noon())
	if err != nil {
		t.Fatal(err)
	}
	if len(made.Faults) > 0 {
		t.Errorf("the backup says %v", made.Faults)
	}
	return file
}

func restore(file, folder string, replace bool) (*Restored, error) {
	return Restore(context.Background(), file, folder, replace, noon)
}

func TestABackupHoldsTheWorkspaceItsEvidenceAndAManifest(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "backup.zip")
	made, err := Archive(context.Background(), filled(t), file, "1.2.3", noon())
	if err != nil {
		t.Fatal(err)
	}
	if made.Format != "lintel.backup/1" || made.Program != "1.2.3" || made.Schema != len(migrations) || !made.Made.Equal(noon()) {
		t.Errorf("the manifest says %+v", made.Manifest)
	}
	if len(made.Files) != 2 || made.Files[0].Name != "lintel.db" || made.Files[1].Name != "evidence/"+planHash[:2]+"/"+planHash || made.Files[1].SHA256 != planHash {
		t.Errorf("it holds %+v", made.Files)
	}
	if made.Record.Rows < 10 || len(made.Record.Hash) != 64 {
		t.Errorf("its record ends with %+v", made.Record)
	}
	info, err := os.Stat(file)
	if err != nil || info.Size() != made.Bytes || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v (%v), want %d bytes for its owner's eyes", info, err, made.Bytes)
	}
	wantOnly(t, filepath.Dir(file), "backup.zip")
}

func TestTheLastBackupIsKnown(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	if f := examine(t, folder)["backup"]; !strings.HasPrefix(f.Says, "No backup is known") {
		t.Error(f.Says)
	}
	archived(t, folder)
	if f := examine(t, folder)["backup"]; f.State != Well || !strings.Contains(f.Says, "30 June 2016 at 12:00 UTC") {
		t.Error(f.Says)
	}
	s := openIn(t, folder)
	if c := s.Condition(); c.Backup == nil || !c.Backup.Made.Equal(noon()) || c.Backup.Rows < 10 {
		t.Errorf("%+v", c.Backup)
	}
}

// wantOnly looks whether a folder holds these names and no more.
func wantOnly(t *testing.T, folder string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, entry := range entries {
		found = append(found, entry.Name())
	}
	if strings.Join(found, " ") != strings.Join(names, " ") {
		t.Errorf("%s holds %v, want %v", folder, found, names)
	}
}

func TestARestoredWorkspaceIsTheOneThatWasBackedUp(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	file, again := archived(t, folder), filepath.Join(t.TempDir(), "again")
	back, err := restore(file, again, false)
	if err != nil || back.SetAside != "" {
		t.Fatalf("%+v, %v", back, err)
	}
	wantOnly(t, again, "evidence", FileName)
	for _, check := range []string{"integrity", "references", "version", "record", "tables", "contents", "evidence", "permissions"} {
		if f := examine(t, again)[check]; f.State != Well {
			t.Errorf("%s: %s", check, f.Says)
		}
	}
	before, errBefore := text(load(t, openIn(t, folder), "a-round"))
	after, errAfter := text(load(t, openIn(t, again), "a-round"))
	if errors.Join(errBefore, errAfter) != nil || *before != *after {
		t.Errorf("the round is\n%s, was\n%s", *after, *before)
	}
}

func TestARestoredWorkspaceKnowsThatItIsOneAndNobodyIsSignedIn(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := openIn(t, folder)
	ann := &Account{Email: "ann@example.nhs.uk", Active: true}
	change(t, s, func(tx *Tx) error { return tx.PutAccount(nil, ann, Why{Action: "added"}) })
	read(t, s, func(r *Reader) error {
		*ann, _ = r.Account(ann.Email)
		return nil
	})
	change(t, s, func(tx *Tx) error {
		return tx.BeginSession(ann, Session{TokenHash: "h", Expires: noon().AddDate(1, 0, 0)})
	})
	change(t, s, func(tx *Tx) error {
		return tx.PutLink(ann, Link{TokenHash: "l", Purpose: Reset, Expires: noon().AddDate(1, 0, 0)}, Why{Action: "link"})
	})
	again := t.TempDir()
	if _, err := restore(archived(t, folder), again, false); err != nil {
		t.Fatal(err)
	}
	restored := openIn(t, again)
	read(t, restored, func(r *Reader) error {
		_, _, signedIn := r.SignedIn("h", noon())
		_, _, linked := r.Link("l", noon())
		var action, who string
		r.one("SELECT action, who FROM audit ORDER BY id DESC LIMIT 1", nil, &action, &who)
		if signedIn || linked || action != "restored" || who != "command line" {
			t.Errorf("signed in %v, link %v, the record ends with %q by %q", signedIn, linked, action, who)
		}
		return nil
	})
	if rows, err := verify(restored); err != nil || rows != 4 {
		t.Errorf("%d rows, %v", rows, err)
	}
}

func TestABackupIsOfOneMomentWhateverOthersWrite(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := openIn(t, folder)
	keep(t, s, "a-round", &ettf.Round{Terms: ettf.Terms{Name: "A round"}})
	var all sync.WaitGroup
	stop := make(chan struct{})
	all.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-stop:
				return
			default:
			}
			title := fmt.Sprintf("title %d", n)
			err := s.Change(context.Background(), "ann@example.nhs.uk", func(tx *Tx) error {
				return errors.Join(tx.PutBid("a-round", 0, nil, &ettf.Bid{Ref: "E1", Title: title}, imported),
					tx.PutBid("a-round", 1, nil, &ettf.Bid{Ref: "E2", Title: title}, imported))
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
	for range 5 {
		again := t.TempDir()
		if _, err := restore(archived(t, folder), again, false); err != nil {
			t.Fatal(err)
		}
		r := load(t, openIn(t, again), "a-round")
		if len(r.Bids) == 1 || len(r.Bids) == 2 && r.Bids[0].Title != r.Bids[1].Title {
			t.Errorf("half a change was backed up: %v", r.Bids)
		}
		if f := examine(t, again)["contents"]; f.State != Well {
			t.Error(f.Says)
		}
	}
	close(stop)
	all.Wait()
}

func TestAnArchiveNeverOverwritesAndNeedsAWorkspace(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "kept.zip")
	if err := os.WriteFile(file, []byte("something dear"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Archive(context.Background(), filled(t), file, "", noon())
	wantCode(t, err, "file-exists")
	none := filepath.Join(t.TempDir(), "none")
	_, err = Archive(context.Background(), none, filepath.Join(t.TempDir(), "b.zip"), "", noon())
	wantCode(t, err, "no-workspace")
	if _, err := os.Stat(none); err == nil {
		t.Error("the backup made a workspace")
	}
	_, err = Archive(context.Background(), filled(t), filepath.Join(t.TempDir(), "no", "such", "folder", "b.zip"), "", noon())
	wantCode(t, err, "workspace-unavailable")
}

func TestADamagedWorkspaceIsBackedUpAndItsFaultsAreSaid(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	if err := os.RemoveAll(filepath.Join(folder, evidenceFolder)); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "backup.zip")
	made, err := Archive(context.Background(), folder, file, "", noon())
	if err != nil || len(made.Faults) != 1 || !strings.Contains(made.Faults[0], "1 files are missing") {
		t.Fatalf("%+v, %v", made, err)
	}
	again := t.TempDir()
	if back, err := restore(file, again, false); err != nil || len(back.Manifest.Faults) != 1 {
		t.Errorf("%+v, %v", back, err)
	}
}
