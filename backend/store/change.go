package store

import (
	"context"
	"encoding/json"
	"strconv"
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

// Tx is one change that may write. All that it writes bears one time and one name.
type Tx struct {
	Reader
	batch *batch
	who   string
	at    time.Time
	undo  *undo // the entry that the change undoes; nil for any other change
	// revised are the rounds that have their new revision by this change.
	revised map[string]bool
}

// Change makes one change: all of what do writes is kept, or, when do fails, nothing. Who is the
// email of the person, or the name of the program, that the record will show. When it has answered
// without an error, what was written is on the disk.
//
// Changes that come at the same time are written together, each whole by itself, since what takes
// time is to wait for the disk. Should the disk refuse them together they are tried again one by
// one: do may then run twice, and what it leaves outside must be of its last run alone. It runs to
// its end once it has begun, even when ctx ends.
func (s *Store) Change(ctx context.Context, who string, do func(*Tx) error) error {
	j := &job{ctx: ctx, who: who, do: do, leads: make(chan struct{}), done: make(chan struct{})}
	if !s.queue.join(j) {
		return ctx.Err()
	}
	select {
	case <-j.done:
	case <-j.leads:
		s.lead()
	}
	err := j.outcome()
	if err == nil {
		s.changes.Add(1)
	}
	return err
}

// Now is the time of the whole change.
func (tx *Tx) Now() time.Time { return tx.at }

// Stamp is Now as the store writes it.
func (tx *Tx) Stamp() string { return stamp(tx.at) }

// record is the only way to write: it makes a change and its entry in the record, together.
func (tx *Tx) record(e Entry, change func(w *writing)) error {
	if tx.undo != nil {
		e.Action, e.Reason = undoes+strconv.FormatInt(tx.undo.n, 10), tx.undo.reason
	}
	w := &writing{tx: tx}
	change(w)
	switch {
	case e.Round == "", e.apart:
	case e.scores:
		tx.batch.scored[e.Round] = true
	case !tx.revised[e.Round]:
		w.do("UPDATE rounds SET revision = revision + 1 WHERE id = ?", e.Round)
		tx.revised[e.Round] = w.err == nil
	}
	if w.err == nil {
		w.err = tx.append(w, e)
	}
	return failure(w.err)
}

// writing carries out statements until one fails; the rest are then passed over, those of the same
// change that come later included: after a full disk there is no transaction that they could be in.
type writing struct {
	tx  *Tx
	err error
}

func (w *writing) do(statement string, args ...any) {
	if w.err == nil {
		w.err = w.tx.err
	}
	if w.err == nil {
		w.err = w.tx.batch.exec(statement, args...)
		w.tx.err = w.err
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
