package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"lintel/backend/ettf"
)

// workspaceIn is the path of the workspace's file in a folder that has one.
// Errors: NotFound "no-workspace"; Unavailable.
func workspaceIn(folder string) (string, error) {
	path, err := filepath.Abs(filepath.Join(folder, FileName))
	if err != nil {
		return "", fileFailure("The workspace cannot be found", err)
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return "", ettf.Errorf(ettf.NotFound, "no-workspace", "There is no workspace in %s.", folder)
	}
	if err != nil {
		return "", fileFailure("The workspace cannot be read", err)
	}
	return path, nil
}

// lookOnly are the settings of a connection that can only look, whatever it is told.
var lookOnly = []string{everyConnection[0], "cell_size_check(1)"}

// readOnly opens a workspace's file, in which others may write meanwhile, without being able to
// change it. Where the folder cannot be written either, and so nobody can be writing, it reads the
// file as it stands.
func readOnly(ctx context.Context, path string) (*sql.DB, error) {
	db, err := openMode(ctx, path, "ro", false)
	if err != nil && nobodyWrites(path) {
		return openMode(ctx, path, "ro", true)
	}
	return db, err
}

func openMode(ctx context.Context, path, mode string, immutable bool) (*sql.DB, error) {
	name := dsn(path, lookOnly, "deferred") + "&mode=" + mode
	if immutable {
		name += "&immutable=1"
	}
	db, err := pool(name, 1)
	if err != nil {
		return nil, err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(new(int)); err != nil {
		return nil, errors.Join(failure(err), db.Close())
	}
	return db, nil
}

// asking puts questions to a database without keeping statements for the next.
type asking struct {
	ctx context.Context
	db  interface {
		QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	}
}

func (a asking) query(text string, _ bool, args ...any) (*sql.Rows, error) {
	return a.db.QueryContext(a.ctx, text, args...)
}

// nobodyWrites says that a file has no log of changes beside it.
func nobodyWrites(path string) bool {
	info, err := os.Stat(path + "-wal")
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0
}

// fileFailure is what the system refused, in words.
func fileFailure(message string, err error) error {
	reason := err
	var cause *fs.PathError
	if errors.As(err, &cause) {
		reason = cause.Err
	}
	return unavailable(message+": "+reason.Error()+".", err)
}
