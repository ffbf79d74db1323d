package web_test

import (
	"context"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

// BenchmarkScoreWrites lets twenty people score at once: real HTTP, a real file, every write on the
// disk with its entry in the record before it is answered. Run it with
//
//	go test ./backend/web -run xxx -bench ScoreWrites -benchtime 1x
func BenchmarkScoreWrites(b *testing.B) {
	site := testkit.Serve(b, testkit.RoundOf(b, 60)).In(testkit.RoundID, ettf.InScoring)
	load := testkit.Load{URL: site.Server.URL, Round: testkit.RoundID, People: site.Scorers(20),
		Bids: testkit.RefsOf(b, 60), Criteria: []string{"access", "capacity"}}
	for b.Loop() {
		ctx, cancel := context.WithTimeout(b.Context(), 5*time.Second)
		done := load.Run(ctx)
		cancel()
		for _, fault := range done.Faults {
			b.Error(fault)
		}
		b.ReportMetric(done.PerSecond(), "writes/s")
		b.ReportMetric(float64(done.Wait(0.5).Microseconds())/1000, "ms-median")
		b.ReportMetric(float64(done.Wait(0.99).Microseconds())/1000, "ms-p99")
	}
}
