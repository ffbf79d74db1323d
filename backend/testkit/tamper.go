package testkit

import (
	"database/sql"
	"path/filepath"

	"lintel/backend/store"
)

// Tamper changes the workspace's file past Lintel, as anyone with a tool could.
func (s *Site) Tamper(statements ...string) {
	s.t.Helper()
	s.Harmed()
	db, err := sql.Open("sqlite", filepath.Join(s.Folder(), store.FileName))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			s.t.Fatalf("%s: %v", statement, err)
		}
	}
	if err := db.Close(); err != nil {
		s.t.Fatal(err)
	}
}
