//go:build unix

package cli_test

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is an account without rights, which a test that runs with all rights takes for the program.
const nobody = 65534

// asNobody gives up the rights to write whatever is read-only, when the test has them.
func asNobody(t *testing.T, data string) func(*exec.Cmd) {
	t.Helper()
	if os.Geteuid() != 0 {
		return func(*exec.Cmd) {}
	}
	var all []error
	for at := data; at != filepath.Dir(filepath.Clean(os.TempDir())) && len(at) > len(os.TempDir()); at = filepath.Dir(at) {
		all = append(all, os.Chmod(at, 0o755))
	}
	all = append(all, filepath.WalkDir(data, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, nobody))
	}))
	if err := errors.Join(all...); err != nil {
		t.Fatal(err)
	}
	return func(c *exec.Cmd) {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		c.Dir = "/"
	}
}

func TestAReadOnlyFileIsServedAndChangesAreRefusedUntilItMayBeWritten(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	people := readyToScore(t, data)
	file := filepath.Join(data, "lintel.db")
	rights := asNobody(t, data)
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	p := start(t, data, rights)
	for range 2 {
		status, said, _ := p.signIn(t, people[0])
		if status != 503 || said != "The workspace cannot be written. Nothing was changed." {
			t.Errorf("%d %q", status, said)
		}
	}
	for _, name := range []string{"lintel.db", "lintel.db-wal", "lintel.db-shm"} {
		if err := os.Chmod(filepath.Join(data, name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if status, said, _ := p.signIn(t, people[0]); status != 200 {
		t.Errorf("it may be written again, and yet: %d %q", status, said)
	}
}

// refusedAs runs a command without the rights to write what is read-only, and gives what it says.
func refusedAs(t *testing.T, rights func(*exec.Cmd), args ...string) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(path, args...)
	rights(run)
	said, err := run.CombinedOutput()
	if code := run.ProcessState.ExitCode(); code != 2 {
		t.Fatalf("%v: exit %d, %v: %s", args, code, err, said)
	}
	return string(said)
}

// The database needs files beside it even to be read, so there is nothing that could be served.
func TestAReadOnlyFolderIsRefusedInOneLineThatSaysWhatToDo(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	rights := asNobody(t, data)
	if err := os.Chmod(data, 0o500); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(data, 0o700) }() // for those who clean up
	for _, args := range [][]string{{"serve", "--listen", "127.0.0.1:0"}, {"export", "bids", "-o", "-"}} {
		said := refusedAs(t, rights, append(args, "--data", data)...)
		if strings.Count(said, "\n") != 1 || !strings.Contains(said, "may not write "+data+". Give that account the folder") {
			t.Errorf("%v says %s", args, said)
		}
	}
	if said := refusedAs(t, rights, "serve", "--listen", "127.0.0.1:0", "--data", filepath.Join(data, "inside")); !strings.Contains(said, "cannot be made: permission denied") {
		t.Error(said)
	}
}

// Whoever starts a program again and again must not find the disk full of copies.
func TestAnOlderWorkspaceThatMayNotBeWrittenIsRefusedAndNoCopyIsLeft(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	file := filepath.Join(data, "lintel.db")
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA user_version = 1"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	rights := asNobody(t, data)
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	if said := refusedAs(t, rights, "serve", "--listen", "127.0.0.1:0", "--data", data); !strings.Contains(said, "may not write "+file) {
		t.Error(said)
	}
	if copies, err := filepath.Glob(filepath.Join(data, "lintel-v*")); err != nil || len(copies) > 0 {
		t.Errorf("%v, %v", copies, err)
	}
}
