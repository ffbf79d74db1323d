package service

import (
	"context"
	"sync"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// keptRounds is how many appraisals stay in memory.
const keptRounds = 4

// cache keeps the appraisal of a round until the round changes. Several who ask at once for one
// that is not there wait for one piece of work.
type cache struct {
	mu     sync.Mutex
	rounds []*kept // the latest used first
}

// kept is the appraisal of a round at a revision; it is there when done is closed.
type kept struct {
	id        string
	revision  int64
	done      chan struct{}
	head      store.Head
	appraisal *appraisal.Appraisal
	err       error
}

// get answers with the appraisal of the round at the revision of head, or a later one, and with
// the head that it belongs to. It works it out by load when it is not there.
func (c *cache) get(ctx context.Context, head store.Head, load func() (store.Head, *appraisal.Appraisal, error)) (*kept, error) {
	k, mine := c.claim(head)
	if mine {
		c.fill(k, load)
	}
	select {
	case <-k.done:
		return k, k.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// fill works the round out. Should that panic, those who wait are told, and not left waiting.
func (c *cache) fill(k *kept, load func() (store.Head, *appraisal.Appraisal, error)) {
	k.err = &ettf.Error{Kind: ettf.Internal, Code: "appraisal", Message: "The round could not be worked out."}
	defer func() {
		if k.err != nil {
			c.drop(k)
		}
		close(k.done)
	}()
	k.head, k.appraisal, k.err = load()
}

// claim finds the round's place, or makes one that the caller must fill.
func (c *cache) claim(head store.Head) (k *kept, mine bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k = &kept{id: head.ID, revision: head.Revision, done: make(chan struct{})}
	mine = true
	others := make([]*kept, 0, keptRounds)
	for _, other := range c.rounds {
		switch {
		case other.id != head.ID:
			others = append(others, other)
		case other.revision >= head.Revision:
			k, mine = other, false
		}
	}
	c.rounds = append([]*kept{k}, others[:min(len(others), keptRounds-1)]...)
	return k, mine
}

// drop forgets what could not be worked out, so that the next who asks tries again.
func (c *cache) drop(failed *kept) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, k := range c.rounds {
		if k == failed {
			c.rounds = append(c.rounds[:i], c.rounds[i+1:]...)
			return
		}
	}
}
