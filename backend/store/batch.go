package store

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"
)

// batch is one transaction in which several changes are made, each whole by itself.
type batch struct {
	statements
	tx     *sql.Tx
	last   *link           // the end of the record's chain, once it is known
	scored map[string]bool // the rounds whose scores have changed
}

// lead writes for all who wait, and tells them.
func (s *Store) lead() {
	defer s.queue.pass()
	jobs := s.queue.take()
	defer func() {
		for _, j := range jobs {
			close(j.done)
		}
	}()
	begun, err := s.together(jobs)
	switch {
	case err == nil:
	case begun && len(jobs) > 1:
		for _, j := range jobs {
			j.err, j.fault = nil, nil
			if _, err := s.together([]*job{j}); err != nil {
				j.err = failure(err)
			}
		}
	default:
		for _, j := range jobs {
			j.err, j.fault = failure(err), nil
		}
	}
	if slices.ContainsFunc(jobs, func(j *job) bool { return mayBeMended(j.err) }) {
		s.renew()
	}
}

// together makes the changes in one transaction. A change that fails is undone alone and leaves its
// error with its job; the error here is one that has undone them all.
func (s *Store) together(jobs []*job) (begun bool, err error) {
	ctx := context.Background() // one who goes away must not interrupt the others
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	b := &batch{statements: s.written.in(ctx, tx), tx: tx, scored: map[string]bool{}}
	defer b.learn()
	defer func() { _ = tx.Rollback() }() // nothing to undo after a commit
	changed := false
	for _, j := range jobs {
		if err := b.alone(s, j); err != nil {
			return true, err
		}
		changed = changed || j.err == nil && j.fault == nil
	}
	if !changed {
		return true, nil
	}
	for _, round := range slices.Sorted(maps.Keys(b.scored)) {
		if err := b.exec("UPDATE rounds SET scored = scored + 1 WHERE id = ?", round); err != nil {
			return true, err
		}
	}
	return true, tx.Commit()
}

// alone makes one change behind a savepoint, so that it can be undone by itself.
func (b *batch) alone(s *Store, j *job) error {
	if j.err = j.ctx.Err(); j.err != nil {
		return nil
	}
	if err := b.exec("SAVEPOINT change"); err != nil {
		return err
	}
	last := b.last
	if j.run(s, b); j.err == nil && j.fault == nil {
		return b.exec("RELEASE change")
	}
	b.last = last
	err := errors.Join(b.exec("ROLLBACK TO change"), b.exec("RELEASE change"))
	if err != nil && j.err != nil {
		return j.err // a full disk undoes the whole transaction, and is what there is to say
	}
	return err
}

// run does what the job is. A panic stays with the job, and does not take others along.
func (j *job) run(s *Store, b *batch) {
	defer func() { j.fault = recover() }()
	tx := &Tx{Reader: Reader{from: b}, batch: b, who: j.who, at: s.clock(), revised: map[string]bool{}}
	var err error
	if tx.undo, _ = j.ctx.Value(undoKey{}).(*undo); tx.undo != nil {
		err = tx.mayUndo()
	}
	if err == nil {
		err = j.do(tx)
	}
	if err == nil {
		err = tx.err
	}
	j.err = failure(err)
}
