package service

import (
	"context"
	"sync"

	"lintel/backend/ettf"
)

// keptRounds is how many things stay in memory: those of a few rounds, and of the people who score.
const keptRounds = 32

// cache keeps something that follows from a round until the round changes. Several who ask at once
// for what is not there wait for one piece of work.
type cache[T any] struct {
	mu     sync.Mutex
	rounds []*kept[T] // the latest used first
}

// kept follows from a round at a version; it is there when done is closed.
type kept[T any] struct {
	id    string
	asked int64
	done  chan struct{}
	found T
	err   error
}

// get answers with what follows from the round at a version, or at a later one. It works it out by
// load when it is not there.
func (c *cache[T]) get(ctx context.Context, id string, version int64, load func() (T, error)) (found T, err error) {
	k, mine := c.claim(id, version)
	if mine {
		c.fill(k, load)
	}
	select {
	case <-k.done:
		return k.found, k.err
	case <-ctx.Done():
		return found, ctx.Err()
	}
}

// fill works it out. Should that panic, those who wait are told, and not left waiting.
func (c *cache[T]) fill(k *kept[T], load func() (T, error)) {
	k.err = &ettf.Error{Kind: ettf.Internal, Code: "appraisal", Message: "The round could not be worked out."}
	defer func() {
		if k.err != nil {
			c.drop(k)
		}
		close(k.done)
	}()
	k.found, k.err = load()
}

// claim finds the round's place, or makes one that the caller must fill.
func (c *cache[T]) claim(id string, version int64) (k *kept[T], mine bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k = &kept[T]{id: id, asked: version, done: make(chan struct{})}
	mine = true
	others := make([]*kept[T], 0, keptRounds)
	for _, other := range c.rounds {
		switch {
		case other.id != id:
			others = append(others, other)
		case other.asked >= version:
			k, mine = other, false
		}
	}
	c.rounds = append([]*kept[T]{k}, others[:min(len(others), keptRounds-1)]...)
	return k, mine
}

// drop forgets what could not be worked out, so that the next who asks tries again.
func (c *cache[T]) drop(failed *kept[T]) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, k := range c.rounds {
		if k == failed {
			c.rounds = append(c.rounds[:i], c.rounds[i+1:]...)
			return
		}
	}
}
