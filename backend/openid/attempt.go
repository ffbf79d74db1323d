package openid

import (
	"crypto/rand"
	"crypto/subtle"
	"sync"
	"time"

	"golang.org/x/oauth2"

	"lintel/backend/ettf"
)

// AttemptLasts is how long a person may take at the provider.
const AttemptLasts = 10 * time.Minute

// remembered bounds the memory that sign-ins begun and never finished can take.
const remembered = 10_000

// attempt is one sign-in under way: what the provider must send back, and what the browser must
// still hold.
type attempt struct {
	secret, nonce, verifier string
	to                      string
	ends                    time.Time
}

// attempts are the sign-ins under way, by their state. The zero value is ready.
type attempts struct {
	mu    sync.Mutex
	under map[string]attempt
}

func (all *attempts) begin(to string, now time.Time) (state string, a attempt) {
	state = rand.Text()
	a = attempt{secret: rand.Text(), nonce: rand.Text(), verifier: oauth2.GenerateVerifier(), to: to, ends: now.Add(AttemptLasts)}
	all.mu.Lock()
	defer all.mu.Unlock()
	if all.under == nil {
		all.under = map[string]attempt{}
	}
	if len(all.under) >= remembered {
		all.forget(now)
	}
	all.under[state] = a
	return state, a
}

// forget drops what has ended, and, when that is not enough, whatever comes first.
func (all *attempts) forget(now time.Time) {
	for state, a := range all.under {
		if !now.Before(a.ends) {
			delete(all.under, state)
		}
	}
	for state := range all.under {
		if len(all.under) < remembered {
			return
		}
		delete(all.under, state)
	}
}

// finish takes an attempt out: it can be finished once, in time, and by the browser that began it.
// Errors: Unauthenticated "oidc-attempt".
func (all *attempts) finish(state, secret string, now time.Time) (attempt, error) {
	all.mu.Lock()
	a, found := all.under[state]
	delete(all.under, state)
	all.mu.Unlock()
	if !found || !now.Before(a.ends) || subtle.ConstantTimeCompare([]byte(a.secret), []byte(secret)) != 1 {
		return attempt{}, ettf.Errorf(ettf.Unauthenticated, "oidc-attempt", "This sign-in was begun too long ago, or elsewhere. Sign in once more.")
	}
	return a, nil
}
