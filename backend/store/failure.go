package store

import (
	"context"
	"database/sql"
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"lintel/backend/ettf"
)

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
		case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR:
			return unavailable("The workspace cannot be read or written.", err)
		case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
			return &ettf.Error{Kind: ettf.Conflict, Code: "not-a-workspace",
				Message: "The file " + FileName + " is not a Lintel workspace, or it is damaged.", Err: err}
		}
	}
	return &ettf.Error{Kind: ettf.Internal, Code: "store", Message: "The workspace could not do that.", Err: err}
}
