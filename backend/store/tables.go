package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// enough is how many faults of one sort are told apart; more would tell nobody more.
const enough = 5

// damage is what is wrong with the file's pages, its indexes and the rules of its columns.
func (r *Reader) damage() []string {
	var found []string
	r.each(fmt.Sprintf("PRAGMA integrity_check(%d)", enough), nil, func(scan func(...any)) {
		var text string
		scan(&text)
		if text != "ok" {
			found = append(found, text)
		}
	})
	return found
}

// dangling are the rows that name what is not there.
func (r *Reader) dangling() []string {
	var found []string
	r.each("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check", nil, func(scan func(...any)) {
		var table, parent string
		scan(&table, &parent)
		found = append(found, fmt.Sprintf("rows of %s name %s that are not there", table, parent))
	})
	return found[:min(enough, len(found))]
}

// changedTables are the tables, indexes and guards of the record that are not as the migrations
// make them.
func (r *Reader) changedTables(ctx context.Context) ([]string, error) {
	fresh, err := freshTables(ctx)
	if err != nil {
		return nil, err
	}
	held := r.tables()
	var found []string
	for _, name := range slices.Sorted(maps.Keys(fresh)) {
		if _, there := held[name]; !there {
			found = append(found, name+" is missing")
		} else if held[name] != fresh[name] {
			found = append(found, name+" is another")
		}
		delete(held, name)
	}
	for _, name := range slices.Sorted(maps.Keys(held)) {
		found = append(found, name+" is not Lintel's")
	}
	return found, nil
}

// tables are what the file is made of, each with the statement that made it. What SQLite keeps
// for itself is left out.
func (r *Reader) tables() map[string]string {
	all := map[string]string{}
	r.each("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", nil, func(scan func(...any)) {
		var name, made string
		scan(&name, &made)
		all[name] = made
	})
	return all
}

// freshTables are those of a workspace that was made just now, in memory.
func freshTables(ctx context.Context) (all map[string]string, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, db.Close()) }()
	memory := &Store{writer: db}
	if err := memory.upgrade(ctx, migrations); err != nil {
		return nil, err
	}
	r := &Reader{from: asking{ctx, db}}
	return r.tables(), r.err
}
