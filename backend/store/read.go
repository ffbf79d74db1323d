package store

import (
	"context"
	"database/sql"
	"errors"
)

// Reader answers questions about one moment of the workspace: all its answers agree with each
// other, whatever others write meanwhile.
type Reader struct {
	from interface {
		query(text string, again bool, args ...any) (*sql.Rows, error)
	}
	open int // questions whose rows are being taken
	err  error
}

// Read runs questions against one moment of the workspace.
func (s *Store) Read(ctx context.Context, ask func(*Reader) error) error {
	tx, err := s.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return failure(err)
	}
	from := s.read.in(ctx, tx)
	defer from.learn()
	defer func() { _ = tx.Rollback() }() // nothing was written
	r := &Reader{from: &from}
	if err := ask(r); err != nil {
		return failure(err)
	}
	return failure(r.err)
}

// each hands every row to take. After a failure the reader asks nothing more and keeps the error.
func (r *Reader) each(query string, args []any, take func(scan func(...any))) {
	r.until(query, args, func(scan func(...any)) bool {
		take(scan)
		return true
	})
}

// until hands rows to take as each does, while it wants more.
func (r *Reader) until(query string, args []any, take func(scan func(...any)) (more bool)) {
	if r.err != nil {
		return
	}
	rows, err := r.from.query(query, r.open == 0, args...)
	if err != nil {
		r.err = err
		return
	}
	r.open++
	defer func() {
		r.open--
		r.err = errors.Join(r.err, rows.Close())
	}()
	scan := func(into ...any) { r.err = errors.Join(r.err, rows.Scan(into...)) }
	for more := true; more && r.err == nil && rows.Next(); {
		more = take(scan)
	}
	r.err = errors.Join(r.err, rows.Err())
}

// one reads a single row; found is false when there is none.
func (r *Reader) one(query string, args []any, into ...any) (found bool) {
	r.each(query, args, func(scan func(...any)) {
		scan(into...)
		found = true
	})
	return found && r.err == nil
}
