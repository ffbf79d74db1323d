package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// A spreadsheet of 10,000 bids must be previewed within two seconds, and while it is written others
// must not be kept waiting as long as they wait for a lock, which is five. Over real HTTP, into a
// real file. Run it with
//
//	go test ./backend/web -run xxx -bench ImportServed -benchtime 1x
func BenchmarkImportServed(b *testing.B) {
	full := testkit.Serve(b, testkit.RoundOf(b, 10_000)).As(ettf.EstatesLead)
	for _, format := range []string{"csv", "xlsx"} {
		file := string(full.Get(round + "/export/bids." + format).Body)
		b.Run("preview/same/"+format, func(b *testing.B) {
			for b.Loop() {
				importServed(b, full, "bids", file, 10_000)
			}
		})
		few := testkit.Serve(b, testkit.Round).As(ettf.EstatesLead)
		b.Run("preview/new/"+format, func(b *testing.B) {
			for b.Loop() {
				importServed(b, few, "bids", file, 10_000)
			}
		})
	}
	file := string(full.Get(round + "/export/bids.csv").Body)
	b.Run("write/new", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			site := testkit.Serve(b, testkit.Round)
			b.StartTimer()
			writeServed(b, site, file)
		}
	})
	b.Run("write/changed", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			site := testkit.Serve(b, testkit.RoundOf(b, 10_000))
			b.StartTimer()
			writeServed(b, site, strings.NewReplacer(",estates,", " again,estates,", ",technology,", " again,technology,").Replace(file))
		}
	})
}

func importServed(b *testing.B, c *testkit.Client, query, file string, many int) (report service.Import) {
	b.Helper()
	answer := bring(c, query, file)
	if answer.Status != 200 {
		b.Fatalf("%d %.500s", answer.Status, answer.Body)
	}
	if answer.Into(&report); report.Added+report.Changed+report.Unchanged != many {
		b.Fatalf("%d added, %d changed, %d unchanged", report.Added, report.Changed, report.Unchanged)
	}
	return report
}

// writeServed has the file written while another person goes on writing, and says how long one of
// their writes has waited at most.
func writeServed(b *testing.B, site *testkit.Site, file string) {
	b.Helper()
	done, waited := make(chan bool), make(chan time.Duration)
	other := site.With("other", service.Grant{Role: ettf.Secretary})
	go func() {
		longest := time.Duration(0)
		for n := 0; ; n++ {
			select {
			case <-done:
				waited <- longest
				return
			default:
			}
			begun := time.Now()
			if answer := other.Post(round+"/interests", object{"bid": nil, "type": "indirect", "description": fmt.Sprint("the ", n)}); answer.Status != 201 {
				b.Errorf("another is answered %d %s", answer.Status, answer.Body)
			}
			longest = max(longest, time.Since(begun))
		}
	}()
	importServed(b, site.As(ettf.EstatesLead), "bids?write=1", file, 10_000)
	close(done)
	b.ReportMetric((<-waited).Seconds(), "s-others-waited")
}
