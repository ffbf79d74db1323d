//go:build unix

package cli_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
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
