package store

import (
	"fmt"
	"strings"
)

// truths are the columns that say yes or no, by their table.
var truths = map[string][]string{
	"accounts": {"active"}, "surveys": {"has_cost_to_b"}, "rounds": {"has_settings"}, "criteria": {"weight_confirmed", "core"},
	"bids": {"confidential"}, "bid_gates": {"passed"}, "revenue_lines": {"abated", "funded"},
}

// orderAlone are the tables whose places only say what comes before what: bids and scores come and
// go one by one.
var orderAlone = map[string]bool{"bids": true, "scorings": true}

// shape is a table with the columns of its key.
type shape struct {
	table   string
	key     []string
	ordered bool
}

// shapes are the tables of the file.
func (r *Reader) shapes() []shape {
	var all []shape
	r.each(`SELECT s.name, c.name, c.pk, c.name = 'place' AND c.type = 'INTEGER' FROM sqlite_schema s JOIN pragma_table_info(s.name) c
		WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY s.name, c.pk`, nil, func(scan func(...any)) {
		var table, column string
		var key int
		var place bool
		scan(&table, &column, &key, &place)
		if len(all) == 0 || all[len(all)-1].table != table {
			all = append(all, shape{table: table})
		}
		last := &all[len(all)-1]
		if key > 0 {
			last.key = append(last.key, column)
		}
		last.ordered = last.ordered || place && !orderAlone[table]
	})
	return all
}

// oddRows are the rows that Lintel would not have written so, although they may read the same: a
// list is counted from 0 without a gap, and yes or no is 1 or 0.
func (r *Reader) oddRows() []string {
	var found []string
	for _, s := range r.shapes() {
		for _, column := range truths[s.table] {
			found = append(found, r.oddIn(s, column+" NOT IN (0, 1)", s.table, column)...)
		}
		if s.ordered {
			from := fmt.Sprintf("(SELECT *, row_number() OVER (PARTITION BY %s ORDER BY place) - 1 AS due FROM %s)", s.owner(), s.table)
			found = append(found, r.oddIn(s, "place <> due", from, "place")...)
		}
	}
	return found
}

// owner is whose list a row is part of: what comes in its key before its place, or before what it
// lists.
func (s *shape) owner() string {
	var columns []string
	for _, column := range s.key[:len(s.key)-1] {
		if column != "place" {
			columns = append(columns, column)
		}
	}
	return strings.Join(columns, ", ")
}

func (r *Reader) oddIn(s shape, odd, from, column string) []string {
	var found []string
	r.each(fmt.Sprintf("SELECT concat_ws(' ', %s) FROM %s WHERE %s LIMIT %d", strings.Join(s.key, ", "), from, odd, enough), nil, func(scan func(...any)) {
		var key string
		scan(&key)
		found = append(found, fmt.Sprintf("row %s of %s is not as Lintel writes it (%s)", key, s.table, column))
	})
	return found
}
