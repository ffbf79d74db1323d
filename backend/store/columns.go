package store

import (
	"encoding/json"
	"errors"
	"maps"
	"strings"
)

// FileColumns are those in which people said that the fields of a file with these headings are; none
// when they never did.
func (r *Reader) FileColumns(kind, headings string) map[string]string {
	var found map[string]string
	r.fileColumns("SELECT kind, headings, fields FROM file_columns WHERE kind = ? AND headings = ?", []any{kind, headings},
		func(_, _ string, fields map[string]string) { found = fields })
	return found
}

func (r *Reader) fileColumns(query string, args []any, take func(kind, headings string, fields map[string]string)) {
	r.each(query, args, func(scan func(...any)) {
		var kind, headings, text string
		scan(&kind, &headings, &text)
		var fields map[string]string
		if r.err == nil {
			r.err = errors.Join(r.err, json.Unmarshal([]byte(text), &fields))
		}
		take(kind, headings, fields)
	})
}

// PutFileColumns keeps in which columns the fields of files with these headings are.
func (tx *Tx) PutFileColumns(kind, headings string, fields map[string]string, why Why) error {
	var before *map[string]string
	if was := tx.FileColumns(kind, headings); was != nil {
		if maps.Equal(was, fields) {
			return nil
		}
		before = &was
	}
	text, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	return tx.record(entry(why, "", columnsSubject(kind, headings), before, &fields), func(w *writing) {
		w.do(`INSERT INTO file_columns (kind, headings, fields) VALUES (?,?,?)
			ON CONFLICT (kind, headings) DO UPDATE SET fields = excluded.fields`, kind, headings, string(text))
	})
}

func columnsSubject(kind, headings string) string {
	return strings.Join([]string{string(AboutColumns), kind, headings}, " ")
}
