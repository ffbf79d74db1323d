package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"lintel/backend/ettf"
)

// mayBeMended says that the file could not be opened to be written. A connection does not notice
// when that has been mended.
func mayBeMended(err error) bool {
	var said *sqlite.Error
	return errors.As(err, &said) && (said.Code()&0xff == sqlite3.SQLITE_READONLY || said.Code()&0xff == sqlite3.SQLITE_CANTOPEN)
}

// wantsRoom are the failures with which systems say that there is no more room, other than that the
// disk is full: a quota, a limit on the size of files.
var wantsRoom = map[int]bool{sqlite3.SQLITE_IOERR_WRITE: true, sqlite3.SQLITE_IOERR_FSYNC: true,
	sqlite3.SQLITE_IOERR_TRUNCATE: true, sqlite3.SQLITE_IOERR_SHMSIZE: true}

// blocked says of a workspace that could not be opened, where the account that runs Lintel lacks the
// right to write, what that account must be given.
func blocked(path string, err error) error {
	var known *ettf.Error
	if !errors.As(err, &known) || known.Kind != ettf.Unavailable {
		return err
	}
	var shut []string
	for _, at := range []string{filepath.Dir(path), path, path + "-wal", path + "-shm"} {
		if _, gone := os.Lstat(at); gone == nil && !mayWrite(at) {
			shut = append(shut, at)
		}
	}
	if len(shut) == 0 {
		return err
	}
	return unavailable("The workspace cannot be opened, since the account that runs Lintel may not write "+strings.Join(shut, ", ")+
		". Give that account the folder and all files in it, with the right to read and write them, and try again.", err)
}

// failure turns what the database says into an error that may cross the wall. What people can
// mend (a full disk, a read-only or busy file) is named; all else is Internal.
func failure(err error) error {
	var known *ettf.Error
	if err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if errors.Is(err, sql.ErrNoRows) {
		return &ettf.Error{Kind: ettf.NotFound, Code: "not-found", Message: "There is nothing there.", Err: err}
	}
	var said *sqlite.Error
	if errors.As(err, &said) {
		switch said.Code() & 0xff {
		case sqlite3.SQLITE_FULL:
			return unavailable("The disk is full. Nothing was changed; make space and try again.", err)
		case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
			return unavailable("The workspace cannot be written. Nothing was changed.", err)
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return unavailable("The workspace is busy. Nothing was changed; try again.", err)
		case sqlite3.SQLITE_IOERR:
			if wantsRoom[said.Code()] {
				return unavailable("The workspace could not be written; the disk may be full, or what may be kept on it used up. "+
					"Nothing was changed; make space and try again.", err)
			}
			return unavailable("The workspace cannot be read or written.", err)
		case sqlite3.SQLITE_CANTOPEN:
			return unavailable("The workspace cannot be read or written.", err)
		case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
			return &ettf.Error{Kind: ettf.Conflict, Code: "not-a-workspace",
				Message: "The file " + FileName + " is not a Lintel workspace, or it is damaged.", Err: err}
		}
	}
	return &ettf.Error{Kind: ettf.Internal, Code: "store", Message: "The workspace could not do that.", Err: err}
}
