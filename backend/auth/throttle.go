package auth

import (
	"sync"
	"time"
)

// The throttle: after so many failures within the window, one waits until the window has passed.
const (
	MaxFailures = 10
	Window      = 15 * time.Minute
	// remembered bounds the memory that an attacker can make us use.
	remembered = 10_000
)

// Throttle counts failed sign-ins, and only those: people who know their password never wait for
// others. The zero value is ready.
type Throttle struct {
	mu       sync.Mutex
	failures map[string]failures
}

type failures struct {
	count int
	since time.Time
}

// Wait is how long the caller must still wait before another try; 0 when it may try now. The key
// names who tries, from where.
func (t *Throttle) Wait(key string, now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	f := t.failures[key]
	if f.count < MaxFailures {
		return 0
	}
	return max(0, f.since.Add(Window).Sub(now))
}

// Failed counts a failure.
func (t *Throttle) Failed(key string, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.failures == nil {
		t.failures = map[string]failures{}
	}
	f := t.failures[key]
	if now.Sub(f.since) >= Window {
		f = failures{since: now}
	}
	f.count++
	if len(t.failures) >= remembered {
		t.forget(now)
	}
	t.failures[key] = f
}

// Succeeded forgets the failures.
func (t *Throttle) Succeeded(key string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.failures, key)
}

// forget drops what has passed, and, when that is not enough, whatever comes first.
func (t *Throttle) forget(now time.Time) {
	for key, f := range t.failures {
		if now.Sub(f.since) >= Window {
			delete(t.failures, key)
		}
	}
	for key := range t.failures {
		if len(t.failures) < remembered {
			return
		}
		delete(t.failures, key)
	}
}
