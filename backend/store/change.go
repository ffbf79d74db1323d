package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"
)

// timeLayout is how times are stored: UTC, to the millisecond, so that they sort as texts.
const timeLayout = "2006-01-02T15:04:05.000Z"

func stamp(t time.Time) string { return t.UTC().Format(timeLayout) }

// moment reads a time that was stored by stamp; an empty text is the zero time.
type moment time.Time

// Scan reads the column of a row.
func (m *moment) Scan(column any) error {
	text, _ := column.(string)
	if text == "" {
		*m = moment{}
		return nil
	}
	t, err := time.Parse(timeLayout, text)
	*m = moment(t)
	return err
}

// Tx is one transaction that may write. All that it writes bears one time and one name.
type Tx struct {
	Reader
	sql  *sql.Tx
	who  string
	at   time.Time
	last *link
}

// Change runs one transaction: all of what do writes is kept, or, when do fails, nothing. Who is
// the email of the person, or the name of the program, that the record will show.
func (s *Store) Change(ctx context.Context, who string, do func(*Tx) error) error {
	sqlTx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return failure(err)
	}
	defer func() { _ = sqlTx.Rollback() }() // nothing to undo after a commit
	tx := &Tx{Reader: Reader{ctx: ctx, from: sqlTx}, sql: sqlTx, who: who, at: s.clock()}
	if err := do(tx); err != nil {
		return failure(err)
	}
	if tx.err != nil {
		return failure(tx.err)
	}
	if err := sqlTx.Commit(); err != nil {
		return failure(err)
	}
	s.changes.Add(1)
	return nil
}

// Now is the time of the whole transaction.
func (tx *Tx) Now() time.Time { return tx.at }

// Stamp is Now as the store writes it.
func (tx *Tx) Stamp() string { return stamp(tx.at) }

// record is the only way to write: it makes a change and its entry in the record, together.
func (tx *Tx) record(e Entry, change func(w *writing)) error {
	w := &writing{tx: tx}
	change(w)
	switch {
	case e.Round == "":
	case e.scores:
		w.do("UPDATE rounds SET scored = scored + 1 WHERE id = ?", e.Round)
	default:
		w.do("UPDATE rounds SET revision = revision + 1 WHERE id = ?", e.Round)
	}
	if w.err == nil {
		w.err = tx.append(w, e)
	}
	return failure(w.err)
}

// writing carries out statements until one fails; the rest are then passed over.
type writing struct {
	tx  *Tx
	err error
}

func (w *writing) do(statement string, args ...any) {
	if w.err == nil {
		_, w.err = w.tx.sql.ExecContext(w.tx.ctx, statement, args...)
	}
}

// orNull is NULL for an empty text.
func orNull[T ~string](text T) any {
	if text == "" {
		return nil
	}
	return string(text)
}

// text writes a value for the record; nothing at all for nil.
func text(v any) (*string, error) {
	if v == nil {
		return nil, nil
	}
	b, err := json.Marshal(v)
	s := string(b)
	return &s, err
}

// Why says what a change is called in the record, and the reason given for it.
type Why struct {
	Action string
	Reason string
}

// entry is the record's entry for a change of one subject from before to after; nil is nothing.
func entry[T any](why Why, round, subject string, before, after *T) Entry {
	e := Entry{Action: why.Action, Round: round, Subject: subject, Reason: why.Reason}
	if before != nil {
		e.Before = before
	}
	if after != nil {
		e.After = after
	}
	return e
}
