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
		rows = append(rows, transfer.ScoreRow{Bid: r.Bids[i%200].Ref, Criterion: "access", Scorer: fmt.Sprintf("%d@example.nhs.uk", i/200), Score: score(i % 401), Reason: "evenings too, for a whole locality"})
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

// Bids with few columns, as people have them, and with all that a bid may have.
func BenchmarkReadBids(b *testing.B) {
	full := made(b, 1, 10_000)
	few := small(b)
	few.Terms.Gates, few.Terms.Strategies, few.Bids = nil, nil, make([]ettf.Bid, 10_000)
	for i := range few.Bids {
		few.Bids[i] = ettf.Bid{Ref: fmt.Sprintf("E%d", i), Title: "Extend Mill Lane", Kind: ettf.Estates, Practices: []string{"A81001"}, Starts: "2016-10-01",
			Capital: []ettf.CapitalLine{{Year: 2016, Amount: 400_000_00}}, Funding: []ettf.FundingLine{{Source: "grant", Amount: 264_000_00}}}
	}
	for what, r := range map[string]*ettf.Round{"few": few, "full": full} {
		fresh := *r
		fresh.Bids = nil
		for _, format := range formats {
			content, err := transfer.WriteBids(r, r.Bids, format)
			if err != nil {
				b.Fatal(err)
			}
			b.Run("10000/"+what+"/"+string(format), func(b *testing.B) {
				for b.Loop() {
					if plan, refused := transfer.ReadBids(book(b, content), &fresh); len(refused) > 0 || plan.Added != 10_000 {
						b.Fatal(refused)
					}
				}
			})
		}
	}
}
