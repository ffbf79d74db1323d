// Package evidence keeps the files that go with bids, in a folder beside the workspace. A file's
// name there is the SHA-256 of its content, so that what a bid was judged on can be proven, and
// what is sent twice is kept once. What a file is, its content says, never its name.
package evidence

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"syscall"
	"time"

	"lintel/backend/ettf"
)

// MaxSize is the most that a file may have: 25 MB.
const MaxSize = 25 << 20

// Folder is the name of the folder in which the files lie, beside the workspace's own file.
const Folder = "evidence"

// Files are those of one workspace. They may be used from many goroutines.
type Files struct {
	folder string
	// mu keeps a file from being forgotten while another bid begins to refer to it.
	mu sync.Mutex
	// looking lets one file at a time be held in memory to see what it is.
	looking sync.Mutex
}

// In are the files that lie in a folder, which is made when the first comes.
func In(folder string) *Files { return &Files{folder: folder} }

// Taken is a file that has come in and is not kept yet.
type Taken struct {
	SHA256 string
	Bytes  int64
	Type   string
	Name   string
	path   string
}

// Take writes what comes in beside the files that are kept, and finds out what it is. Who takes a
// file must Keep or Drop it.
// Errors: Invalid "evidence-type" or "evidence-empty"; TooLarge; Unavailable; what from says.
func (f *Files) Take(name string, from io.Reader) (*Taken, error) {
	incoming := filepath.Join(f.folder, "incoming")
	if err := os.MkdirAll(incoming, 0o700); err != nil {
		return nil, unavailable(err)
	}
	sweep(incoming)
	file, err := os.CreateTemp(incoming, "file-*")
	if err != nil {
		return nil, unavailable(err)
	}
	t := &Taken{path: file.Name()}
	err = t.fill(file, from)
	if closed := file.Close(); err == nil && closed != nil {
		err = unavailable(closed)
	}
	if err == nil {
		f.looking.Lock()
		t.Type, err = typeOf(t.path)
		f.looking.Unlock()
	}
	if err != nil {
		t.Drop()
		return nil, err
	}
	t.Name = tidyName(name, t.Type)
	return t, nil
}

// fill writes and counts the content, and waits until it is on the disk.
func (t *Taken) fill(file *os.File, from io.Reader) (err error) {
	source := &source{from: from}
	hash := sha256.New()
	t.Bytes, err = io.Copy(io.MultiWriter(file, hash), io.LimitReader(source, MaxSize+1))
	switch {
	case source.err != nil:
		return source.err
	case err != nil:
		return unavailable(err)
	case t.Bytes > MaxSize:
		return ettf.Errorf(ettf.TooLarge, "evidence-size", "The file is larger than 25 MB. Send a smaller one.")
	case t.Bytes == 0:
		return ettf.Errorf(ettf.Invalid, "evidence-empty", "The file is empty.")
	}
	t.SHA256 = hex.EncodeToString(hash.Sum(nil))
	if err := file.Sync(); err != nil {
		return unavailable(err)
	}
	return nil
}

// source remembers what went wrong with reading, to tell it from what goes wrong with writing.
type source struct {
	from io.Reader
	err  error
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.from.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	return n, err
}

// Drop forgets a file that was taken and not kept.
func (t *Taken) Drop() { _ = os.Remove(t.path) } // else the sweep of another day takes it away

// Keep puts a taken file among the others under its hash, and then notes it. When the note fails
// the file may stay, which does no harm.
func (f *Files) Keep(t *Taken, note func() error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	place, err := f.place(t.SHA256)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(place), 0o700); err != nil {
		return unavailable(err)
	}
	if there, err := os.Stat(place); err == nil && there.Size() == t.Bytes {
		t.Drop()
		return note()
	}
	if err := os.Rename(t.path, place); err != nil {
		return unavailable(err)
	}
	for _, folder := range []string{filepath.Dir(place), f.folder} {
		if err := syncFolder(folder); err != nil {
			return unavailable(err)
		}
	}
	return note()
}

// Forget notes that a file is no longer referred to. When the note says that nobody else refers to
// the content either, it is taken off the disk.
func (f *Files) Forget(hash string, note func() (kept bool, err error)) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	kept, err := note()
	if err != nil || kept {
		return err
	}
	place, err := f.place(hash)
	if err != nil {
		return err
	}
	if err := os.Remove(place); err != nil && !errors.Is(err, os.ErrNotExist) {
		return unavailable(err)
	}
	return nil
}

// Open gives the content that has a hash.
// Errors: NotFound "evidence-missing", Unavailable.
func (f *Files) Open(hash string) (*os.File, error) {
	place, err := f.place(hash)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(place)
	if errors.Is(err, os.ErrNotExist) {
		return nil, &ettf.Error{Kind: ettf.NotFound, Code: "evidence-missing", Err: err,
			Message: "The file is no longer in the workspace's evidence folder. It may be in a backup."}
	}
	if err != nil {
		return nil, unavailable(err)
	}
	return file, nil
}

var isHash = regexp.MustCompile(`^[0-9a-f]{64}$`)

func (f *Files) place(hash string) (string, error) {
	if !isHash.MatchString(hash) {
		return "", &ettf.Error{Kind: ettf.Internal, Code: "evidence", Message: fmt.Sprintf("%q is no hash", hash)}
	}
	return filepath.Join(f.folder, hash[:2], hash), nil
}

// sweep takes away what was left behind a day ago or earlier by a program that was stopped.
func sweep(incoming string) {
	entries, err := os.ReadDir(incoming)
	if err != nil {
		return // the file that is to be made there says why
	}
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
			_ = os.Remove(filepath.Join(incoming, entry.Name()))
		}
	}
}

// syncFolder makes a new name in a folder last. Windows does that by itself.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

func unavailable(cause error) error {
	message := "The evidence folder cannot be read or written. Nothing was kept."
	if errors.Is(cause, syscall.ENOSPC) {
		message = "The disk is full. Nothing was kept; make space and try again."
	}
	return &ettf.Error{Kind: ettf.Unavailable, Code: "evidence-unavailable", Message: message, Err: cause}
}
