package web_test

import (
	"context"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

// BenchmarkRankingServed asks for the ranking of 200 bids over real HTTP, eight people at once: when
// it is unchanged, whole, and worked out under trial weights. Run it with
//
//	go test ./backend/web -run xxx -bench RankingServed
func BenchmarkRankingServed(b *testing.B) {
	site := testkit.Serve(b, testkit.RoundOf(b, 200))
	c := site.As(ettf.Reader)
	tag := c.Get(round + "/ranking").Header.Get("ETag")
	for _, of := range []struct {
		name, method, path, body, tag string
		status                        int
	}{
		{"unchanged", "GET", "/ranking", "", tag, 304},
		{"whole", "GET", "/ranking", "", "", 200},
		{"trial", "POST", "/trial", `{"weights":{"access":30}}`, "", 200},
	} {
		b.Run(of.name, func(b *testing.B) {
			b.SetParallelism(4)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					answer := c.Do(of.method, round+of.path, []byte(of.body), "Content-Type", "application/json", "If-None-Match", of.tag)
					if answer.Status != of.status {
						b.Errorf("%d %s", answer.Status, answer.Body)
					}
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "answers/s")
		})
	}
}

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
