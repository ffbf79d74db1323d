// Package service is the use cases: may this person? then load, decide, write and record, in one
// transaction. The web and the command line ask here, and nowhere else.
package service

import (
	"context"
	"crypto/rand"
	"path/filepath"
	"time"

	"lintel/backend/auth"
	"lintel/backend/evidence"
	"lintel/backend/store"
)

// Service answers for one open workspace. It may be used from many goroutines.
type Service struct {
	store    *store.Store
	clock    func() time.Time
	hasher   *auth.Hasher
	throttle auth.Throttle
	seen     lastSeen
	files    *evidence.Files
	plains   cache[plain]
	wholes   cache[whole]
	parts    cache[part]
	estates  cache[estateOf]
	meetings meetingLogs
	// run tells one run of the program from another, so that what a browser kept of an earlier
	// one is not taken for today's.
	run string
}

// hashesAtOnce bounds the memory of sign-ins: each takes 7 MiB.
const hashesAtOnce = 2

// New makes the service of a workspace. The clock is asked for every time that matters.
func New(s *store.Store, clock func() time.Time) *Service {
	return &Service{store: s, clock: clock, hasher: auth.NewHasher(hashesAtOnce), run: rand.Text()[:8],
		files: evidence.In(filepath.Join(s.Folder(), evidence.Folder))}
}

// Ready says whether the workspace can be read now.
func (s *Service) Ready(ctx context.Context) error { return s.store.Ready(ctx) }
