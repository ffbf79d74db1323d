package store

import (
	"net/url"
	"path/filepath"
	"strings"
)

// Settings hold for a connection, so they stand in the DSN: a pool opens connections as it likes,
// and a PRAGMA that was run once would be unknown to the next. The wait for a lock comes first.
var (
	everyConnection = []string{"busy_timeout(5000)", "foreign_keys(1)"}
	whenWriting     = []string{"journal_mode(WAL)", "synchronous(FULL)"}
	whenReading     = []string{"query_only(1)"}
)

// writerDSN names the file for the one connection that writes. A transaction takes the write lock
// when it begins, so that it never finds half-way that another was quicker.
func writerDSN(path string) string {
	return dsn(path, append(everyConnection[:2:2], whenWriting...), "immediate")
}

func readerDSN(path string) string {
	return dsn(path, append(everyConnection[:2:2], whenReading...), "deferred")
}

// dsn writes the path so that a space, ?, # or % in it stays part of the name.
func dsn(path string, pragmas []string, lock string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	query := url.Values{"_txlock": {lock}, "_pragma": pragmas}
	file := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return file.String()
}
