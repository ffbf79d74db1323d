package store

import (
	"context"
	"database/sql"
	"sync"
)

// prepared keeps the statements of a pool that are used again and again, so that each is read by
// the database once for each connection.
type prepared struct {
	db    *sql.DB
	mu    sync.Mutex
	known map[string]*sql.Stmt
	uses  map[string]int
}

// A statement is worth keeping when it has been used a few times; only so many are kept.
const (
	worthKeeping = 3
	keptAtMost   = 128
)

// statements are those of one transaction.
type statements struct {
	*prepared
	ctx  context.Context
	tx   *sql.Tx
	here map[string]*sql.Stmt // prepared, for this transaction
	new  map[string]int       // used so often, and not known before
}

func (p *prepared) in(ctx context.Context, tx *sql.Tx) statements {
	return statements{prepared: p, ctx: ctx, tx: tx, here: map[string]*sql.Stmt{}, new: map[string]int{}}
}

func (s *statements) exec(text string, args ...any) (err error) {
	if known := s.find(text); known != nil {
		_, err = known.ExecContext(s.ctx, args...)
	} else {
		_, err = s.tx.ExecContext(s.ctx, text, args...)
	}
	return err
}

// query asks a question within the transaction. A prepared statement gives one set of rows at a
// time, so a question that may be asked within itself is asked afresh.
func (s *statements) query(text string, prepared bool, args ...any) (*sql.Rows, error) {
	if prepared {
		if known := s.find(text); known != nil {
			return known.QueryContext(s.ctx, args...)
		}
	}
	return s.tx.QueryContext(s.ctx, text, args...)
}

// find is the statement, prepared, if it is worth that: known from before, or used again and again
// in this very transaction, as by an import.
func (s *statements) find(text string) *sql.Stmt {
	if known := s.here[text]; known != nil {
		return known
	}
	s.mu.Lock()
	known := s.known[text]
	s.mu.Unlock()
	if known != nil {
		s.here[text] = s.tx.StmtContext(s.ctx, known)
		return s.here[text]
	}
	if s.new[text]++; s.new[text] < worthKeeping || len(s.here) >= keptAtMost {
		return nil
	}
	here, err := s.tx.PrepareContext(s.ctx, text)
	if err != nil {
		return nil // whoever runs it is told
	}
	s.here[text] = here
	return here
}

// learn prepares what has been used often enough, once the transaction has given its connection
// back. What cannot be prepared is simply not kept.
func (s *statements) learn() {
	for text, uses := range s.new {
		if !s.worth(text, uses) {
			continue
		}
		statement, err := s.db.PrepareContext(s.ctx, text)
		if err != nil {
			return
		}
		s.keep(text, statement)
	}
}

func (p *prepared) worth(text string, uses int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.uses == nil {
		p.known, p.uses = map[string]*sql.Stmt{}, map[string]int{}
	}
	if p.known[text] != nil || len(p.known) >= keptAtMost || len(p.uses) >= 8*keptAtMost {
		return false
	}
	p.uses[text] += uses
	return p.uses[text] >= worthKeeping
}

func (p *prepared) keep(text string, statement *sql.Stmt) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.known[text] != nil {
		_ = statement.Close() // another was quicker, with the same
		return
	}
	p.known[text] = statement
}
