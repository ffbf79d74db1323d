package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/sheet"
)

// readFile reads at most what a round file may have, so that no file can fill the memory.
func readFile(w *World, path string) ([]byte, error) {
	return readUpTo(w, path, roundfile.MaxSize, roundfile.CodeNotRound, "a round file")
}

// readSpreadsheet reads at most what a spreadsheet may have.
func readSpreadsheet(w *World, path string) ([]byte, error) {
	return readUpTo(w, path, sheet.MaxSize, sheet.CodeTooLarge, "a spreadsheet")
}

func readUpTo(w *World, path string, most int64, code, what string) ([]byte, error) {
	if path == "-" {
		return readAll(w.In, "standard input", most)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, fileError(path, err)
	}
	if info.IsDir() {
		return nil, ettf.Errorf(ettf.Invalid, "not-a-file", "%s is a folder; name %s.", path, what)
	}
	if info.Size() > most {
		return nil, ettf.Errorf(ettf.Invalid, code, "%s is %.1f MB; %s has at most %d MB.", path, float64(info.Size())/(1<<20), what, most>>20)
	}
	return readAll(file, path, most)
}

func readAll(in io.Reader, name string, most int64) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil {
		return nil, fileError(name, err)
	}
	return text, nil
}

func readRound(w *World, path string) (*ettf.Round, error) {
	text, err := readFile(w, path)
	if err != nil {
		return nil, err
	}
	return roundfile.Parse(text)
}

// writeFile puts a whole file in place or leaves what was there; "-" is standard output.
func writeFile(w *World, path string, content []byte) error {
	if path == "-" {
		_, err := w.Out.Write(content)
		return err
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return ettf.Errorf(ettf.Invalid, "not-a-file", "%s is not a file; name one to write.", path)
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".lintel-*")
	if err != nil {
		return fileError(path, err)
	}
	_, err = temporary.Write(content)
	err = errors.Join(err, temporary.Chmod(0o644), temporary.Sync(), temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		return errors.Join(fileError(path, err), os.Remove(temporary.Name()))
	}
	return nil
}

// fileError says what the system refused in words.
func fileError(path string, err error) error {
	reason := err.Error()
	var cause *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		reason = "permission is denied"
	case errors.As(err, &cause):
		reason = cause.Err.Error()
	}
	return &ettf.Error{Kind: ettf.Unavailable, Code: "file", Message: fmt.Sprintf("%s: %s.", path, reason), Err: nil}
}
