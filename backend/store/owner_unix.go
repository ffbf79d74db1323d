//go:build unix

package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// sameOwner gives all in a folder to whom another folder belongs, when the system's administrator
// does the work: the one who serves the workspace must be able to write it.
func sameOwner(as, folder string) error {
	info, err := os.Stat(as)
	if err != nil {
		return err
	}
	owner, ok := info.Sys().(*syscall.Stat_t)
	if !ok || os.Geteuid() != 0 {
		return nil
	}
	return filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(path, int(owner.Uid), int(owner.Gid))
	})
}

// mayWrite says whether this process may write a file or folder. It does not open it: closing a
// database that others have open would drop their locks.
func mayWrite(path string) bool { return syscall.Access(path, 2) == nil }
