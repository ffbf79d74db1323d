package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestABackupWithABrokenRecordIsRefusedByItsRow(t *testing.T) {
	t.Parallel()
	source := filled(t)
	tamper(t, source, "UPDATE audit SET reason = 'another' WHERE id = 3")
	file := filepath.Join(t.TempDir(), "backup.zip")
	made, err := Archive(context.Background(), source, file, "", noon())
	if err != nil || len(made.Faults) != 1 || !strings.Contains(made.Faults[0], "row 3") {
		t.Fatalf("%+v, %v", made, err)
	}
	folder := t.TempDir()
	_, err = restore(file, folder, false)
	wantCode(t, err, "backup-broken")
	if err != nil && !strings.Contains(err.Error(), "row 3") {
		t.Errorf("%v does not name the row", err)
	}
	wantOnly(t, folder)
}

func TestAWorkspaceThatIsThereIsSetAsideWhole(t *testing.T) {
	t.Parallel()
	backup, folder := archived(t, filled(t)), filled(t)
	s := openIn(t, folder)
	keepPractice(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := restore(backup, folder, false)
	wantCode(t, err, "workspace-there")
	back, err := restore(backup, folder, true)
	if err != nil {
		t.Fatal(err)
	}
	if practices(t, folder) != 2 || practices(t, back.SetAside) != 3 {
		t.Errorf("%d practices were restored and %d set aside; want 2 and 3", practices(t, folder), practices(t, back.SetAside))
	}
	for _, at := range []string{folder, back.SetAside} {
		for _, check := range []string{"record", "contents", "evidence"} {
			if f := examine(t, at)[check]; f.State != Well {
				t.Errorf("%s in %s: %s", check, at, f.Says)
			}
		}
	}
}

func practices(t *testing.T, folder string) (n int) {
	t.Helper()
	read(t, openIn(t, folder), func(r *Reader) error {
		n = len(r.Practices())
		return nil
	})
	return n
}

func TestEvidenceThatTheBackupDoesNotKnowGoesAsideWithItsWorkspace(t *testing.T) {
	t.Parallel()
	empty := t.TempDir()
	keepPractice(t, openIn(t, empty))
	backup, folder := archived(t, empty), filled(t)
	back, err := restore(backup, folder, true)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(evidenceFolder, planHash[:2], planHash)
	if _, err := os.Stat(filepath.Join(folder, name)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the evidence stayed: %v", err)
	}
	if text, err := os.ReadFile(filepath.Join(back.SetAside, name)); err != nil || string(text) != plan {
		t.Errorf("the evidence set aside is %q (%v)", text, err)
	}
}

func TestAWorkspaceInUseIsNotTakenAway(t *testing.T) {
	t.Parallel()
	backup, folder := archived(t, filled(t)), filled(t)
	s := openIn(t, folder)
	keepPractice(t, s)
	_, err := restore(backup, folder, true)
	wantCode(t, err, "workspace-in-use")
	keepPractice(t, s)
	if n := practices(t, folder); n != 3 {
		t.Errorf("%d practices, want 3", n)
	}
}

func TestADamagedWorkspaceCanBeReplaced(t *testing.T) {
	t.Parallel()
	backup, folder := archived(t, filled(t)), filled(t)
	path := filepath.Join(folder, FileName)
	if err := errors.Join(os.WriteFile(path, []byte(strings.Repeat("rubbish ", 1000)), 0o600),
		os.WriteFile(path+"-wal", []byte("an old log"), 0o600)); err != nil {
		t.Fatal(err)
	}
	back, err := restore(backup, folder, true)
	if err != nil {
		t.Fatal(err)
	}
	wantOnly(t, back.SetAside, "evidence", FileName, FileName+"-wal")
	if n := practices(t, folder); n != 2 {
		t.Errorf("%d practices, want 2", n)
	}
}

func TestABackupOfANewerLintelIsRefused(t *testing.T) {
	t.Parallel()
	source := filled(t)
	behindItsBack(t, source, "PRAGMA user_version = 99")
	folder := t.TempDir()
	_, err := restore(archived(t, source), folder, false)
	wantCode(t, err, "newer-workspace")
	wantOnly(t, folder)
}

func TestABackupOfWhatWasChangedPastTheRecordSaysSoWhenMadeAndWhenRestored(t *testing.T) {
	t.Parallel()
	source := filled(t)
	behindItsBack(t, source, "UPDATE consensus SET score = score + 100")
	file := filepath.Join(t.TempDir(), "backup.zip")
	made, err := Archive(context.Background(), source, file, "", noon())
	if err != nil || len(made.Faults) != 1 || !strings.Contains(made.Faults[0], "consensus") {
		t.Fatalf("%+v, %v", made, err)
	}
	back, err := restore(file, t.TempDir(), false)
	if err != nil || len(back.Faults) != 1 || back.Faults[0] != made.Faults[0] {
		t.Errorf("restored %+v, %v", back, err)
	}
}
