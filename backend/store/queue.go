package store

import (
	"context"
	"sync"
)

// queue lets one write at a time. Whoever comes while another writes waits, and the first of those
// then writes for all of them: so the more come at once, the fewer waits for the disk each costs,
// and who comes alone waits for nobody.
type queue struct {
	mu      sync.Mutex
	waiting []*job
	busy    bool // someone writes, or has been told to
}

// job is one change that waits its turn.
type job struct {
	ctx   context.Context
	who   string
	do    func(*Tx) error
	leads chan struct{} // closed when this one is to write for all who wait
	done  chan struct{} // closed when it is written, or refused
	err   error
	fault any // what it panicked with
}

// most is how many changes are written together.
const most = 256

// join waits in the queue until the job is done or is to lead. It is false when the job's context
// ended before that; nothing was then written.
func (q *queue) join(j *job) bool {
	q.mu.Lock()
	q.waiting = append(q.waiting, j)
	if !q.busy {
		q.appoint()
	}
	q.mu.Unlock()
	select {
	case <-j.done:
	case <-j.leads:
	case <-j.ctx.Done():
		return !q.leave(j)
	}
	return true
}

// appoint tells the first who waits to lead; it needs the lock.
func (q *queue) appoint() {
	q.busy = len(q.waiting) > 0
	if q.busy {
		close(q.waiting[0].leads)
	}
}

// leave takes a job out of the queue, unless it is to lead or its writing has begun.
func (q *queue) leave(j *job) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	for i, other := range q.waiting {
		if other == j && (i > 0 || !q.busy || !told(j)) {
			q.waiting = append(q.waiting[:i:i], q.waiting[i+1:]...)
			return true
		}
	}
	return false
}

func told(j *job) bool {
	select {
	case <-j.leads:
		return true
	default:
		return false
	}
}

// take is those whom the leader writes for, itself among them.
func (q *queue) take() []*job {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := min(len(q.waiting), most)
	jobs := q.waiting[:n:n]
	q.waiting = append([]*job(nil), q.waiting[n:]...)
	return jobs
}

// pass hands the lead to the next who waits.
func (q *queue) pass() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.appoint()
}

// outcome is what came of the job. What it panicked with, it panics with where it was asked for.
func (j *job) outcome() error {
	if j.fault != nil {
		panic(j.fault)
	}
	return j.err
}
