package store

import (
	"database/sql"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// unwatched are the columns that may change without the record knowing, and why.
var unwatched = map[string]string{
	"version": "counts changes", "revision": "counts changes", "scored": "counts changes",
	"scorings.place": "is order alone", "accounts.id": "is known by email", "audit": "is watched by its own chain",
}

// Whoever changes a row of the file past Lintel is found, whatever table and column it is in.
func TestAChangeOfAnyColumnOfAnyTableIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	whole := filled(t)
	for _, c := range columns(t, whole) {
		if unwatched[c.table] != "" || unwatched[c.name] != "" || unwatched[c.table+"."+c.name] != "" {
			continue
		}
		t.Run(c.table+"."+c.name, func(t *testing.T) {
			t.Parallel()
			folder := copied(t, whole)
			behindItsBack(t, folder, fmt.Sprintf(`UPDATE %[1]s SET %[2]s = CASE typeof(%[2]s) WHEN 'integer' THEN %[3]s WHEN 'null' THEN %[4]s ELSE %[2]s || 'x' END
				WHERE (%[5]s) = (SELECT %[5]s FROM %[1]s ORDER BY typeof(%[2]s) = 'integer' AND %[2]s, %[2]s DESC LIMIT 1)`,
				c.table, c.name, c.more(), c.other, c.key))
			wrong := 0
			for _, f := range examine(t, folder) {
				if f.State == Wrong {
					wrong++
				}
			}
			if wrong == 0 {
				t.Error("nobody noticed")
			}
		})
	}
}

// copied is another folder with the same workspace.
func copied(t *testing.T, whole string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(whole)); err != nil {
		t.Fatal(err)
	}
	return folder
}

// behindItsBack changes a workspace's file past Lintel, as anyone with a tool could.
func behindItsBack(t *testing.T, folder string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(folder, FileName)+"?_pragma=ignore_check_constraints(1)")
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range statements {
		result, err := db.Exec(statement)
		if err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		if n, _ := result.RowsAffected(); n == 0 && strings.HasPrefix(statement, "UPDATE") {
			t.Fatalf("%s: there is no such row", statement)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// column is one of a table: its name, the table's key, and what could stand in it instead of nothing.
type column struct{ table, name, key, other string }

// more is another number than stands in it: the other truth, or the last place.
func (c column) more() string {
	if c.name == "place" || c.name == "block" {
		return c.name + " + 1000"
	}
	return fmt.Sprintf("CASE WHEN %[1]s IN (0, 1) THEN 1 - %[1]s ELSE %[1]s + 1000 END", c.name)
}

func columns(t *testing.T, folder string) []column {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(`SELECT s.name, c.name, c.type, c.pk FROM sqlite_schema s JOIN pragma_table_info(s.name) c
		WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' ORDER BY s.name, c.cid`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []column
	keys := map[string][]string{}
	for rows.Next() {
		var c column
		var kind string
		var key int
		if err := rows.Scan(&c.table, &c.name, &kind, &key); err != nil {
			t.Fatal(err)
		}
		c.other = map[string]string{"INTEGER": "7", "TEXT": "'x'"}[kind]
		if key > 0 {
			keys[c.table] = append(keys[c.table], c.name)
		}
		all = append(all, c)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	empty := map[string]bool{}
	for _, table := range slices.Sorted(maps.Keys(keys)) {
		var n int
		if err := db.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil {
			t.Fatal(err)
		}
		empty[table] = n == 0
	}
	kept := all[:0]
	for _, c := range all {
		c.key = strings.Join(keys[c.table], ", ")
		if !empty[c.table] {
			kept = append(kept, c)
		} else if unwatched[c.table] == "" {
			t.Errorf("%s is empty, so nobody knows whether a change in it is found", c.table)
		}
	}
	return kept
}
