package transfer_test

import (
	"fmt"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/transfer"
)

// A file of 10,000 rows must be read and planned well within the two seconds that a preview may take.

func BenchmarkReadScores(b *testing.B) {
	r := made(b, 1, 200)
	var rows []transfer.ScoreRow
	for i := range 10_000 {
		rows = append(rows, transfer.ScoreRow{Bid: r.Bids[i%200].Ref, Criterion: "access", Scorer: fmt.Sprintf("%d@example.nhs.uk", i/200), Score: ettf.Hundredths(i % 401), Reason: "evenings too, for a whole locality"})
	}
	for _, format := range formats {
		content, err := transfer.WriteScores(rows, r.Criteria, format)
		if err != nil {
			b.Fatal(err)
		}
		b.Run("10000/"+string(format), func(b *testing.B) {
			for b.Loop() {
				if plan, refused := transfer.ReadScores(book(b, content), r); len(refused) > 0 || len(plan.Scores) != 10_000 {
					b.Fatal(refused)
				}
			}
		})
	}
}

func BenchmarkReadBids(b *testing.B) {
	r := made(b, 1, 10_000)
	fresh := *r
	fresh.Bids = nil
	for _, format := range formats {
		content, err := transfer.WriteBids(r, format)
		if err != nil {
			b.Fatal(err)
		}
		for what, onto := range map[string]*ettf.Round{"new": &fresh, "unchanged": r} {
			b.Run("10000/"+string(format)+"/"+what, func(b *testing.B) {
				for b.Loop() {
					if plan, refused := transfer.ReadBids(book(b, content), onto); len(refused) > 0 || plan.Unchanged+plan.Added != 10_000 {
						b.Fatal(refused)
					}
				}
			})
		}
	}
}
