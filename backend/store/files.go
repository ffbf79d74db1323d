package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// place gives a finished file its name, which nothing may have yet, for good.
func place(from, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &fs.PathError{Op: "place", Path: to, Err: fs.ErrExist}
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}

// alias gives a file another name beside its own, or copies it where the disk knows no such thing.
func alias(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	return writeNew(to, in)
}

// writeNew writes all that there is to read to a new file, for its owner's eyes and for good.
func writeNew(to string, from io.Reader) error {
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, from)
	return errors.Join(err, out.Sync(), out.Close())
}

// syncFolder makes the names in a folder last through a loss of power, where the system can.
func syncFolder(folder string) error {
	handle, err := os.Open(folder)
	if err != nil {
		return err
	}
	_ = handle.Sync() // Windows has no such thing, and says so
	return handle.Close()
}
