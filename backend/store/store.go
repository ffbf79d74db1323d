// Package store keeps a workspace in one SQLite file: rounds with their bids, the estate they
// share, the people, and the record of who changed what. It is the only room that knows SQL.
//
// Reading goes through Read, writing through Change. Every write leaves an entry in the record
// within the same transaction; there is no other way to write.
package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	_ "modernc.org/sqlite" // the driver

	"lintel/backend/ettf"
)

// FileName is the name of the workspace's file in its folder.
const FileName = "lintel.db"

// readers is how many questions are answered at once.
const readers = 4

// Store is an open workspace. It may be used from many goroutines.
type Store struct {
	path   string
	clock  func() time.Time
	writer *sql.DB
	reader *sql.DB
	// changes counts what this process has written.
	changes atomic.Int64
	queue   queue
	// written and read are the statements of the two pools.
	written, read prepared
}

// Open opens the workspace in the folder, and makes folder and workspace when there are none. An
// older workspace is brought up to date after a backup beside it. One whose file alone may not be
// written is opened all the same, and answers questions; but the database needs files beside it even
// to be read, so a folder that may not be written is refused with what to do. The clock gives the time that
// every change is recorded with.
// Errors: Conflict "newer-workspace" or "not-a-workspace"; Unavailable when the file cannot be
// read or written.
func Open(ctx context.Context, folder string, clock func() time.Time) (*Store, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fileFailure("The workspace folder "+folder+" cannot be made", err)
	}
	path, err := filepath.Abs(filepath.Join(folder, FileName))
	if err != nil {
		return nil, unavailable("The workspace folder cannot be found.", err)
	}
	if err := makePrivate(path); err != nil {
		return nil, blocked(path, fileFailure("The workspace's file cannot be made in "+folder, err))
	}
	s := &Store{path: path, clock: clock}
	if s.writer, err = pool(writerDSN(path), 1); err != nil {
		return nil, err
	}
	if s.reader, err = pool(readerDSN(path), readers); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := s.migrate(ctx, migrations); err != nil {
		return nil, errors.Join(blocked(path, err), s.Close())
	}
	s.written.db, s.read.db = s.writer, s.reader
	return s, nil
}

// makePrivate makes the file, if there is none, for the eyes of its owner: people's names and the
// hashes of their passwords are in it. SQLite gives the files beside it the same mode. A file that
// is there is left alone: it may be one to be read only.
func makePrivate(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return file.Close()
}

func pool(dsn string, connections int) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, unavailable("The workspace cannot be opened.", err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// Folder is where the workspace lies.
func (s *Store) Folder() string { return filepath.Dir(s.path) }

// renew lets go of the connections that nobody is using: one that found the file read-only would
// find it so for ever.
func (s *Store) renew() {
	s.writer.SetMaxIdleConns(0)
	s.writer.SetMaxIdleConns(1)
	s.reader.SetMaxIdleConns(0)
	s.reader.SetMaxIdleConns(readers)
}

// Ready says whether the workspace can be read now.
func (s *Store) Ready(ctx context.Context) error {
	return failure(s.reader.QueryRowContext(ctx, "SELECT count(*) FROM rounds").Scan(new(int)))
}

// Close ends all connections.
func (s *Store) Close() error {
	var err error
	for _, db := range []*sql.DB{s.reader, s.writer} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

func unavailable(message string, cause error) error {
	return &ettf.Error{Kind: ettf.Unavailable, Code: "workspace-unavailable", Message: message, Err: cause}
}
