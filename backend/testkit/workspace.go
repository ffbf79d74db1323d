// Package testkit builds what tests need: a fresh workspace on disk with a fixed clock, a round to
// put into it, and for each role someone who is signed in and asks over real HTTP.
package testkit

import (
	"context"
	_ "embed"
	"testing"
	"time"

	"lintel/backend/service"
	"lintel/backend/store"
)

// Noon is the time in every test, until it says otherwise: 30 June 2016, 12:00 UTC.
var Noon = time.Date(2016, 6, 30, 12, 0, 0, 0, time.UTC)

// Clock is a clock that stands still until it is set.
func Clock() time.Time { return Noon }

// Round is a small round file with a little of everything: three bids, of which one misses a
// score and one has a ref and premises that are awkward in a path.
//
//go:embed testdata/round.json
var Round []byte

// RoundID is the id that the round gets from its name.
const RoundID = "ettf-2016-17"

// Store opens a fresh workspace that closes when the test ends.
func Store(t testing.TB, clock func() time.Time) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), t.TempDir(), clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Service is a service on a fresh workspace that holds the given round files.
func Service(t testing.TB, rounds ...[]byte) *service.Service {
	t.Helper()
	return over(t, Store(t, Clock), Clock, rounds...)
}

func over(t testing.TB, workspace *store.Store, clock func() time.Time, rounds ...[]byte) *service.Service {
	t.Helper()
	s := service.New(workspace, clock)
	for _, round := range rounds {
		if _, err := s.ImportRound(context.Background(), service.Operator, round, "", true); err != nil {
			t.Fatal(err)
		}
	}
	return s
}
